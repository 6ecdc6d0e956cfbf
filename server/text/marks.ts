/** Dashes, apostrophes and quotation marks among the tokens of a text. */
import type { ParsedText, Token } from './parse.ts';

const dashes = new Set(['—', '–', '--', '―']);

/** A dash between words. */
export function isDash({ lower }: Token): boolean {
  // Nearly all that is asked for is a word, which its first letter tells without a look-up.
  const code = lower.charCodeAt(0);
  return (code < 97 || code > 122) && dashes.has(lower);
}

/** A straight or a curly apostrophe. */
export function isApostrophe(lower: string): boolean {
  return lower === "'" || lower === '\u2019';
}

/** Whether a token is the apostrophe of a plural that owns what follows: "the Tenants' League". */
export function isPluralsApostrophe({ tokens }: ParsedText, at: number): boolean {
  return at > 0 && isApostrophe(tokens[at]!.lower) && tokens[at - 1]!.lower.endsWith('s') && tokens[at - 1]!.end === tokens[at]!.start;
}

/** Whether a token makes an owner of the word before it: "Lund's", "the teachers’". */
export function isGenitive(text: ParsedText, at: number): boolean {
  const { lower, tag } = text.tokens[at]!;
  return (tag === 'PART' && lower === "'s") || isPluralsApostrophe(text, at);
}

/** A double quotation mark of any shape. */
export function isQuoteMark(token: Token): boolean {
  return token.tag === 'PUNCT' && /^["\u201c\u201d\u201e\u00ab\u00bb]/.test(token.value);
}

/** A mark that may open a quotation, a single one too. */
export function opensQuotation({ value }: Token): boolean {
  return /^["'\u2018\u201c\u201e\u00ab]$/.test(value);
}

/** A mark that may close a quotation, a single one too. */
export function closesQuotation({ value }: Token): boolean {
  return /^["'\u2019\u201d\u00bb]$/.test(value);
}
