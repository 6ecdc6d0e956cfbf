/** A text taken apart: tokens with exact offsets, sentences and parts of speech. */
import type { Span } from '../types/text.ts';
import { createChunkReader, type Word, type WordKind } from './chunks.ts';
import { createFalseEnds } from './false-ends.ts';
import type { ClosedClasses, Endings, Grammar } from './grammar.ts';
import { firstFrom } from './in-order.ts';
import { loadLanguageModel, type Tag } from './language-model.ts';
import { createSentenceEnds, createTagger } from './tagger.ts';

/**
 * A token: `text.slice(start, end) === value`. Made by a constructor, since the engine comes to put what a literal in a loop makes among
 * the objects that last, where each is far from the next and none goes until all are looked through: tokens last as long as their text.
 */
export class Token implements Span, Word {
  start: number;
  end: number;
  value: string;
  lower: string;
  word: number;
  tag: Tag;
  isWord: boolean;

  constructor(start: number, end: number, value: string, lower: string, word: number, tag: Tag, isWord: boolean) {
    this.start = start;
    this.end = end;
    this.value = value;
    this.lower = lower;
    this.word = word;
    this.tag = tag;
    this.isWord = isWord;
  }
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
  /** What a word is known as, by its number. */
  kindOf(word: number): WordKind;
  /** The small words of its language, by which its sentences are read. */
  classes: ClosedClasses;
  endings: Endings;
}

/**
 * The text with another tag at some tokens, for what is known only once its names or its wordings are. Every key is written out: texts and
 * tokens of several shapes made all reading of them slower.
 */
export function retagged({ text, tokens, sentences, words, vocabulary, kindOf, classes, endings }: ParsedText, places: readonly number[], tag: Tag): ParsedText {
  const read = [...tokens];
  for (const at of places) {
    const { start, end, value, lower, word, isWord } = tokens[at]!;
    read[at] = new Token(start, end, value, lower, word, tag, isWord);
  }
  return { text, tokens: read, sentences, words, vocabulary, kindOf, classes, endings };
}

/** The same reading of a text that was printed in other letters, of the same length. */
export function asPrinted({ tokens, sentences, words, vocabulary, kindOf, classes, endings }: ParsedText, text: string): ParsedText {
  return { text, tokens, sentences, words, vocabulary, kindOf, classes, endings };
}

/** Index of the sentence that holds a token. */
export function sentenceAt(text: ParsedText, token: number): number {
  return Math.max(0, firstFrom(text.sentences, (sentence) => sentence.first, token + 1) - 1);
}

/** The words that a parser has met, numbered from 1. */
export type Vocabulary = ReadonlyMap<string, number>;

/** What is kept by the numbers of words, begun anew for another parser's vocabulary. */
export function keptByVocabulary<Kept>(begin: () => Kept): (vocabulary: Vocabulary) => Kept {
  let known: Vocabulary | null = null;
  let kept: Kept;
  return (vocabulary) => {
    if (vocabulary !== known) {
      known = vocabulary;
      kept = begin();
    }
    return kept;
  };
}

/**
 * A number known of each word, found out once. They are kept side by side:
 * common words have low numbers, so that what a text asks for lies in a few kilobytes, where an object for each word
 * would lie anywhere.
 * @param find gives a whole number from 0 on
 * @returns the numbers of a text's tokens
 */
export function numberedByWord(find: (lower: string) => number): (text: ParsedText) => Int32Array {
  /** The number and one more, 0 where it was not asked for yet. */
  const keptFor = keptByVocabulary(() => ({ numbers: new Int32Array(0) }));
  return ({ tokens, words, vocabulary }) => {
    const own = keptFor(vocabulary);
    if (own.numbers.length <= vocabulary.size) {
      const longer = new Int32Array(2 * vocabulary.size + 1);
      longer.set(own.numbers);
      own.numbers = longer;
    }
    const kept = own.numbers;
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

/** Quotation marks that the language model does not know. */
const foreignMark = /^[\u201a\u201e\u201f\u00ab\u00bb\u2039\u203a]$/;

/** In tokens: what goes on longer is a list or a table without stops, and is cut, since each word is looked at with its sentence. */
const longestSentence = 600;

/**
 * Loads the language model and gives the parser.
 * The parser takes any text and returns tokens in order, white space left out.
 */
export function createParser(grammar: Pick<Grammar, 'abbreviations' | 'attribution' | 'classes' | 'endings'>): Parser {
  const goesOn = createFalseEnds(grammar);
  const model = loadLanguageModel();
  const chunks = createChunkReader(model, grammar.abbreviations);
  const tagsOf = createTagger(model);
  const endsOf = createSentenceEnds(model);

  return (text) => {
    const plain = text.replace(oddSpace, ' ');
    const pieces = chunks.read(plain);
    const tags = tagsOf(pieces);
    const ends = endsOf(pieces);

    const tokens: Token[] = [];
    const sentences: SentenceSpan[] = [];
    // A possessive that is parted from its word makes one token two.
    const words = new Int32Array(2 * tags.length);
    const unchanged = plain === text;
    let first = 0;
    let cursor = 0;
    const endSentence = () => {
      if (tokens.length > first) sentences.push(sentenceOf(tokens, first));
      first = tokens.length;
    };
    for (let index = 0; index < tags.length; index += 1) {
      const { value, lower, word, isWord, possessive } = pieces.known[index]!;
      const given = model.tags[tags[index]!]!;
      const tag = given === 'X' && foreignMark.test(value) ? 'PUNCT' : given;
      if (tag !== 'SPACE') {
        const start = pieces.starts[index]!;
        cursor = start + value.length;
        const end = cursor - possessive;
        const written = possessive === 0 && unchanged ? value : text.slice(start, end);
        words[tokens.length] = word;
        tokens.push(new Token(start, end, written, lower, word, tag, isWord && tag !== 'PUNCT'));
        if (possessive > 0) {
          words[tokens.length] = chunks.possessive.word;
          tokens.push(new Token(end, cursor, text.slice(end, cursor), chunks.possessive.lower, chunks.possessive.word, 'PART', false));
        }
      } else if (endsParagraph(plain, cursor, value)) endSentence();
      if ((ends[index] === 1 && !goesOn(plain, cursor)) || tokens.length - first >= longestSentence) endSentence();
    }
    endSentence();
    return { text, tokens, sentences, words: words.subarray(0, tokens.length), vocabulary: chunks.vocabulary, kindOf: chunks.kindOf, classes: grammar.classes, endings: grammar.endings };
  };
}

function sentenceOf(tokens: Token[], first: number): SentenceSpan {
  // The span comes first: what begins with `first` shares a shape with other objects of the program, which the engine found outdated
  // and put right by a call for each sentence. A constructor would give sentences a shape that no other stretch of tokens has, which is slower to read.
  return { start: tokens[first]!.start, end: tokens[tokens.length - 1]!.end, first, last: tokens.length };
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

/** The tokens that begin within a stretch of the text. */
export function tokensWithin(text: ParsedText, { start, end }: Span): { first: number; last: number } {
  const first = firstTokenFrom(text, start);
  let last = first;
  while (last < text.tokens.length && text.tokens[last]!.start < end) last += 1;
  return { first, last };
}

/** Index of the first token that starts at or after an offset. */
export function firstTokenFrom(text: ParsedText, offset: number): number {
  return firstFrom(text.tokens, (token) => token.start, offset);
}
