/** What can be told of a token from its form and its tag alone. */
import { endsInS } from '../text/inflect.ts';
import type { ParsedText, Token } from '../text/parse.ts';

export function isPlural(token: Token | undefined): boolean {
  return token !== undefined && (token.tag === 'NOUN' || token.tag === 'PROPN') && endsInS(token.lower);
}

/** What a thing or its description begins with. */
export function isNominal(token: Token | null): boolean {
  return token !== null && (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'ADJ');
}

/** "Lund blasts 'reckless' plan". */
export function opensQuotation({ value }: Token): boolean {
  return /^["'\u2018\u201a\u201c\u201e\u00ab\u2039]/.test(value);
}

/** The tokens beside one within its sentence. */
export function neighbours(tokens: readonly Token[], at: number, sentence: { first: number; last: number }): { previous: Token | null; next: Token | null } {
  return { previous: at > sentence.first ? tokens[at - 1]! : null, next: at + 1 < sentence.last ? tokens[at + 1]! : null };
}

/** The token before a wording and the article, adverbs and adjectives that it stands with, none before `limit`. */
export function beforeAttributes({ tokens, classes }: ParsedText, first: number, limit: number): number {
  let before = first - 1;
  while (before > limit && (classes.indefinite.has(tokens[before]!.lower) || tokens[before]!.tag === 'ADV' || tokens[before]!.tag === 'ADJ')) before -= 1;
  return before;
}

/** "the plan was reckless", "would be such a disgrace": what is said of somebody, where "the reckless plan" is taken as given. */
export function isSaidOfSomebody(text: ParsedText, first: number, limit: number): boolean {
  const before = beforeAttributes(text, first, limit);
  const lower = before < limit ? '' : text.tokens[before]!.lower;
  return text.classes.linking.has(lower) || lower === 'be';
}
