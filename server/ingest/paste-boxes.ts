/** Lines of a paste that belong to pictures, videos and summaries by machines, told by those beside them. */
import { isCaption, namesPictures, shapeReason } from './furniture-line.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import { isSign, isStopped, namesOutlet, shortestOpening } from './paste-top.ts';

/** What describes a picture is rarely longer. */
const longestCaption = 200;
/** A summary has no more points. */
const mostPoints = 6;

/** @returns the indices of such lines, with why each is none of the story's */
export function linesOfBoxes(lines: readonly string[], knowledge: IngestKnowledge): Map<number, string> {
  const { boilerplate, lines: { pastes, bylines } } = knowledge;
  const boxes = new Map<number, string>();
  const shown = lines.flatMap((line, at) => (line === '' ? [] : [at]));
  const isTitle = (at: number | undefined): at is number => at !== undefined && (lines[at] ?? '') !== '' && lines[at]!.length <= longestCaption && !isStopped(lines[at]!);
  const caption = (at: number) => boxes.set(at, 'the caption of an image');
  shown.forEach((at, index) => {
    const line = lines[at]!;
    const key = lineKey(line);
    const next = shown[index + 1];
    const before = shown[index - 1];
    if (key.length >= shortestDescription && isDescription(key, lines.slice(at + 1, at + 5), knowledge)) boxes.set(at, 'the description of an image');
    // A credit stands below its caption, or above what describes the picture, without an empty line between.
    if (isPictureCredit(line, knowledge)) {
      const under = [at + 1, at + 2].filter((one, place) => isTitle(one) && (place === 0 || isTitle(at + 1)) && shapeReason(lines[one]!, knowledge) === null);
      if (index > 0 && isTitle(at - 1) && !isSign(lines[at - 1]!, knowledge) && !bylines.onlyPeople.test(lines[at - 1]!)) {
        if (isLabelledCredit(line, knowledge) && index > 1) caption(at - 1);
      } else if (under.length === 2 || (under.length === 1 && (lines[at + 2] ?? '') === '')) for (const one of under) caption(one);
    }
    if (pastes.captionEnds.has(key)) {
      // "An electric bus in Mellin.", "Mina Osei for NPR", "hide caption"
      if (before !== undefined && lines[before]!.length <= longestCaption) caption(before);
      if (before !== undefined && isTitle(before) && index > 2 && lines[shown[index - 2]!]!.length <= longestCaption) caption(shown[index - 2]!);
    } else if (pastes.galleryMarks.has(key) || /^\+\d{1,3}$/.test(line)) {
      if (index > 1 && isTitle(before)) caption(before);
    }
    // "Swimmers at the reservoir (PA)"
    const credit = /^.*[^.!?"”’] \(([A-Z][\w /]{1,30})\)$/.exec(line.length <= longestCaption ? line : '')?.[1];
    if (credit !== undefined && index > 1 && namesPictures(credit, knowledge)) caption(at);
    // What describes a picture stands right above its caption, and a picture's number in a gallery too.
    if (index > 1 && isCaption(line, knowledge) && !isPictureCredit(line, knowledge) && (lines[at - 2] ?? '') !== '' && describes(lines[at - 1]!, knowledge)) boxes.set(at - 1, 'the description of an image');
    if (/^\d{1,2}$/.test(line) && isStopped(lines[at + 1] ?? '') && lines[at + 1]!.length <= longestCaption && bylines.onlyPeople.test(lines[at + 2] ?? '')) for (const one of [at + 1, at + 2]) caption(one);
    // "See also", and a title right below.
    if (key.includes(' ') && boilerplate.pointers.includes(key) && isTitle(at + 1) && describes(lines[at + 1]!, knowledge)) boxes.set(at + 1, 'leads to another story');
    // "Document: Council to sell town hall", and the headline itself further down.
    const titled = /^\p{L}[\p{L} ]{2,20}: (.{12,})$/u.exec(line.length <= longestCaption ? line : '')?.[1];
    if (titled !== undefined && shown.slice(index + 1, index + 9).some((later) => lines[later] === titled)) boxes.set(at, 'the title of the page');
    // Topics stand right below their label.
    if (pastes.topicLabels.has(key) && isTitle(at + 1) && (lines[at + 1]!.includes(', ') || lines[at + 1]!.split(' ').length <= 2)) boxes.set(at + 1, 'topics');
    // "Related video: Inside the port", and the title once more.
    const pointer = line.length <= longestCaption ? boilerplate.pointers.find((one) => key.startsWith(`${one}: `)) : undefined;
    if (pointer !== undefined) {
      const title = key.slice(pointer.length + 2).replace(/ \([^()]*\)$/, '');
      for (const later of shown.slice(index + 1, index + 5)) if (lineKey(lines[later]!) === title) boxes.set(later, 'leads to another story');
    }
    // "Portrait of Mara Lund", and her name.
    if (next !== undefined && line.length > lines[next]!.length && line.length <= lines[next]!.length + 24 && line.endsWith(` ${lines[next]!}`) && bylines.onlyPeople.test(lines[next]!) && !bylines.byBefore.test(line) && !bylines.opening.test(line)) boxes.set(at, 'the description of an image');
    // "Governor speaks Video", "Governor speaks", and what the video shows.
    if (next !== undefined && pastes.videoBehind.test(line) && lineKey(lines[next]!) === lineKey(line.replace(pastes.videoBehind, ''))) {
      for (const one of [at, next]) boxes.set(one, 'the title of a video');
      const below = shown[index + 2];
      if (below !== undefined && isStopped(lines[below]!) && lines[below]!.length <= longestCaption) boxes.set(below, 'the title of a video');
    }
    if (pastes.summaries.has(key)) for (let point = at + 1, points = 0; points < mostPoints && (lines[point] ?? '') !== ''; point += 1, points += 1) boxes.set(at, 'a summary').set(point, 'a summary');
  });
  for (const at of crowded(lines, knowledge)) if (!boxes.has(at)) boxes.set(at, 'lines crowded between paragraphs');
  // A credit may stand once more below its picture.
  const captions = new Set([...boxes].filter(([, reason]) => reason === 'the caption of an image').map(([at]) => lines[at]!));
  for (const at of shown) if (captions.has(lines[at]!)) caption(at);
  return boxes;
}

/** Where a browser copies a page, paragraphs and headings have an empty line around them; buttons, captions and titles have none. */
function crowded(lines: readonly string[], knowledge: IngestKnowledge): number[] {
  const { boilerplate, lines: { pastes, bylines, shapes } } = knowledge;
  const isParagraph = (line: string) => line.length >= shortestOpening && isStopped(line);
  const isApart = (at: number) => (lines[at - 1] ?? '') === '' && (lines[at + 1] ?? '') === '';
  const paragraphs = lines.flatMap((line, at) => (isParagraph(line) ? [at] : []));
  if (paragraphs.length < fewestParagraphs || paragraphs.filter(isApart).length < paragraphs.length * apartShare) return [];
  // The headline may be a sentence, and the line under it another; the signs of who wrote the text stand below these.
  const first = paragraphs[1]!;
  const last = paragraphs.at(-1)!;
  const found: number[] = [];
  let before = '';
  for (let at = first; at < last; ) {
    if (lines[at] === '') {
      at += 1;
      continue;
    }
    let end = at;
    while (end < last && lines[end] !== '') end += 1;
    const run = lines.slice(at, end);
    // What ends the story is known by such a line.
    if (run.some((line) => boilerplate.ends.has(lineKey(line)) || pastes.readersSay.test(lineKey(line)))) break;
    const isSigned = at < paragraphs[Math.min(mostHeads, paragraphs.length - 1)]! && run.some((line) => (isSign(line, knowledge) && !shapes.age.test(lineKey(line))) || bylines.onlyPeople.test(line));
    // A list belongs to the sentence that announces it.
    if (run.length >= 2 && !isSigned && !before.endsWith(':') && run.every((line) => line.length <= longestCrowded && !isStopped(line) && !/^(?:\d{1,2}[.)]|[•·*–—-])\s/.test(line))) for (let one = at; one < end; one += 1) found.push(one);
    before = run.at(-1)!;
    at = Math.max(end, at + 1);
  }
  return found;
}

/** So many paragraphs show how a paste parts them, when this share of them stands apart. */
const fewestParagraphs = 3;
const apartShare = 0.8;
/** Above the signs stand no more sentences. */
const mostHeads = 3;
/** A title or a caption is rarely longer. */
const longestCrowded = 120;

/** A shorter line describes nothing. */
const shortestDescription = 12;

/** True when a caption that follows says the same again. */
function isDescription(key: string, below: readonly string[], knowledge: IngestKnowledge): boolean {
  const { captionLabel, captionBefore } = knowledge.lines.pastes;
  return below.some((later) => (isCaption(later, knowledge) || captionLabel.test(later)) && lineKey(later.replace(captionBefore, '')).startsWith(key));
}

/** True where a line above a caption is none of those that stand there else: a name, a date, a button. */
function describes(line: string, knowledge: IngestKnowledge): boolean {
  return line !== '' && line.length <= longestCaption && !isSign(line, knowledge) && !namesOutlet(line.split(',')[0]!, knowledge) && !knowledge.lines.bylines.onlyPeople.test(line) && shapeReason(line, knowledge) === null;
}

/** "Getty Images", "Image: Karol Minn/dpa": who gave the picture, and nothing of what it shows. */
function isPictureCredit(line: string, knowledge: IngestKnowledge): boolean {
  return line.length <= 90 && (knowledge.lines.captions.alone.test(line) || isLabelledCredit(line, knowledge));
}

/** "Image: Karol Minn/dpa" */
function isLabelledCredit(line: string, { lines: { captions } }: IngestKnowledge): boolean {
  return line.length <= 90 && captions.labelled.test(line) && /^[^:]{3,20}: \p{Lu}[\p{L}.'’ -]+\/\S/u.test(line);
}
