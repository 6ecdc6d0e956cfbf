/** The headline of a manuscript: what its writer marked as one, whatever a desk noted above it. */
import type { Block } from './blocks.ts';
import { isDateLine } from './date-line.ts';
import type { IngestKnowledge } from './knowledge.ts';
import { namesOutlet } from './paste-top.ts';
import { isSentence } from './sentence-end.ts';

/** So many blocks at the beginning may be notes. */
const mostAbove = 12;
/** A paragraph of the story has at least so many characters. */
const shortestParagraph = 120;
/** A marked title of fewer words is the name of a section. */
const fewestWords = 3;
/** A note of a desk is rarely longer. */
const longestNote = 120;

/** A manuscript without the notes above its headline. */
export interface ManuscriptHead {
  blocks: Block[];
  notes: string[];
}

/**
 * Takes the notes off that stand above the headline. A title or a heading of the highest level is the headline; lines that say who
 * wrote the text and when are kept below it, and the outlet's name above. @param marksHeadline whether the format has titles and levels of headings. Where nothing is marked, lines that begin as a desk's notes do are taken off.
 */
export function manuscriptHead(blocks: readonly Block[], marksHeadline: boolean, knowledge: IngestKnowledge): ManuscriptHead {
  const at = marksHeadline ? headlineAt(blocks, knowledge) : -1;
  if (at < 0) return withoutDeskNotes(blocks, knowledge);
  const above = blocks.slice(0, at).filter(({ kind, text }) => kind !== 'blank' && text !== '');
  const outlets = above.filter(({ text }) => namesOutlet(text, knowledge));
  const signed = above.filter((block) => !outlets.includes(block) && saysWho(block.text, knowledge));
  const notes = above.filter((block) => block.kind !== 'page' && block.kind !== 'rule' && !outlets.includes(block) && !signed.includes(block)).map(({ text }) => text);
  return { blocks: [...outlets, blocks[at]!, ...signed, ...blocks.slice(at + 1)], notes };
}

function headlineAt(blocks: readonly Block[], knowledge: IngestKnowledge): number {
  const shown = blocks.map((block, at) => ({ ...block, at })).filter(({ kind }) => kind === 'heading' || kind === 'text');
  const first = shown.findIndex(({ kind, text }) => kind === 'text' && text.length >= shortestParagraph && isSentence(text));
  const top = shown.slice(0, Math.min(first < 0 ? shown.length : first, mostAbove));
  const marked = top.filter(({ kind, level, text }) => kind === 'heading' && level <= 1 && text.split(/\s+/).length >= fewestWords && !namesOutlet(text, knowledge) && !isDateLine(text, knowledge.lines.dates));
  const headline = marked[0];
  if (headline === undefined) return -1;
  // Sections may be marked as highly below a headline that is not: then a byline parts them.
  const above = top.filter(({ at }) => at < headline.at);
  const isSections = shown.filter(({ kind, level }) => kind === 'heading' && level === headline.level).length > 1 && above.some(({ text }) => knowledge.lines.bylines.byName.test(text));
  return isSections ? -1 : headline.at;
}

function saysWho(text: string, { lines: { bylines, dates, documents } }: IngestKnowledge): boolean {
  return text.length <= longestNote && (bylines.byName.test(text) || isDateLine(text, dates) || documents.signLabel.test(text));
}

function withoutDeskNotes(blocks: readonly Block[], knowledge: IngestKnowledge): ManuscriptHead {
  const notes: string[] = [];
  let at = 0;
  for (; at < Math.min(blocks.length, mostAbove); at += 1) {
    const { kind, text } = blocks[at]!;
    if (kind === 'blank') continue;
    if (kind !== 'text' && kind !== 'heading') break;
    if (!isDeskNote(text, knowledge)) break;
    notes.push(text);
  }
  // What is left must begin with a headline: "Page 3" may be one.
  const next = blocks.slice(at).find(({ kind }) => kind !== 'blank');
  const hasHead = next !== undefined && next.text.split(/\s+/).length >= fewestWords && (next.text.length < shortestParagraph || !isSentence(next.text));
  return notes.length === 0 || !hasHead ? { blocks: [...blocks], notes: [] } : { blocks: blocks.slice(at), notes };
}

/** "DRAFT v3 – for Ines to sub", "Word count: 420 / Page 7", "EMBARGOED UNTIL 3 May": a word of the desk with a number, a date or a label's colon behind it. */
function isDeskNote(text: string, { boilerplate, lines: { documents } }: IngestKnowledge): boolean {
  if (text.length > longestNote) return false;
  const written = text.trim().replace(/^[\s[(*]+/, '');
  const lower = written.toLowerCase();
  const behind = (start: string) => (lower.startsWith(start) && !/^[\p{L}\d]/u.test(lower.slice(start.length)) ? written.slice(start.length).trim() : null);
  if (boilerplate.deskLabels.some((label) => behind(label)?.startsWith(':'))) return true;
  return boilerplate.deskNotes.some((note) => {
    const rest = behind(note);
    const inCapitals = written.slice(0, note.length) === note.toUpperCase();
    return rest !== null && (/^[\])*.:\s]*$/.test(rest) || documents.version.test(rest) || (inCapitals && documents.versionAtOnce.test(rest)) || (documents.until.test(note) && /\d/.test(rest)));
  });
}
