/** Who is quoted in a story, by outlet: how often, and how many words. */
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { QuotedSpeaker } from '../types/story.ts';

/**
 * Direct quotations with a known speaker, the most words first. A last name alone is taken for the one full name of the story
 * that ends in it ("Okoro" for "Halima Okoro"), a name with initials in its midst for the one without ("Halima B. Okoro"), and one that
 * begins with a title for the one without ("Harbourmaster Halima Okoro"). The quotations of a repeated text count for its origin.
 */
export function quotedSpeakers(articles: readonly StoredArticle[]): QuotedSpeaker[] {
  const own = articles.filter(({ outlet, copyOf }) => outlet !== null && copyOf === null);
  const whole = namesIn(own);
  const fullNames = new Map<string, string | null>();
  for (const name of whole.values()) {
    const last = name.split(/\s+/).at(-1)!;
    // Two people of one name: the last name alone tells nothing.
    const known = fullNames.get(last);
    fullNames.set(last, known === undefined || known === name ? name : null);
  }
  const speakers = new Map<string, QuotedSpeaker>();
  for (const { outlet, quotes, body } of own) {
    for (const { speaker: named, start, end, kind } of quotes) {
      if (named === null || kind !== 'direct') continue;
      const plain = withoutInitials(named);
      const speaker = whole.get(plain) ?? fullNames.get(plain) ?? plain;
      const key = `${outlet!}\n${speaker}`;
      const known = speakers.get(key) ?? { outlet: outlet!, speaker, quotes: 0, words: 0 };
      known.quotes += 1;
      known.words += body.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
      speakers.set(key, known);
    }
  }
  return [...speakers.values()].sort((a, b) => b.words - a.words || (a.speaker < b.speaker ? -1 : 1) || (a.outlet < b.outlet ? -1 : 1));
}

/** The names of two words or more that are quoted, each with the shortest of them that it ends in: what stands before that is a title. */
function namesIn(articles: readonly StoredArticle[]): Map<string, string> {
  const met = new Set<string>();
  for (const { quotes } of articles) for (const { speaker } of quotes) if (speaker !== null) met.add(withoutInitials(speaker));
  const whole = [...met].filter((name) => /\s/.test(name)).sort((a, b) => a.length - b.length);
  return new Map(whole.map((name) => [name, whole.find((other) => other === name || name.endsWith(` ${other}`))!]));
}

/** "Halima B. Okoro" as "Halima Okoro"; initials that stand first ("J. K. Okoro") are all there is of a first name, and stay. */
function withoutInitials(name: string): string {
  const [first, ...rest] = name.split(/\s+/);
  const kept = rest.filter((part, at) => at === rest.length - 1 || !/^\p{Lu}\.$/u.test(part));
  return /^\p{Lu}\.$/u.test(first!) ? name : [first, ...kept].join(' ');
}
