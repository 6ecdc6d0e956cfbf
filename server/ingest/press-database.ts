/** What press databases put around the articles that they give out: marks between them, labelled lines above and below each. */
import { wordsIn, type Block, type DocumentText } from './blocks.ts';
import { readDay } from './dates.ts';
import type { LabelledField } from './document-words.ts';
import type { IngestKnowledge } from './knowledge.ts';
import type { Split } from './split.ts';

/** A long line of underscores, as ProQuest draws. */
const drawn = /^_{20,}$/;

/** A part holds at least this many words; fewer are a list of contents or a note. */
const fewestWords = 25;

/** Parts a document at a database's marks; null when it has none, or only one article. */
export function databaseParts(blocks: readonly Block[], knowledge: IngestKnowledge): Split | null {
  const words = knowledge.lines.databases;
  return byNumbers(blocks, words) ?? byClosings(blocks, words) ?? byDrawnLines(blocks, words);
}

function byNumbers(blocks: readonly Block[], words: DatabaseWords): Split | null {
  const marks = blocks.flatMap((block, at) => {
    const match = words.numbered.exec(block.text);
    return match ? [{ at, number: Number(match[1] ?? match[3]), of: Number(match[2] ?? match[4]) }] : [];
  });
  const inOrder = marks.every(({ number, of }, index) => of === marks[0]!.of && (index === 0 || number === marks[index - 1]!.number + 1));
  if (marks.length < 2 || !inOrder) return null;
  const parts = marks.map(({ at }, index) => blocks.slice(at + 1, marks[index + 1]?.at));
  return splitOf(parts, blocks.slice(0, marks[0]!.at), `"${blocks[marks[0]!.at]!.text}" and the like between them`);
}

function byClosings(blocks: readonly Block[], words: DatabaseWords): Split | null {
  const ends = blocks.flatMap(({ text }, at) => (words.closing.test(text) ? [at] : []));
  if (ends.length < 2) return null;
  const parts = ends.map((end, index) => blocks.slice(index === 0 ? 0 : ends[index - 1]! + 1, end));
  return splitOf(parts, blocks.slice(ends.at(-1)! + 1), `"${blocks[ends[0]!]!.text}" and the like after each`);
}

function byDrawnLines(blocks: readonly Block[], words: DatabaseWords): Split | null {
  const lines = blocks.flatMap(({ text }, at) => (drawn.test(text) ? [at] : []));
  if (lines.length === 0) return null;
  const parts = [-1, ...lines].map((line, index) => blocks.slice(line + 1, lines[index])).filter((part) => wordsIn(part) > 0);
  const labelled = parts.filter((part) => isLabelled(part, words));
  const rest = parts.filter((part) => !labelled.includes(part));
  return labelled.length < 2 || rest.some((part) => wordsIn(part) > 150) ? null : splitOf(labelled, rest.flat(), 'drawn lines between them');
}

function splitOf(parts: Block[][], outside: readonly Block[], why: string): Split | null {
  const full = parts.filter((part) => wordsIn(part) >= fewestWords);
  const left = [...outside, ...parts.filter((part) => !full.includes(part)).flat()].map(({ text }) => text).filter((text) => text !== '');
  return full.length < 2 ? null : { parts: full, why, left };
}

type Fields = DocumentText['fields'];
type DatabaseWords = IngestKnowledge['lines']['databases'];

/** A line with one of the labels, at most this far below the first line, is above the text. */
const labelledLines = 40;

interface Labelled {
  field: LabelledField | null;
  value: string;
}

function labelledLine(text: string, words: DatabaseWords): Labelled | null {
  const match = /^([A-Za-z][A-Za-z -]{1,30}):\s*(.*)$/.exec(text);
  const field = match ? words.fieldOf(match[1]!.trim().toLowerCase()) : undefined;
  return field === undefined ? null : { field, value: match![2]!.trim() };
}

/** One of the first so many lines has a label. */
const topLines = 8;

/** Three labels of databases, one of them at the top, or the words "Full text:" or "Body" and one label more, are not chance. */
function isLabelled(part: readonly Block[], words: DatabaseWords): boolean {
  const lines = part.filter(({ text }) => text !== '');
  const found = lines.filter(({ text }) => labelledLine(text, words) !== null).length;
  const above = lines.slice(0, topLines).some(({ text }) => labelledLine(text, words) !== null);
  return (found >= 3 && above) || (found >= 1 && lines.some(({ text }) => words.textLabel.test(text)));
}

/**
 * Takes a database's lines off an article's blocks.
 * @returns the blocks of the text with its headline, what the lines say, and the lines; null when there are none
 */
export function readDatabaseLines(part: readonly Block[], knowledge: IngestKnowledge): { blocks: Block[]; fields: Fields; removed: string[] } | null {
  const { databases: words, bylines } = knowledge.lines;
  const put = (field: LabelledField, value: string) => set(fields, field, field === 'byline' ? value.replace(bylines.byBefore, '') : field === 'outlet' ? value.split(/\s*;/)[0]! : value);
  const wordCount = part.findIndex(({ text }) => words.wordCount.test(text));
  if (wordCount > 0 && wordCount < labelledLines) return readWordCounted(part, wordCount, words);
  if (!isLabelled(part, words)) return null;
  const fields: Fields = {};
  const removed: string[] = [];
  const above: Block[] = [];
  const below: Block[] = [];
  let copyright = '';
  // Without a line that says where it begins, the text is all that has no label.
  const marked = part.some(({ text }) => words.textLabel.test(text));
  let inText = false;
  for (const block of part) {
    const { text } = block;
    const labelled = labelledLine(text, words);
    if (words.textLabel.test(text)) {
      const rest = text.replace(words.textLabelBefore, '');
      if (rest !== '') below.push({ ...block, text: rest });
      inText = true;
    } else if (labelled && !(inText && text.length > 300)) {
      removed.push(text);
      if (labelled.field !== null) put(labelled.field, labelled.value);
    } else if (!inText && words.rights.test(text)) {
      copyright = text.toLowerCase();
      removed.push(text);
    } else if (words.closing.test(text) || (!inText && text !== '' && words.fieldOf(text.toLowerCase()) === null && text.includes(' '))) removed.push(text);
    else (inText ? below : above).push(block);
  }
  // The outlet stands above the text by itself, and once more in the line on its rights.
  const outlet = above.slice(0, 12).find(({ text }) => text.length >= 3 && copyright.includes(text.toLowerCase().replace(words.article, '')));
  if (outlet) set(fields, 'outlet', outlet.text);
  const heads = above.filter((block) => block !== outlet);
  if (!marked || fields.headline === undefined) return { blocks: [...heads, ...below], fields, removed };
  // A labelled headline is surer than what stands above the text without a label; a date there is one.
  for (const { text } of heads) if (text.length <= 80) set(fields, 'publishedAt', text);
  return { blocks: below, fields, removed: [...removed, ...heads.map(({ text }) => text).filter((text) => text !== '')] };
}

/** Factiva: headline, byline, "512 words", date, outlet, codes, "English", a line on the rights, then the text. */
function readWordCounted(part: readonly Block[], at: number, words: DatabaseWords): { blocks: Block[]; fields: Fields; removed: string[] } | null {
  const rights = part.findIndex(({ text }, index) => index > at && index < at + 16 && words.rightsAtStart.test(text));
  if (rights < 0) return null;
  const between = part.slice(at + 1, rights).map(({ text }) => text).filter((text) => text !== '');
  const date = between.findIndex((text) => readDay(text) !== null);
  if (date < 0) return null;
  const fields: Fields = {};
  set(fields, 'publishedAt', between[date]!);
  const outlet = between.slice(date + 1).find((text) => !/^\d{1,2}[:.]\d{2}/.test(text));
  if (outlet) set(fields, 'outlet', outlet);
  const after = part.slice(rights + 1).filter(({ text }) => !words.closing.test(text));
  return { blocks: [...part.slice(0, at), { kind: 'blank', text: '', level: 0 }, ...after], fields, removed: part.slice(at, rights + 1).map(({ text }) => text).filter((text) => text !== '') };
}

function set(fields: Fields, field: LabelledField, value: string): void {
  if (value === '' || fields[field] !== undefined) return;
  if (field === 'publishedAt') {
    const date = readDay(value);
    if (date !== null) fields.publishedAt = date;
  } else if (field === 'url') {
    if (/^https?:\/\//.test(value)) fields.url = value;
  } else fields[field] = value;
}
