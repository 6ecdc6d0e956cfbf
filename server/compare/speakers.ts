/** Who is quoted in a story, by outlet: how often, and how many words. */
import type { StoredArticle } from '../types/analyzed-article.ts';
import type { QuotedSpeaker } from '../types/story.ts';

/**
 * Direct quotations with a known speaker, the most words first. A last name alone is taken for the one full name of the story
 * that ends in it ("Okoro" for "Halima Okoro"), and a name with initials in its midst for the one without ("Halima B. Okoro"). The quotations of a repeated text count for its origin.
 */
export function quotedSpeakers(articles: readonly StoredArticle[]): QuotedSpeaker[] {
  const own = articles.filter(({ outlet, copyOf }) => outlet !== null && copyOf === null);
  const fullNames = new Map<string, string | null>();
  for (const { quotes } of own) {
    for (const { speaker: named } of quotes) {
      const speaker = named && withoutInitials(named);
      const last = speaker?.split(/\s+/).slice(1).at(-1);
      if (speaker === null || last === undefined) continue;
      // Two people of one name: the last name alone tells nothing.
      const known = fullNames.get(last);
      fullNames.set(last, known === undefined || known === speaker ? speaker : null);
    }
  }
  const speakers = new Map<string, QuotedSpeaker>();
  for (const { outlet, quotes, body } of own) {
    for (const { speaker: named, start, end, kind } of quotes) {
      if (named === null || kind !== 'direct') continue;
      const plain = withoutInitials(named);
      const speaker = fullNames.get(plain) ?? plain;
      const key = `${outlet!}\n${speaker}`;
      const known = speakers.get(key) ?? { outlet: outlet!, speaker, quotes: 0, words: 0 };
      known.quotes += 1;
      known.words += body.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
      speakers.set(key, known);
    }
  }
  return [...speakers.values()].sort((a, b) => b.words - a.words || (a.speaker < b.speaker ? -1 : 1) || (a.outlet < b.outlet ? -1 : 1));
}

/** "Halima B. Okoro" as "Halima Okoro"; initials that stand first ("J. K. Okoro") are all there is of a first name, and stay. */
function withoutInitials(name: string): string {
  const [first, ...rest] = name.split(/\s+/);
  const kept = rest.filter((part, at) => at === rest.length - 1 || !/^\p{Lu}\.$/u.test(part));
  return /^\p{Lu}\.$/u.test(first!) ? name : [first, ...kept].join(' ');
}
