/** Invented news, as much as a test needs: each number gives another event in words of its own. */
import type { ArticleInput } from '../../server/types/article.ts';

const openings = ['On Monday', 'Late on Tuesday', 'In a notice on Wednesday', 'After a meeting on Thursday', 'Before noon on Friday', 'At the weekend'];
const verbs = ['opened', 'closed', 'repaired', 'sold', 'moved', 'painted', 'measured', 'insured', 'fenced', 'cleaned', 'counted', 'leased', 'drained', 'lit', 'mapped', 'tested'];
const syllables = ['ba', 'kel', 'mor', 'tan', 'ri', 'sul', 'ven', 'dor', 'hel', 'ga', 'wick', 'lo', 'per', 'nim', 'fa', 'zel', 'quo', 'ster'];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The article of an event, dated within March 2026, in about 80 words. */
export function eventArticle(number: number, fields: Partial<ArticleInput> = {}): ArticleInput & { headline: string } {
  const random = randomFrom(number * 7919 + 1);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const word = () => pick(syllables) + pick(syllables) + pick(['', pick(syllables)]);
  const name = () => word().replace(/^./, (letter) => letter.toUpperCase());
  const town = name();
  const person = `${name()} ${name()}`;
  const sentence = () => `${pick(openings)} the ${word()} of ${name()} ${pick(verbs)} the ${word()} and ${pick(verbs)} a ${word()} for the ${word()} of ${town}.`;
  return {
    headline: `${town} ${pick(verbs)} the ${word()} of ${name()}, case ${number}`,
    body: `${sentence()} ${sentence()} ${person}, who leads the ${word()}, said that it had cost ${number * 7 + 11} crowns.\n\n${sentence()} "It is ${pick(verbs)} by the ${word()}," said ${person}. ${sentence()}`,
    outlet: 'Harwick Wire',
    publishedAt: `2026-03-${String((number % 28) + 1).padStart(2, '0')}`,
    ...fields,
  } as ArticleInput & { headline: string };
}
