/** Neutral wordings beside the words around their place: no second article, no "to" before a full stop. */
import type { Grammar } from '../text/grammar.ts';
import { isGenitive } from '../text/marks.ts';
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Wording } from './lexicon.ts';
import { standsBehindBe } from './stands-as-verb.ts';
import { opensQuotation } from './word-reading.ts';

export interface NeutralBeside {
  /** Whether a neutral wording ends in what an object must follow: "agree to". */
  endsOpen(wording: Pick<Wording, 'advice'>, one: string): boolean;
  /** "the same people" */
  beginsWithArticle(one: string): boolean;
  /** "bowed to demands for a vote": what ends in "to" cannot stand before "for", nor before a full stop. */
  beforeLink(wording: Pick<Wording, 'advice'>, text: ParsedText, match: Stretch, neutral: string[]): string[];
  /** "the usual suspects", "her beloved monarch": the text has an article, or an owner, already. */
  behindArticle(text: ParsedText, match: Stretch, neutral: string[]): string[];
}

export function createNeutralBeside({ classes }: Pick<Grammar, 'classes'>): NeutralBeside {
  return { endsOpen, beginsWithArticle, beforeLink, behindArticle };

  function endsOpen({ advice }: Pick<Wording, 'advice'>, one: string): boolean {
    return !advice.has(one) && one.includes(' ') && classes.openLinks.has(one.slice(one.lastIndexOf(' ') + 1));
  }

  function beginsWithArticle(one: string): boolean {
    return classes.articles.has(one.slice(0, one.indexOf(' ')));
  }

  function beforeLink(wording: Pick<Wording, 'advice'>, text: ParsedText, { first, last }: Stretch, neutral: string[]): string[] {
    const next = text.tokens[last];
    const link = next === undefined || /^(?:PUNCT|CCONJ)$/.test(next.tag) ? '' : /^(?:ADP|SCONJ)$/.test(next.tag) || next.lower === 'to' ? next.lower : null;
    if (link === null || (next !== undefined && opensQuotation(next)) || (standsBehindBe(text, first) && link !== 'of')) return neutral;
    // "moved to" before "to": the text has it already.
    const put = neutral.map((one) => (link !== '' && endsOpen(wording, one) && one.endsWith(` ${link}`) ? one.slice(0, -link.length - 1) : one));
    const fits = put.filter((one) => !endsOpen(wording, one));
    return fits.length > 0 ? fits : put;
  }

  function behindArticle(text: ParsedText, { first }: Stretch, neutral: string[]): string[] {
    const before = text.tokens[first - 1]?.lower;
    if (before === undefined || !(classes.articles.has(before) || classes.possessives.has(before) || isGenitive(text, first - 1))) return neutral;
    return neutral.map((one) => (beginsWithArticle(one) ? one.slice(one.indexOf(' ') + 1) : one));
  }
}
