/**
 * Tokens with exact offsets, sentences and parts of speech. The one owner of `wink-nlp`, which is asked for
 * token values, sentences and parts of speech only.
 */
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { Span } from '../types/text.ts';
import { firstFrom } from './in-order.ts';

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type Tag =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN'
  | 'PUNCT' | 'SCONJ' | 'SPACE' | 'SYM' | 'VERB' | 'X';

/** A token: `text.slice(start, end) === value`. */
export interface Token extends Span {
  value: string;
  /** Lower case, with straight apostrophes, for look-ups. */
  lower: string;
  /** Number of the word in the parser's vocabulary, so that later stages keep what they know of it in arrays; 0 for a word beyond it. */
  word: number;
  tag: Tag;
  /** True for what counts as a word: starts with a letter or digit, and is not the tail of a contraction. */
  isWord: boolean;
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
  /** `Token.word` of each token, side by side. */
  words: Int32Array;
  /** Whose numbers `Token.word` are: what is kept by number holds for texts of the same vocabulary only. */
  vocabulary: Vocabulary;
}

/** Index of the sentence that holds a token. */
export function sentenceAt(text: ParsedText, token: number): number {
  return Math.max(0, firstFrom(text.sentences, (sentence) => sentence.first, token + 1) - 1);
}

/** The words that a parser has met, numbered from 1. */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * A number known of each word, found out once and begun anew for another parser's vocabulary. They are kept side by side:
 * common words have low numbers, so that what a text asks for lies in a few kilobytes, where an object for each word
 * would lie anywhere.
 * @param find gives a whole number from 0 on
 * @returns the numbers of a text's tokens
 */
export function numberedByWord(find: (lower: string) => number): (text: ParsedText) => Int32Array {
  let vocabulary: Vocabulary | null = null;
  /** The number and one more, 0 where it was not asked for yet. */
  let kept = new Int32Array(0);
  return ({ tokens, words, vocabulary: given }) => {
    if (given !== vocabulary) {
      vocabulary = given;
      kept = new Int32Array(0);
    }
    if (kept.length <= given.size) {
      const longer = new Int32Array(2 * given.size + 1);
      longer.set(kept);
      kept = longer;
    }
    const numbers = new Int32Array(words.length);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at]!;
      const known = word === 0 ? 0 : kept[word]!;
      numbers[at] = known === 0 ? find(tokens[at]!.lower) : known - 1;
      if (known === 0 && word !== 0) kept[word] = numbers[at]! + 1;
    }
    return numbers;
  };
}

export type Parser = (text: string) => ParsedText;

// wink-nlp drops or merges these; each is one UTF-16 unit, so a plain space keeps every offset.
const oddSpace = /[\u0000-\u0009\u000b-\u001f\u0085\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/g;
const apostrophe = /[\u2018\u2019\u02bc]/g;
const wordStart = /^[\p{L}\p{N}]/u;

// The package makes this part of the model longer each time that it is asked for, until no string can hold it. It serves
// custom entities, which are not used here, so it is asked for once.
const customEntities = (model.metaCER as () => unknown)();
const steadyModel = { ...model, metaCER: () => customEntities };

/** What is known of a written form, found out once. */
interface WrittenForm {
  value: string;
  lower: string;
  word: number;
  isWord: boolean;
  /** Its length, first and last UTF-16 code unit, which tell its place without a look at its letters. */
  length: number;
  head: number;
  tail: number;
  /** Length of a possessive at its end that wink-nlp left on ("Mara's"). */
  possessive: number;
}

/** The same string as the engine's own copy, which is compared with a literal by its address: each word is compared a hundred times. */
function interned(value: string): string {
  return Object.keys({ [value]: 0 })[0]!;
}

/** A vocabulary larger than this is mostly misspellings; words beyond it are looked up each time. */
const vocabularyLimit = 400_000;

/**
 * Loads the language model (about 70 ms) and gives the parser.
 * The parser takes any text and returns tokens in order, white space left out.
 */
export function createParser(): Parser {
  const nlp = winkNLP(steadyModel, ['sbd', 'pos']);
  const its = nlp.its;
  /** By wink-nlp's own number of the form, which stays the same from text to text. Full from the start, since an array with holes is slow. */
  const forms = new Array<WrittenForm | null>(vocabularyLimit).fill(null);
  const numbers = new Map<string, number>();

  function readForm(value: string): WrittenForm {
    const straight = value.toLowerCase().replace(apostrophe, "'");
    const possessive = straight.length > 2 && straight.length === value.length && straight.endsWith("'s") ? 2 : 0;
    const lower = interned(possessive > 0 ? straight.slice(0, -possessive) : straight);
    let word = numbers.get(lower) ?? 0;
    if (word === 0 && numbers.size < vocabularyLimit) numbers.set(lower, (word = numbers.size + 1));
    const [length, head, tail] = [value.length, value.charCodeAt(0), value.charCodeAt(value.length - 1)];
    return { value: interned(value), lower, word, length, head, tail, possessive, isWord: lower !== "n't" && wordStart.test(value) };
  }
  const tail = readForm("'s");

  return (text) => {
    // Line ends stay: wink-nlp keeps them as tokens of white space and breaks sentences at blank lines.
    const plain = text.replace(oddSpace, ' ');
    const doc = nlp.readDoc(plain);
    const all = doc.tokens();
    const ids = all.out(its.uniqueId) as number[];
    const tags = all.out(its.pos) as Tag[];
    const spans = doc.sentences().out(its.span) as unknown as [number, number][];

    const tokens: Token[] = [];
    const sentences: SentenceSpan[] = [];
    // A possessive that is parted from its word makes one token two.
    const words = new Int32Array(2 * ids.length);
    const unchanged = plain === text;
    let cursor = 0;
    for (const [from, to] of spans) {
      let first = tokens.length;
      for (let index = from; index <= to; index += 1) {
        const id = ids[index]!;
        let form = forms[id];
        if (form == null) {
          form = readForm(all.itemAt(index).out());
          if (id < vocabularyLimit) forms[id] = form;
        }
        const tag = tags[index]!;
        if (tag === 'SPACE') {
          if (tokens.length > first && endsParagraph(plain, cursor, form.value)) {
            sentences.push(sentenceOf(tokens, first));
            first = tokens.length;
          }
          continue;
        }
        const start = placeOf(form, plain, cursor);
        // A value that cannot be found again would shift every later offset; it is passed over instead.
        if (start < 0) continue;
        cursor = start + form.length;
        const end = cursor - form.possessive;
        const written = form.possessive === 0 && unchanged ? form.value : text.slice(start, end);
        words[tokens.length] = form.word;
        tokens.push({ start, end, value: written, lower: form.lower, word: form.word, tag, isWord: form.isWord && tag !== 'PUNCT' });
        if (form.possessive > 0) {
          words[tokens.length] = tail.word;
          tokens.push({ start: end, end: cursor, value: text.slice(end, cursor), lower: "'s", word: tail.word, tag: 'PART', isWord: false });
        }
      }
      if (tokens.length > first) sentences.push(sentenceOf(tokens, first));
    }
    return { text, tokens, sentences, words: words.subarray(0, tokens.length), vocabulary: numbers };
  };
}

/**
 * Where a form stands from `cursor` on, -1 for nowhere. It is mostly there or behind one space: its ends show that, since
 * wink-nlp hands out the pieces of the text in order; going through every letter cost as much as all the rest of this.
 */
function placeOf({ value, length, head, tail }: WrittenForm, text: string, cursor: number): number {
  const start = text.charCodeAt(cursor) === space ? cursor + 1 : cursor;
  return text.charCodeAt(start) === head && text.charCodeAt(start + length - 1) === tail ? start : text.indexOf(value, cursor);
}

const space = 32;

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
