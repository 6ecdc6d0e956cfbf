/**
 * Tokens with exact offsets, sentences and parts of speech. The one owner of `wink-nlp`, which is asked for
 * token values, sentences and parts of speech only.
 */
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span } from '../types.ts';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Tag =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN'
  | 'PUNCT' | 'SCONJ' | 'SPACE' | 'SYM' | 'VERB' | 'X';

/** A token: `text.slice(start, end) === value`. */
export interface Token extends Span {
  value: string;
  /** Lower case, with straight apostrophes, for look-ups. */
  lower: string;
  tag: Tag;
}

/** A sentence: its span in the text, and its tokens `first` (in it) to `last` (not in it). */
export interface SentenceSpan extends Span {
  first: number;
  last: number;
}

/** A text taken apart. */
export interface ParsedText {
  text: string;
  tokens: Token[];
  sentences: SentenceSpan[];
}

export type Parser = (text: string) => ParsedText;

// wink-nlp drops or merges these; each is one UTF-16 unit, so a plain space keeps every offset.
const oddSpace = /[\u0000-\u0008\u000b-\u001f\u0085\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g;
const apostrophe = /[\u2018\u2019\u02bc]/g;
const hasApostrophe = /[\u2018\u2019\u02bc]/;

/**
 * Loads the language model (about 70 ms) and gives the parser.
 * The parser takes any text and returns tokens in order, white space left out.
 */
export function createParser(): Parser {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const its = nlp.its;

  return (text) => {
    // Tabs and line ends stay: wink-nlp keeps them as tokens of white space and breaks sentences at blank lines.
    const plain = text.replace(oddSpace, ' ').replace(/\t/g, ' ');
    const doc = nlp.readDoc(plain);
    const all = doc.tokens();
    const values = all.out() as string[];
    const tags = all.out(its.pos) as Tag[];
    const spans = doc.sentences().out(its.span) as unknown as [number, number][];

    const tokens: Token[] = [];
    const sentences: SentenceSpan[] = [];
    let cursor = 0;
    let index = 0;
    for (const [from, to] of spans) {
      let first = tokens.length;
      for (index = from; index <= to; index += 1) {
        const value = values[index]!;
        if (tags[index] === 'SPACE') {
          if (tokens.length > first && endsParagraph(plain, cursor, value)) {
            sentences.push(sentenceOf(tokens, first));
            first = tokens.length;
          }
          continue;
        }
        const start = plain.startsWith(value, cursor) ? cursor : plain.indexOf(value, cursor);
        // A value that cannot be found again would shift every later offset; it is passed over instead.
        if (start < 0) continue;
        cursor = start + value.length;
        const lower = value.toLowerCase();
        const straight = hasApostrophe.test(lower) ? lower.replace(apostrophe, "'") : lower;
        // wink-nlp leaves the possessive on names that it does not know ("Mara's"); it is split off like any other.
        const owner = straight.length > 2 && straight.endsWith("'s") ? cursor - 2 : cursor;
        tokens.push({ start, end: owner, value: text.slice(start, owner), lower: straight.slice(0, owner - start), tag: tags[index]! });
        if (owner < cursor) tokens.push({ start: owner, end: cursor, value: text.slice(owner, cursor), lower: "'s", tag: 'PART' });
      }
      if (tokens.length > first) sentences.push(sentenceOf(tokens, first));
    }
    return { text, tokens, sentences };
  };
}

function sentenceOf(tokens: Token[], first: number): SentenceSpan {
  return { first, last: tokens.length, start: tokens[first]!.start, end: tokens[tokens.length - 1]!.end };
}

/** A blank line ends a sentence; a single line end does, unless the next line goes on in lower case (hard-wrapped text). */
function endsParagraph(text: string, cursor: number, lineEnd: string): boolean {
  if (!lineEnd.includes('\n')) return false;
  if (lineEnd.indexOf('\n') !== lineEnd.lastIndexOf('\n')) return true;
  let next = text.indexOf('\n', cursor) + 1;
  while (text[next] === ' ') next += 1;
  const following = text[next];
  return following === undefined || following === '\n' || following.toLowerCase() !== following || following.toUpperCase() === following;
}

const wordStart = /^[\p{L}\p{N}]/u;

/** True for what counts as a word: starts with a letter or digit, and is not the tail of a contraction. */
export function isWord(token: Token): boolean {
  return token.lower !== "n't" && token.tag !== 'PUNCT' && wordStart.test(token.value);
}
