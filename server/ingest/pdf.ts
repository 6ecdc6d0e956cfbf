/** A PDF to blocks. The one owner of `pdfjs-dist`; what stands where on its pages is `pdf-layout.ts`. */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextContent } from 'pdfjs-dist/types/src/display/api.js';
import type { ErrorText } from '../types/problem.ts';
import type { DocumentText } from './blocks.ts';
import type { IngestLimits } from './limits.ts';
import { faultInStreams } from './pdf-streams.ts';
import { layOut, type Page, type Piece } from './pdf-layout.ts';

/** Characters that a page with a text has at least. */
const fewestCharacters = 20;
/** Pieces of text in one document: a newspaper page has some 3,000, a book some 50,000. */
const mostPieces = 500_000;

/** Reads a PDF's text in reading order: columns one after another, hyphens at line ends taken out, running heads, feet and page numbers left out. */
export async function readPdf(bytes: Uint8Array, limits: IngestLimits): Promise<DocumentText | ErrorText> {
  const fault = faultInStreams(bytes, limits);
  if (fault) return fault;
  // PDF.js keeps the bytes that it is given.
  const opening = getDocument({ data: new Uint8Array(bytes), verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false });
  try {
    const document = await opening.promise;
    if (document.numPages > limits.pdfPages) return { title: 'The PDF has too many pages', detail: `It has ${document.numPages}; ${limits.pdfPages} are allowed. Save the pages of the article by themselves, or raise the setting pdfPages.` };
    const pages: Page[] = [];
    let left = mostPieces;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(document, number, left);
      if (page === null) return { title: 'The PDF holds too much', detail: `Its pages are made of more than ${mostPieces} pieces of text. Save the pages of the article by themselves, or paste the text.` };
      left -= page.pieces.length;
      pages.push(page);
    }
    const characters = pages.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.length, 0);
    if (characters < fewestCharacters) return { title: 'The PDF holds pictures only', detail: `There is no text on its ${pages.length} ${pages.length === 1 ? 'page' : 'pages'}: it was scanned, or is empty. Run text recognition (OCR) on it and send that, or paste the text.` };
    const { blocks, removed, url } = layOut(pages);
    return { blocks, lines: false, fields: url === null ? {} : { url }, removed };
  } catch (error) {
    return faultOf(error as Error);
  } finally {
    await opening.destroy();
  }
}

function faultOf({ name, message }: Error): ErrorText {
  if (name === 'PasswordException') return { title: 'The PDF has a password', detail: 'Open it with its password, print it to a new PDF without one, and send that.' };
  return { title: 'The PDF is broken', detail: `It cannot be read (${message.slice(0, 200)}). Download it again, or print it to a new PDF, and send that.` };
}

/** @param most pieces of text; null for a page that has more */
async function readPage(document: PDFDocumentProxy, number: number, most: number): Promise<Page | null> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const [left = 0, bottom = 0] = page.view;
  const pieces: Piece[] = [];
  let run = 0;
  let seen = 0;
  for await (const item of itemsOf(page)) {
    seen += 1;
    if (seen > most) return null;
    if (!('str' in item)) continue;
    const ends = item.hasEOL;
    if (item.str.trim() === '') {
      if (ends) run += 1;
      continue;
    }
    const [a, b, c, d, x, y] = item.transform as [number, number, number, number, number, number];
    // Text that stands on its side is a picture's credit or a stamp.
    if (Math.abs(b) > Math.abs(a)) continue;
    const piece = { text: item.str, x: x - left, y: height - (y - bottom), width: item.width, size: Math.hypot(c, d) || item.height || 10, run };
    const before = pieces.at(-1);
    // A line that is drawn from right to left, or on another height, is another go.
    if (before?.run === run && (piece.x < before.x || Math.abs(piece.y - before.y) > piece.size / 2)) piece.run = run += 1;
    pieces.push(piece);
    if (ends) run += 1;
  }
  page.cleanup();
  return { width, height, pieces };
}

/** The pieces of a page's text as they are met; who stops asking stops the reading. */
async function* itemsOf(page: PDFPageProxy): AsyncGenerator<TextContent['items'][number]> {
  const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield* next.value.items;
  } finally {
    await reader.cancel(new Error('enough was read'));
  }
}
