/** Pieces of text with their places on pages, to paragraphs in reading order. Pure. */
import type { Block } from './blocks.ts';
import { countWords, joinLines } from './hyphens.ts';

/** A run of text as a page draws it, in points; `y` is its baseline, counted from the top of the page. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Pieces that the page draws one after another on one line share a number. */
  run: number;
}

export interface Page {
  width: number;
  height: number;
  pieces: Piece[];
}

/** A line of one column. */
export interface Line {
  text: string;
  x: number;
  right: number;
  y: number;
  size: number;
  page: number;
}

/** A line with the edges of the column that it stands in. */
interface PlacedLine extends Line {
  column: { left: number; right: number; id: number };
}

// Shares of the size of type, unless another unit is named.
/** A wider gap in a line parts columns, unless the words of the line stand as far apart, as they do in narrow justified columns. */
const columnGap = 1;
/** Gaps between the words of a justified line differ by no more than this factor. */
const evenGaps = 1.6;
/** The gap between the words of a line of two words, at most. */
const widestGap = 8;
/** A wider gap parts what the page draws in two goes. */
const runGap = 0.35;
/** The width of a space in a line that is not justified. */
const plainSpace = 0.28;
/** A wider gap between pieces is a space. */
const wordGap = 0.12;
/** Baselines that differ less are one line's. */
const sameLine = 0.35;
/** Points that a gutter is wide at least. */
const narrowestGutter = 5;
/** Lines on each side of a gutter. */
const fewestColumnLines = 4;
/** Points that columns of text are wide at least; lists have narrower ones. */
const narrowestColumn = 50;
/** Type that much larger than the body is a heading. */
const headingSize = 1.15;
/** A line's distance to the one before, in usual distances, from which on a paragraph begins. */
const paragraphGap = 1.3;
const indent = 0.7;
/** A last line ends this share of the column's width before its edge. */
const shortLine = 0.12;
/** Share of a page's height at its top and bottom where running heads and feet stand. */
const edge = 0.12;

/** Lays pages out. `url`: the address that a browser printed at the foot. */
export function layOut(pages: readonly Page[]): { blocks: Block[]; removed: { text: string; reason: string }[]; url: string | null } {
  const lines = pages.map((page, index) => linesOf(page, index));
  const { kept, removed, url } = withoutRunning(lines, pages);
  let columns = 0;
  const ordered = kept.flatMap((page) => inReadingOrder(page).flatMap((column) => placed(column, (columns += 1))));
  return { blocks: blocksOf(ordered), removed, url };
}

function linesOf({ pieces }: Page, page: number): Line[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && Math.abs(row[0]!.y - piece.y) <= sameLine * Math.max(row[0]!.size, piece.size)) row.push(piece);
    else rows.push([piece]);
  }
  const lines: Line[] = [];
  for (const row of rows) {
    let line: Line | null = null;
    let run = -1;
    const usual = usualGaps(row.sort((a, b) => a.x - b.x));
    for (const { text, x, y, width, size, run: own } of row) {
      const gap: number = line === null ? Infinity : x - line.right;
      const em = Math.max(size, line?.size ?? 0);
      const apart = own === run ? gap > columnGap * em && gap > (usual.get(own) ?? (widestGap * em) / evenGaps) * evenGaps : gap > runGap * em;
      run = own;
      if (line === null || apart) {
        line = { text, x, right: x + width, y, size, page };
        lines.push(line);
        continue;
      }
      line.text += gap > wordGap * size && !/\s$/.test(line.text) && !/^\s/.test(text) ? ` ${text}` : text;
      line.right = Math.max(line.right, x + width);
      line.size = Math.max(line.size, size);
    }
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() })).filter(({ text }) => text !== '');
}

/** The usual gap between words, in points, of each run with several. */
function usualGaps(row: readonly Piece[]): Map<number, number> {
  const gaps = new Map<number, number[]>();
  for (const [index, piece] of row.entries()) {
    const before = row[index - 1];
    const own = gaps.get(piece.run) ?? [];
    gaps.set(piece.run, own);
    const gap = before?.run === piece.run ? piece.x - before.x - before.width : 0;
    if (gap > wordGap * piece.size) own.push(gap);
    // Spaces inside a piece are gaps too, of the usual width.
    for (let spaces = piece.text.trim().split(' ').length - 1; spaces > 0; spaces -= 1) own.push(plainSpace * piece.size);
  }
  return new Map([...gaps].filter(([, all]) => all.length > 1).map(([run, all]) => [run, median(all)]));
}

const pageNumber = /^[-–—|·\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—|·\s]*$/i;
/** "https://… 1/3" at the foot and "5/3/26, 10:04 AM  The title" at the head of pages that a browser printed. */
const printedFoot = /^(https?:\/\/\S+?)(?:\s+\d{1,3}\/\d{1,3})?$/;
const printedHead = /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4},? \d{1,2}:\d{2}(?:\s?[AP]M)?\b/i;

/** Takes out what repeats at the edges of pages, and page numbers. */
function withoutRunning(lines: readonly Line[][], pages: readonly Page[]): { kept: Line[][]; removed: { text: string; reason: string }[]; url: string | null } {
  const atEdge = ({ y, page }: Line) => y < edge * pages[page]!.height || y > (1 - edge) * pages[page]!.height;
  const keyOf = ({ text, y }: Line) => `${text.toLowerCase().replace(/\d+/g, '#')} ${Math.round(y / 6)}`;
  const pagesOf = new Map<string, Set<number>>();
  for (const line of lines.flat().filter(atEdge)) pagesOf.set(keyOf(line), (pagesOf.get(keyOf(line)) ?? new Set()).add(line.page));
  const often = Math.max(2, Math.ceil(pages.length * 0.3));
  const removed: { text: string; reason: string }[] = [];
  let url: string | null = null;
  const kept = lines.map((page) =>
    page.filter((line) => {
      if (!atEdge(line)) return true;
      const foot = printedFoot.exec(line.text);
      if (foot) url ??= foot[1]!;
      const reason = foot || printedHead.test(line.text) ? 'printed by a browser' : pageNumber.test(line.text) ? 'page number' : (pagesOf.get(keyOf(line))?.size ?? 0) >= often ? 'running head or foot' : null;
      if (reason !== null && !removed.some(({ text }) => text === line.text)) removed.push({ text: line.text, reason });
      return reason === null;
    }),
  );
  return { kept, removed, url };
}

/** The columns of a page, or of a part of it, in the order in which they are read. */
function inReadingOrder(lines: readonly Line[]): Line[][] {
  const gutter = gutterOf(lines);
  if (gutter === null) return lines.length === 0 ? [] : [[...lines].sort((a, b) => a.y - b.y || a.x - b.x)];
  const columns: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  let across: Line[] = [];
  const columnsEnd = () => {
    columns.push(...inReadingOrder(left), ...inReadingOrder(right));
    left = [];
    right = [];
  };
  // A line across the gutter is read after all that stands above it, in every column, and before what stands below.
  for (const line of [...lines].sort((a, b) => a.y - b.y || a.x - b.x)) {
    if (line.x < gutter && line.right > gutter) {
      columnsEnd();
      across.push(line);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    (line.right <= gutter ? left : right).push(line);
  }
  columnsEnd();
  if (across.length > 0) columns.push(across);
  return columns;
}

/** Where the leftmost gutter between columns of text runs; null where there is one column. */
function gutterOf(lines: readonly Line[]): number | null {
  let best: { at: number; crossing: number } | null = null;
  for (const candidate of new Set(lines.map(({ x }) => Math.round(x)))) {
    const at = candidate - narrowestGutter / 2;
    const left = lines.filter(({ right }) => right <= at - narrowestGutter / 2);
    const right = lines.filter(({ x }) => x >= at);
    const crossing = lines.length - left.length - right.length;
    if (left.length < fewestColumnLines || right.length < fewestColumnLines || crossing > lines.length / 2 || (best && crossing >= best.crossing)) continue;
    if (median(left.map(widthOf)) < narrowestColumn || median(right.map(widthOf)) < narrowestColumn) continue;
    const beside = left.filter(({ y, size }) => right.some((other) => Math.abs(other.y - y) <= size)).length;
    if (beside >= fewestColumnLines - 1) best = { at, crossing };
  }
  return best?.at ?? null;
}

function widthOf({ x, right }: Line): number {
  return right - x;
}

function placed(lines: readonly Line[], id: number): PlacedLine[] {
  const column = { left: Math.min(...lines.map(({ x }) => x)), right: Math.max(...lines.map(({ right }) => right)), id };
  return lines.map((line) => ({ ...line, column }));
}

/** Lines in reading order to headings and paragraphs. */
function blocksOf(lines: readonly PlacedLine[]): Block[] {
  const body = usualSize(lines);
  const sizes = [...new Set(lines.map(({ size }) => Math.round(size)).filter((size) => size >= headingSize * body))].sort((a, b) => b - a);
  const style = { body, distance: usualDistance(lines, body), indents: indentsParagraphs(lines) };
  const groups: PlacedLine[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    if (before && continues(before, line, style)) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  const seen = countWords(groups.flat().map(({ text }) => text).join(' '));
  return groups.map((group) => {
    const heading = group[0]!.size >= headingSize * body;
    return { kind: heading ? 'heading' : 'text', text: joinLines(group.map(({ text }) => text), seen), level: heading ? sizes.indexOf(Math.round(group[0]!.size)) + 1 : 0 };
  });
}

/** How the document sets its paragraphs. */
interface Style {
  body: number;
  /** Usual distance between baselines. */
  distance: number;
  /** True where first lines are indented. */
  indents: boolean;
}

function continues(before: PlacedLine, line: PlacedLine, { body, distance, indents }: Style): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * body) return false;
  const heading = line.size >= headingSize * body;
  // A headline's second line may be so short that it stands over one column only.
  if (heading) return before.page === line.page && line.y > before.y && line.y - before.y <= 1.7 * line.size && line.x < before.right;
  const ended = /[.!?:][”"’')\]]*$/.test(before.text);
  if (before.column.id !== line.column.id) {
    // Across columns and pages a line goes on with the one before when its first word does, or when it is no first line.
    if (line.x - line.column.left > indent * line.size) return false;
    return (!ended && /^\p{Ll}/u.test(line.text)) || /[\p{L}][-\u00ad]$/u.test(before.text) || (!isShort(before) && (!ended || indents));
  }
  if (line.y - before.y > paragraphGap * distance) return false;
  if (line.x - line.column.left > indent * line.size && before.x - before.column.left <= indent * line.size) return false;
  return !(ended && isShort(before));
}

function isShort({ right, column }: PlacedLine): boolean {
  return right < column.right - shortLine * (column.right - column.left);
}

/** True where several lines of the body stand a little to the right of the ones around them. */
function indentsParagraphs(lines: readonly PlacedLine[]): boolean {
  const indented = lines.filter((line, index) => line.x - line.column.left > indent * line.size && line.x - line.column.left < 4 * line.size && lines[index + 1]?.column.id === line.column.id && lines[index + 1]!.x - line.column.left <= indent * line.size);
  return indented.length >= 3;
}

/** The size in which most characters are set. */
function usualSize(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const { size, text } of lines) characters.set(Math.round(size * 2) / 2, (characters.get(Math.round(size * 2) / 2) ?? 0) + text.length);
  return [...characters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The usual distance between the baselines of the body's lines. */
function usualDistance(lines: readonly PlacedLine[], body: number): number {
  const distances: number[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before && before.column.id === line.column.id && Math.abs(line.size - body) < 0.1 * body && line.y > before.y) distances.push(line.y - before.y);
  }
  return distances.length > 0 ? quantile(distances, 0.35) : 1.2 * body;
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

function quantile(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * share)] ?? 0;
}
