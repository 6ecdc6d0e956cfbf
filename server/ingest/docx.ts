/** A Word document to blocks. The one owner of `mammoth`. */
import mammoth from 'mammoth';
import type { ErrorText } from '../types/problem.ts';
import type { Container } from './archive.ts';
import { textBlock, type Block, type DocumentText } from './blocks.ts';
import type { IngestLimits } from './limits.ts';
import { sizeText } from './size-text.ts';

/** What mammoth gives of a document, as far as it is read here. */
interface Part {
  type: string;
  children?: Part[];
  value?: string;
  breakType?: string;
  styleName?: string | null;
  isBold?: boolean;
}

/** A paragraph in bold is a heading up to this length. */
const longestBoldHeading = 160;

/**
 * Reads a Word document; deleted text of tracked changes, comments, notes and pictures are left out.
 * @param container the document's parts
 */
export async function readDocx(bytes: Uint8Array, container: Container, limits: IngestLimits): Promise<DocumentText | ErrorText> {
  const fault = await faultOf(container, limits);
  if (fault) return fault;
  let document: Part | null = null;
  try {
    const keep = (part: Part): Part => {
      document = part;
      return { ...part, children: [] };
    };
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) }, { transformDocument: keep });
  } catch (error) {
    // The parser goes down into what stands inside each other.
    if (error instanceof RangeError) return { title: 'The document is nested too deeply', detail: 'Its tables or boxes stand thousands deep inside each other. Paste the text of the article instead.' };
    return broken((error as Error).message);
  }
  if (document === null) return broken('it has no text part');
  return { blocks: blocksOf(document), lines: false, marksHeadline: true, fields: {}, removed: [] };
}

/** Unpacks the parts once, within their limit, since mammoth would unpack them whatever they hold. */
async function faultOf({ entries, read }: Container, { documentBytes }: IngestLimits): Promise<ErrorText | null> {
  const parts = entries.filter(({ fileName }) => /\.(xml|rels)$/i.test(fileName));
  const stated = parts.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (stated > documentBytes) return { title: 'The document is too large', code: 'too-large', detail: `Unpacked it has ${sizeText(stated)} of text; ${sizeText(documentBytes)} are allowed. Split it, or raise the setting documentBytes.` };
  try {
    for (const part of parts) await read(part);
    return null;
  } catch (error) {
    return broken((error as Error).message);
  }
}

function broken(why: string): ErrorText {
  return { title: 'The document is broken', detail: `Word's parts in it cannot be read (${why.split('\n', 1)[0]!.replace(/\s+/g, ' ').slice(0, 200)}). Open it in a word processor, save it again as .docx, and send that.` };
}

function blocksOf(part: Part): Block[] {
  if (part.type !== 'paragraph') return (part.children ?? []).flatMap(blocksOf);
  const text = textOf(part);
  const blocks: Block[] = [];
  for (const [index, piece] of text.split('\f').entries()) {
    if (index > 0) blocks.push({ kind: 'page', text: '', level: 0 });
    const level = levelOf(part, piece);
    if (piece.trim() !== '') blocks.push(level === null ? textBlock(piece) : { kind: 'heading', text: piece.trim(), level });
  }
  return blocks;
}

/** The text of a paragraph; a form feed stands for a page break in it. */
function textOf({ type, value, breakType, children = [] }: Part): string {
  if (type === 'text') return value ?? '';
  if (type === 'tab') return ' ';
  if (type === 'break') return breakType === 'page' ? '\f' : breakType === 'line' ? '\n' : '';
  return children.map(textOf).join('');
}

function levelOf(paragraph: Part, text: string): number | null {
  const style = paragraph.styleName?.toLowerCase() ?? '';
  if (style === 'title') return 0;
  const heading = /^heading (\d)/.exec(style);
  if (heading) return Number(heading[1]);
  const runs = runsOf(paragraph).filter((run) => textOf(run).trim() !== '');
  return runs.length > 0 && runs.every(({ isBold }) => isBold) && text.trim().length <= longestBoldHeading && textBlock(text).kind === 'text' && !/[.:;,]$/.test(text.trim()) ? 9 : null;
}

function runsOf(part: Part): Part[] {
  return part.type === 'run' ? [part] : (part.children ?? []).flatMap(runsOf);
}
