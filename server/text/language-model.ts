/**
 * What `wink-nlp` and its model of English know of words, and the model's rules. The one owner of the packages. The library
 * takes text apart and hands over what its model knows of each piece; it does not run the rules itself: reading each
 * text with it took half of an analysis, and most of what it finds out anew for each is the same for a word wherever it stands.
 */
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { compileRules, unseen, type Rules } from './rules.ts';

/** Universal part-of-speech tags, as the model gives them. */
export type Tag =
  | 'ADJ' | 'ADP' | 'ADV' | 'AUX' | 'CCONJ' | 'DET' | 'INTJ' | 'NOUN' | 'NUM' | 'PART' | 'PRON' | 'PROPN'
  | 'PUNCT' | 'SCONJ' | 'SPACE' | 'SYM' | 'VERB' | 'X';

/** A piece of text that is a token, and what the model knows of it wherever it stands. */
export interface Piece {
  value: string;
  /** Its most frequent tag, by number. */
  tag: number;
  /** True for a part of a contraction, whose tag the rules leave alone. */
  isFixed: boolean;
  /** The tags that it can have at all, as bits by number. */
  possible: number;
  /** Its own event in the rules for tags, 0 where its tag is one. */
  tagEvent: number;
  /** Its event in the rules for the ends of sentences, with and without a space before it: that tells quotation marks apart. */
  endEvent: number;
  endEventAfterSpace: number;
}

export interface LanguageModel {
  /** Names of the tags by number. */
  tags: Tag[];
  tagRules: Rules;
  sentenceRules: Rules;
  /** What is made of each chunk: characters between spaces, or line ends. */
  read(chunks: readonly string[]): Piece[][];
}

/** What the model sees of the library's memory of words, in which each has a number. */
interface Cache {
  lookup(word: string): number[];
  value(word: number): string;
  normal(word: number): number;
  /** The lower-case word of a part of a contraction. */
  nox(packed: number): number;
  valueOf(feature: 'pos', value: number): Tag | undefined;
  isMemberPOS(word: number, tag: number): boolean;
}

/** A text as the model sees it: four numbers a token, of which the first is the word, the second the spaces before it. */
interface Handed {
  cache: Cache;
  tokens: number[];
  tags: number[];
}

/** Gives a token's event, which is `token` itself where the model has no other for it. */
type EventOf = (token: number, cache: Cache, tokens: readonly number[], index: number) => number;

interface ModelPart {
  machines: string[];
  transformers: EventOf[];
}

const numbersPerToken = 4;
const spacesBits = 0xffff;
/** More than there are, and as many as fit into the bits of a number. */
const mostTags = 31;
/** Pieces beyond this many are mostly misspellings, and read each time. */
const pieceLimit = 200_000;

// The package makes this part of the model longer each time that it is asked for, until no string can hold it. It serves
// custom entities, which are not used here, so it is asked for once.
const customEntities = (model.metaCER as () => unknown)();

/** Loads the language model (about 70 ms). */
export function loadLanguageModel(): LanguageModel {
  let handed: Handed | null = null;
  const handOver = {
    machines: [],
    transformers: [],
    setter: ({ cache, tokens }: Handed, tags: number[]) => {
      handed = { cache, tokens, tags };
    },
  };
  const nlp = winkNLP({ ...model, metaCER: () => customEntities, pos: () => handOver }, ['pos']);
  const takeApart = (text: string): Handed => {
    nlp.readDoc(text);
    return handed!;
  };

  const { cache } = takeApart('');
  const tagging = (model.pos as () => ModelPart)();
  const ending = (model.sbd as () => ModelPart)();
  const tagRules = compileRules(tagging.machines, Number);
  const sentenceRules = compileRules(ending.machines, (rule) => (rule === '0' ? 0 : 1));
  const tags = Array.from({ length: mostTags }, (_, tag) => cache.valueOf('pos', tag)).filter((tag) => tag !== undefined);
  const lineEnd = cache.lookup('\n')[0]!;

  /** By the library's number of the word; parts of contractions are few and have no number of their own. */
  const pieces = new Map<number, Piece>();

  function pieceAt(text: Handed, index: number): Piece {
    const at = index * numbersPerToken;
    const word = text.tokens[at]!;
    const isContracted = text.tokens[at + 1]! > spacesBits;
    let piece = isContracted ? undefined : pieces.get(word);
    if (piece === undefined) {
      piece = readPiece(text, index, isContracted ? cache.nox(text.tokens[at + 1]!) : cache.normal(word));
      if (!isContracted && pieces.size < pieceLimit) pieces.set(word, piece);
    }
    return piece;
  }

  function readPiece({ tokens, tags: given }: Handed, index: number, normal: number): Piece {
    const at = index * numbersPerToken;
    const word = tokens[at]!;
    const endEvent = (before: number) => (normal === lineEnd ? unseen : sentenceRules.eventOf(ending.transformers[0]!(normal, cache, [word, before], 0)));
    return {
      value: cache.value(word),
      tag: given[index]!,
      isFixed: tokens[at + 2] !== 0,
      possible: tags.reduce((bits, _, tag) => (cache.isMemberPOS(normal, tag) ? bits | (1 << tag) : bits), 0),
      // Told of no tag, the model gives the word's own event alone.
      tagEvent: tagRules.eventOf(tagging.transformers[0]!(0, cache, tokens, index)),
      endEvent: endEvent(0),
      endEventAfterSpace: endEvent(1),
    };
  }

  return {
    tags,
    tagRules,
    sentenceRules,
    read(chunks) {
      const text = takeApart(chunks.join(' '));
      const read: Piece[][] = [];
      for (let index = 0; index < text.tags.length; index += 1) {
        const opens = index === 0 || (text.tokens[index * numbersPerToken + 1]! & spacesBits) > 0;
        if (opens) read.push([]);
        read.at(-1)!.push(pieceAt(text, index));
      }
      if (read.length === chunks.length) return read;
      // A chunk of which nothing is left shows only by itself.
      return chunks.length === 1 ? [[]] : chunks.flatMap((chunk) => this.read([chunk]));
    },
  };
}
