/**
 * Several articles in one document, told apart where they clearly part. Better not split than split wrongly: each rule
 * asks for signs in every part, and where one part lacks them the document is one article.
 */
import { wordsIn, type Block } from './blocks.ts';
import { readDay } from './dates.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { databaseParts } from './press-database.ts';

export interface Split {
  parts: Block[][];
  /** What parts them, in words. */
  why: string;
  /** Lines outside any part: the title of a collection, a list of contents. */
  left: string[];
}

/** An article has at least this many words. */
const fewestWords = 40;
/** Where no part says who wrote it or when, it takes more words to be sure that each is an article. */
const fewestUnsignedWords = 60;
/** What stands outside has no more words than this. */
const mostWordsOutside = 40;
/** Byline and date stand within so many lines below the headline. */
const signedWithin = 5;

/** Tells a document's articles apart; null when it is one. */
export function splitArticles(blocks: readonly Block[], knowledge: IngestKnowledge): Split | null {
  return databaseParts(blocks) ?? byRules(blocks, knowledge) ?? byPages(blocks, knowledge) ?? byHeadings(blocks, knowledge) ?? byBylines(blocks, knowledge);
}

/** Lines of ---, === or ***. */
function byRules(blocks: readonly Block[], knowledge: IngestKnowledge): Split | null {
  const rules = blocks.filter((block, at) => block.kind === 'rule' && !isUnderline(blocks, at));
  if (rules.length === 0) return null;
  const { parts, left } = trimmed(cut(blocks, (block, at) => block.kind === 'rule' && !isUnderline(blocks, at)));
  if (parts.length < 2 || left === null || !parts.every((part) => wordsIn(part) >= fewestWords && startsWithHead(part))) return null;
  const signed = parts.filter((part) => isSigned(part, knowledge)).length;
  // Stars part the sections of one article as well; so do rules, where the first part alone is signed.
  const clear = signed === parts.length || (signed === 0 && rules.every(({ text }) => !/[*~#]/.test(text)) && parts.every((part) => wordsIn(part) >= fewestUnsignedWords));
  return clear ? { parts, why: `lines of ${rules[0]!.text.slice(0, 3)} between them`, left } : null;
}

/** New pages that begin with a headline, a byline and a date; pages that do not go on with the article before. */
function byPages(blocks: readonly Block[], knowledge: IngestKnowledge): Split | null {
  if (!blocks.some(({ kind }) => kind === 'page')) return null;
  const joined: Block[][] = [];
  for (const page of cut(blocks, ({ kind }) => kind === 'page')) {
    if (joined.length > 0 && !(startsWithHead(page) && isSigned(page, knowledge))) joined.at(-1)!.push(...page);
    else joined.push(page);
  }
  const { parts, left } = trimmed(joined);
  if (parts.length < 2 || left === null || !parts.every((part) => wordsIn(part) >= fewestWords && startsWithHead(part) && isSigned(part, knowledge))) return null;
  return { parts, why: 'a new page for each', left };
}

/** Headings of one level, each followed by a byline or a date. */
function byHeadings(blocks: readonly Block[], knowledge: IngestKnowledge): Split | null {
  const levels = [...new Set(blocks.filter(({ kind }) => kind === 'heading').map(({ level }) => level))].sort((a, b) => a - b);
  for (const level of levels) {
    const starts = blocks.flatMap((block, at) => (block.kind === 'heading' && block.level === level ? [at] : []));
    const split = startingAt(blocks, starts, 'headings with a byline or a date below each', fewestWords);
    if (split && split.parts.every((part) => isSigned(part, knowledge))) return split;
  }
  return null;
}

/** Lines that read as a headline, with a byline and a date below each. */
function byBylines(blocks: readonly Block[], knowledge: IngestKnowledge): Split | null {
  const starts: number[] = [];
  const shown = blocks.map((block, at) => ({ block, at })).filter(({ block }) => block.kind === 'text' || block.kind === 'heading');
  const hasBlanks = blocks.some(({ kind }) => kind === 'blank');
  for (const [index, { block, at }] of shown.entries()) {
    const apart = at === 0 || blocks[at - 1]!.kind !== 'text' || !hasBlanks;
    if (!apart || !readsAsHeadline(block)) continue;
    const below = shown.slice(index + 1, index + 4).map((one) => one.block.text);
    if (isSignature(block.text, knowledge) || !below.some(isByline) || !below.some((line) => isDated(line))) continue;
    // Of a headline and the subheads below it, the first is the start.
    if (starts.length > 0 && wordsIn(blocks.slice(starts.at(-1)!, at)) < fewestWords) continue;
    starts.push(at);
  }
  return startingAt(blocks, starts, 'a headline, a byline and a date above each', fewestUnsignedWords);
}

function startingAt(blocks: readonly Block[], starts: readonly number[], why: string, fewest: number): Split | null {
  if (starts.length < 2) return null;
  const before = blocks.slice(0, starts[0]);
  const parts = starts.map((start, index) => blocks.slice(start, starts[index + 1]));
  if (wordsIn(before) > mostWordsOutside || parts.some((part) => wordsIn(part) < fewest)) return null;
  return { parts, why, left: textsOf(before) };
}

function cut(blocks: readonly Block[], between: (block: Block, at: number) => boolean): Block[][] {
  const parts: Block[][] = [[]];
  for (const [at, block] of blocks.entries()) {
    if (between(block, at)) parts.push([]);
    else parts.at(-1)!.push(block);
  }
  return parts.filter((part) => wordsIn(part) > 0);
}

/** Takes off what stands before the first article and after the last; `left` is null when that is too much to be left out. */
function trimmed(all: Block[][]): { parts: Block[][]; left: string[] | null } {
  const parts = [...all];
  const left: string[] = [];
  if (parts.length > 2 && wordsIn(parts[0]!) < fewestWords) left.push(...textsOf(parts.shift()!));
  if (parts.length > 2 && wordsIn(parts.at(-1)!) < fewestWords) left.push(...textsOf(parts.pop()!));
  return { parts, left: left.join(' ').split(/\s+/).length > 2 * mostWordsOutside ? null : left };
}

function textsOf(blocks: readonly Block[]): string[] {
  return blocks.map(({ text }) => text).filter((text) => text !== '');
}

/** A rule typed right under a title, about as long as it. */
function isUnderline(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  return above?.kind === 'text' && readsAsHeadline(above) && Math.abs(above.text.length - blocks[at]!.text.length) <= 3 && blocks.some(({ kind }) => kind === 'blank');
}

function startsWithHead(part: readonly Block[]): boolean {
  const first = part.find(({ kind }) => kind === 'text' || kind === 'heading');
  return first !== undefined && (first.kind === 'heading' || readsAsHeadline(first));
}

/** A title: a few words, a capital first, no stop at the end but that of an abbreviation. */
function readsAsHeadline({ kind, text }: Block): boolean {
  if (kind === 'heading') return true;
  const words = text.split(/\s+/).length;
  return words >= 2 && words <= 25 && text.length <= 160 && /^["'“‘(]?[\p{Lu}\d]/u.test(text) && (!/[.,:;][”"’']?$/.test(text) || /\p{Lu}\.\p{Lu}\.$/u.test(text)) && !isByline(text) && !isDated(text);
}

/** True when one of the lines under the headline says who wrote the text, when or where it appeared. */
function isSigned(part: readonly Block[], knowledge: IngestKnowledge): boolean {
  const shown = part.filter(({ kind }) => kind === 'text' || kind === 'heading').slice(1, 1 + signedWithin);
  return shown.some(({ text }) => isSignature(text, knowledge));
}

function isSignature(text: string, knowledge: IngestKnowledge): boolean {
  return text.length <= 120 && (isByline(text) || isDated(text) || /^(?:source|publication|outlet|published(?: in| by)?|date|author):\s*\S/i.test(text) || knowledge.outletBySpelling(text) !== null);
}

function isByline(text: string): boolean {
  return text.length <= 120 && /^by:?\s+\p{Lu}[\p{L}.'’-]+(?:\s|$|,)/iu.test(text) && /^by:?\s+\p{Lu}/u.test(text.replace(/^b/i, 'b').replace(/^bY/, 'by')) && !/[.!?]$/.test(text.replace(/\b(?:Jr|Sr)\.$/, ''));
}

/** A line that is a date, or ends with one: "By Mara Lund, 3 May 2026". */
function isDated(text: string): boolean {
  if (text.length > 120 || !/\d/.test(text)) return false;
  const bare = text.replace(/^(?:published|updated|posted|last updated|first published|date)(?: on| at)?:?\s*/i, '');
  if (text.length <= 80 && readDay(bare) !== null && /^\W*(?:\d|\p{Lu}\p{L}+\W+(?:\d|\p{Lu}\p{L}+\W+\d))/u.test(bare)) return true;
  return isByline(text) && readDay(text.replace(/^by:?\s+[^,|•·–—\d]+[,|•·–—\s]+/i, '')) !== null;
}
