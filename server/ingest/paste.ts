/** Pasted text to an article: headline, subheads, byline, date, outlet and origin read off, page furniture taken out. */
import type { ExtractedArticle } from '../types/article.ts';
import { isDateLine } from './date-line.ts';
import { unsureDate } from './dates.ts';
import { shapeReason } from './furniture-line.ts';
import { countWords, joinLines } from './hyphens.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import { menuTrails } from './menu-trail.ts';
import { notesOnMissing } from './missing-notes.ts';
import { agencyCredit, agencyInByline, originInLine } from './origin.ts';
import { headingsOfOthers, type Leading } from './other-stories.ts';
import { linesOfBoxes } from './paste-boxes.ts';
import { shortestSentence, storyRegion } from './paste-region.ts';
import { isSign, isStopped, isSectionOf, namesOutlet, readTop, shortestOpening, shortestParagraph } from './paste-top.ts';
import { isSentence } from './sentence-end.ts';

/** A line of furniture is rarely longer. */
const longestLine = 300;
/** So many lines from the end may be biographies and credits. */
const creditsWithin = 6;
/** A story has few pull quotes; each is looked for in every paragraph. */
const mostPullQuotes = 20;
/** What a page asks its readers is rarely longer. */
const longestLetterLine = 100;
/** So many lines under a text are looked at for dates and labels. */
const mostBelow = 40;
/** A topic under a text has so many words at most. */
const mostTopicWords = 3;
/** A title in capitals has at least so many words. */
const fewestShouted = 6;
/** A label or title under a text is rarely longer. */
const longestLabel = 60;

/** Why a line is page furniture wherever it stands, or null. */
type ReasonOf = (line: string) => string | null;

/** Reads a paste. Never fails: what is not found is null, and a note says so. */
export function readPaste(text: string, knowledge: IngestKnowledge): ExtractedArticle {
  const article: ExtractedArticle = {
    headline: null, subheads: [], outlet: null, origin: null, byline: null, publishedAt: null, url: null, language: null, body: '', found: {}, removed: [], notes: [],
  };
  const { found } = article;
  // A line is asked for several times.
  const reasons = new Map<string, string | null>();
  const reasonOf: ReasonOf = (line) => {
    let reason = reasons.get(line);
    if (reason === undefined) reasons.set(line, (reason = furniture(line, knowledge)));
    return reason;
  };
  const lines = joinBylines(splitLines(text), knowledge);
  for (const [at, reason] of linesOfBoxes(lines, knowledge)) {
    readSigns(lines[at]!, article, knowledge);
    article.removed.push({ text: lines[at]!, reason });
    lines[at] = '';
  }
  const boxed = promoBoxes(lines, knowledge);
  const trails = menuTrails(lines, knowledge);
  const region = storyRegion(lines, (line) => reasonOf(line) !== null || trails.has(line), (line) => isSign(line, knowledge), (line) => knowledge.lines.pastes.readersSay.test(lineKey(line)), knowledge.lines.dates);
  const leading = headingsOfOthers(lines, (line) => reasonOf(line) !== null, knowledge.boilerplate);
  const end = Math.min(region.end, storyEnd(lines, leading, reasonOf, knowledge));
  const story: string[] = [];
  const credits: string[] = [];
  let afterMarker = false;
  let inBox = false;
  /** Above the first sentence of the story stand no other stories. */
  let hasSentence = false;
  for (const [at, line] of lines.entries()) {
    readSigns(line, article, knowledge);
    const marks = knowledge.boilerplate.ends.has(lineKey(line)) || knowledge.boilerplate.pointers.includes(lineKey(line));
    // Under "Related articles" in the middle of a story stand titles; the next paragraph is the story's again.
    afterMarker = marks ? true : afterMarker && (line === '' || !isStopped(line) || (line.length < shortestSentence && !isFollowed(lines, at)));
    // Of a box, titles alone go: a sentence is the story's again, however short.
    inBox = leading.get(at) === 'box' || (inBox && (line === '' || !isStopped(line)));
    const reason = line === '' ? null : trails.has(line) ? 'the trail of a menu' : inBox ? 'leads to other stories' : at < region.start ? 'above the story' : at >= end ? 'after the end of the story' : boxed.has(at) ? 'a box that asks for an address' : reasonOf(line) ?? (afterMarker && hasSentence ? 'leads to other stories' : null);
    if (reason === null) {
      story.push(line);
      hasSentence ||= line.length >= shortestSentence && isStopped(line);
    } else {
      article.removed.push({ text: line, reason });
      if (agencyCredit(line, knowledge)) credits.push(line);
    }
  }

  readTop(story, article, knowledge);
  if (article.outlet === null) readMasthead(lines.slice(0, region.start), article, knowledge);
  trimEnd(story, article, knowledge);
  const heads = new Set([article.headline, ...article.subheads].filter((head) => head !== null).map(lineKey));
  const pulled = pullQuotes(story);
  const paragraphs = story.filter((line) => {
    if (line === '') return false;
    if (pulled.has(line)) {
      article.removed.push({ text: line, reason: 'a pull quote' });
      return false;
    }
    if (isShoutedTitle(line)) {
      article.removed.push({ text: line, reason: 'leads to another story' });
      return false;
    }
    const repeated = line.length <= longestLine && heads.has(lineKey(line));
    if (repeated) article.removed.push({ text: line, reason: 'a repeated title' });
    return !repeated;
  });
  readOrigin(paragraphs, credits, article, knowledge);
  article.body = paragraphs.join('\n\n');
  article.language = languageOf(article.body, knowledge.lines.functionWords);
  if (article.body !== '') found.body = { where: article.headline === null ? 'the paragraphs of the paste' : 'the paragraphs below the headline', sure: article.headline === null ? 'medium' : 'high' };
  if (article.language) found.language = { where: 'the words of the text', sure: 'high' };
  article.notes.push(...notesOnMissing(article));
  if (article.publishedAt !== null && found.publishedAt?.sure === 'low') article.notes.push(unsureDate);
  return article;
}

/** True for a sentence with another right behind it: teasers stand below a title each. */
function isFollowed(lines: readonly string[], at: number): boolean {
  const next = lines.slice(at + 1, at + 3).find((line) => line !== '') ?? '';
  return [lines[at]!, next].every((line) => line.length >= shortestOpening && isStopped(line));
}

/** No page sets its words so far apart; patterns that part a line at marks between blanks would try each place of such a run. */
const longBlank = /\s{100,}/g;

/** Lines without white space around them; hard-wrapped paragraphs (parted by blank lines, wrapped near one width) are joined. */
function splitLines(text: string): string[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u200b\ufeff\u00ad]/g, '').replace(/\u00a0/g, ' ').split('\n').map((line) => line.trim().replace(longBlank, ' '));
  const wrapped = lines.filter((line, at) => line.length >= 50 && line.length <= 95 && !/[.!?"”:]$/.test(line) && /^[\p{Ll}\d]/u.test(lines[at + 1] ?? '')).length;
  if (wrapped < 3 || !lines.includes('') || lines.some((line) => line.length > 120)) return lines;
  const paragraphs: string[][] = [];
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    if (paragraph && line !== '' && (paragraph.length > 1 || paragraph[0]!.length >= 40)) paragraph.push(line);
    else paragraphs.push([line]);
  }
  const seen = countWords(lines.join('\n'));
  return paragraphs.map((paragraph) => (paragraph.length === 1 ? paragraph[0]! : joinLines(paragraph, seen)));
}

/** "By" on a line of its own, as pages draw it, and the name on the next. */
function joinBylines(lines: readonly string[], { lines: { bylines } }: IngestKnowledge): string[] {
  const joined = [...lines];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] === '' ? at + 2 : at + 1;
    if (!bylines.byAlone.test(line) || lines[next] === undefined || !/^\p{Lu}[\p{L}.'’-]+ \p{Lu}/u.test(lines[next]!)) continue;
    joined[at] = '';
    joined[next] = `By ${lines[next]}`;
  }
  return joined;
}

/** The name of an outlet in the head of a page. */
function readMasthead(above: readonly string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  // "Local News" and "My News" are items of a menu.
  // "News", then "Harda News": the trail of a menu.
  const name = above.findLast((line, at) => namesOutlet(line, knowledge) && !knowledge.lines.pastes.menuItem.test(line) && !isSectionOf(line, above[at - 1] ?? '', knowledge));
  if (name === undefined) return;
  article.outlet = knowledge.outletBySpelling(name)?.name ?? name;
  article.found.outlet = { where: 'the head of the page', sure: 'medium' };
}

/** The lines of boxes that ask for an address: from "Sign up …" to "Enter your email". A line after "Image caption" is one too. */
function promoBoxes(lines: readonly string[], { boilerplate, lines: { pastes } }: IngestKnowledge): Set<number> {
  const boxed = new Set<number>();
  const shown = lines.map((line, at) => ({ key: lineKey(line), at })).filter(({ key }) => key !== '');
  shown.forEach(({ key, at }, index) => {
    if (pastes.captionAlone.test(key) && shown[index + 1]) boxed.add(shown[index + 1]!.at);
    // "Image", a caption, "Credit...", a name: the lines of a picture.
    if (pastes.credit.has(key) && shown[index + 1] && !isStopped(lines[shown[index + 1]!.at]!)) {
      boxed.add(at).add(shown[index + 1]!.at);
      if (pastes.image.has(shown[index - 2]?.key ?? '')) boxed.add(shown[index - 1]!.at);
    }
    if (lines[at]!.length > 120 || !boilerplate.promos.opens.some((open) => key.startsWith(open))) return;
    const closes = shown.slice(index + 1, index + 7).findLastIndex((later) => lines[later.at]!.length <= 120 && boilerplate.promos.closes.some((close) => later.key.startsWith(close)));
    for (const { at: within } of shown.slice(index, index + 2 + closes)) if (closes >= 0) boxed.add(within);
  });
  return boxed;
}

/** The index of the line at which the story is over: the first mark of its end with no two paragraphs together behind it. */
function storyEnd(lines: readonly string[], leading: ReadonlyMap<number, Leading>, reasonOf: ReasonOf, knowledge: IngestKnowledge): number {
  const isLong = (line: string) => line.length >= shortestParagraph && isStopped(line) && reasonOf(line) === null;
  const shown = lines.flatMap((line, at) => (line === '' ? [] : [{ at, long: isLong(line) }]));
  /** From here on no two paragraphs stand together. */
  const lastPair = shown.findLastIndex(({ long }, index) => long && shown[index + 1]?.long === true);
  const pairsUpTo = lastPair < 0 ? -1 : shown[lastPair]!.at;
  /** As above, of paragraphs of any length: below titles of other stories stand teasers, and none right behind another. */
  const isSentenceOf = (line: string) => line.length >= shortestOpening && isStopped(line) && reasonOf(line) === null;
  const sentences = shown.map(({ at }) => isSentenceOf(lines[at]!));
  const lastShort = sentences.findLastIndex((sentence, index) => sentence && sentences[index + 1] === true);
  const shortPairsUpTo = lastShort < 0 ? -1 : shown[lastShort]!.at;
  const { commentsOn, listed, readersSay } = knowledge.lines.pastes;
  let paragraphs = 0;
  for (const [at, line] of lines.entries()) {
    const key = lineKey(line);
    if (line.length >= shortestSentence && isStopped(line) && reasonOf(line) === null) paragraphs += 1;
    if (paragraphs > 0 && commentsOn.test(key)) return at;
    if (leading.get(at) === 'end') return at;
    if (paragraphs === 0 || !knowledge.boilerplate.ends.has(key)) continue;
    // What readers wrote has long paragraphs too.
    const next = lines.slice(at + 1, at + 4).find((one) => one !== '') ?? '';
    // A sentence right behind it is the story's: the titles that it led to were not copied.
    if (listed.test(key) && next.length >= shortestSentence && isStopped(next) && reasonOf(next) === null) continue;
    if (readersSay.test(key) || (listed.test(key) ? Math.max(pairsUpTo, shortPairsUpTo) : pairsUpTo) <= at) return at;
  }
  return lines.length;
}

/** Reads what any line may say of outlet, address and origin, whether it stays or goes. */
function readSigns(line: string, article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const { found } = article;
  const { pastes } = knowledge.lines;
  const disclaimed = outletInDisclaimer(line, knowledge);
  if (disclaimed && found.outlet?.sure !== 'high') {
    article.outlet = disclaimed;
    found.outlet = { where: 'disclaimer', sure: 'high' };
  }
  const from = line.length < 400 ? originInLine(line, knowledge) : null;
  if (from && article.origin === null) {
    article.origin = from.name;
    found.origin = from.found;
  }
  const letter = article.outlet === null && line.length <= longestLetterLine ? pastes.letterOf.exec(line)?.[1] : undefined;
  if (letter !== undefined) {
    article.outlet = knowledge.outletBySpelling(letter)?.name ?? letter;
    found.outlet = { where: 'what the page asks its readers', sure: 'medium' };
  }
  const address = pastes.address.exec(line)?.[1];
  if (address && article.url === null && URL.canParse(address)) {
    article.url = address;
    found.url = { where: 'a line of its own', sure: 'medium' };
    const known = knowledge.outletByDomain(new URL(address).hostname);
    if (known && article.outlet === null) {
      article.outlet = known.name;
      found.outlet = { where: 'the address', sure: 'high' };
    }
  }
  const logo = article.outlet === null && line.length <= longestLetterLine ? pastes.logoOf.exec(line)?.[1] : undefined;
  if (logo !== undefined && namesOutlet(logo, knowledge)) {
    article.outlet = knowledge.outletBySpelling(logo)?.name ?? logo;
    found.outlet = { where: 'the head of the page', sure: 'medium' };
  }
  const owner = pastes.owner.exec(line)?.[1]?.trim();
  if (owner && /^\p{Lu}/u.test(owner)) {
    const known = knowledge.outletBySpelling(owner) ?? knowledge.outletBySpelling(owner.replace(pastes.companyWord, ''));
    if (known?.agency) {
      // An agency that owns the text wrote it; who printed it is said elsewhere.
      article.origin ??= known.name;
      found.origin ??= { where: 'the copyright line', sure: 'high' };
      return;
    }
    // A company that owns sites is no outlet: the name must be one's, or stand in the page again.
    const named = known !== null || /^[A-Z]{3,5}$/.test(owner) || knowledge.boilerplate.outletWords.has(owner.split(' ').at(-1)!.toLowerCase());
    if (article.outlet !== null || !named || pastes.rights.test(owner)) return;
    article.outlet = known?.name ?? owner;
    found.outlet = { where: 'the copyright line', sure: known ? 'high' : 'medium' };
  }
}

function outletInDisclaimer(line: string, knowledge: IngestKnowledge): string | null {
  const lower = line.toLowerCase();
  for (const phrase of knowledge.boilerplate.disclaimers) {
    const at = lower.indexOf(phrase);
    if (at < 3) continue;
    const name = line.slice(0, at).replace(/^["\u201c\s*]+/, '').trim();
    if (name.length > 1 && name.length <= 60 && /^\p{Lu}/u.test(name)) return knowledge.outletBySpelling(name)?.name ?? name;
  }
  return null;
}

/** Why a line is page furniture wherever it stands, or null. */
function furniture(line: string, knowledge: IngestKnowledge): string | null {
  const { boilerplate } = knowledge;
  const key = lineKey(line);
  if (outletInDisclaimer(line, knowledge)) return 'disclaimer';
  if (line.length < 400 && originInLine(line, knowledge)) return 'where it appeared first';
  if (boilerplate.lines.has(key) || boilerplate.ends.has(key)) return 'page furniture';
  if (/^(?:\w+(?: \w+)?\s*:?\s*)?https?:\/\/\S+$/i.test(line)) return 'an address';
  // Who updates a live page stamps each entry.
  if (knowledge.lines.shapes.clock.test(line)) return 'a time without a day';
  const shape = shapeReason(line, knowledge);
  if (shape) return shape;
  if (line.length >= longestLine) return null;
  // A note may stand in brackets: "(This story has not been edited …)".
  const lower = line.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/^[^\p{L}\p{N}"'“©$£€]+/u, '');
  if (boilerplate.starts.some((start) => lower.startsWith(start)) || boilerplate.contains.some((part) => lower.includes(part))) return 'page furniture';
  if (boilerplate.pointers.some((pointer) => lower.startsWith(pointer) && /^\s*[:|>»]/.test(lower.slice(pointer.length)))) return 'leads to another story';
  // "RELATED ARTICLE The storm that swallowed a valley"
  if (/^\p{Lu}{3,} \p{Lu}{3,} .*\p{Ll}/u.test(line) && boilerplate.pointers.some((pointer) => pointer.includes(' ') && line.startsWith(`${pointer.toUpperCase()} `))) return 'leads to another story';
  if (knowledge.lines.pages.follow.test(lower)) return 'page furniture';
  return knowledge.lines.pastes.owned.test(line) ? 'the copyright line' : null;
}

/** Quotations that stand on a line of their own and in a longer paragraph once more. */
function pullQuotes(story: readonly string[]): Set<string> {
  const quoted = story.filter((line) => /^["“'‘][^"“”]{15,200}["”'’]$/.test(line)).slice(0, mostPullQuotes);
  return new Set(quoted.filter((line) => story.some((other) => other.length >= line.length + 20 && other.includes(line.slice(1, -1)))));
}

/** "TOWN SPLIT AS MAYOR'S PLAN GAINS GROUND" between paragraphs leads to another story; a subhead in capitals has fewer words. */
function isShoutedTitle(line: string): boolean {
  return line.length <= longestLine && line === line.toUpperCase() && !isStopped(line) && !/["“”]/.test(line) && line.split(' ').filter((word) => /\p{Lu}{2}/u.test(word)).length >= fewestShouted;
}

/** Takes biographies, credits, dates and titles of other stories off the end. */
function trimEnd(story: string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const out = (at: number, reason: string) => void article.removed.push({ text: story.splice(at, 1)[0]!, reason });
  const shown = () => story.flatMap((line, at) => (line === '' ? [] : [at]));
  for (const at of shown().slice(1).slice(-creditsWithin).reverse()) {
    const lower = story[at]!.toLowerCase().replace(/[\u2018\u2019]/g, "'");
    if (story[at]!.length <= 600 && (knowledge.boilerplate.bios.some((bio) => lower.includes(bio)) || isAboutWriter(story[at]!, article.byline, knowledge) || knowledge.lines.pages.follow.test(story[at]!))) out(at, 'a credit or biography');
  }
  for (const all = shown().slice(-mostBelow); all.length > 1; all.pop()) {
    const last = story[all.at(-1)!]!;
    const before = story[all.at(-2)!]!;
    const isLabel = (line: string) => line.length <= longestLabel && !isSentence(line) && !isListed(line);
    // Several topics may stand there, each of a word or two.
    const label = isLabel(last) && (isStopped(before) || [last, before].every((line) => isLabel(line) && line.split(' ').length <= mostTopicWords));
    if (isDateLine(last, knowledge.lines.dates)) out(all.at(-1)!, 'a date');
    else if (label && agencyCredit(last, knowledge) === null) out(all.at(-1)!, 'a label under the text');
    else break;
  }
}

/** "Mara Lund covers transport for …", where she signs the text. */
function isAboutWriter(line: string, byline: string | null, { lines }: IngestKnowledge): boolean {
  const [name] = byline?.split(lines.bylines.between) ?? [];
  if (name === undefined || !name.includes(' ')) return false;
  const lower = line.toLowerCase();
  const last = name.split(' ').at(-1)!;
  return (lower.startsWith(`${name.toLowerCase()} `) && lines.bylines.aboutWriter.test(line.slice(name.length))) || (lower.startsWith(`${last.toLowerCase()} `) && lines.bylines.aboutSurname.test(line.slice(last.length)));
}

function isListed(line: string): boolean {
  return /^(?:\d{1,2}[.)]|[•·*–—-])\s/.test(line);
}

/** An agency's credit in the dateline, at the end or in the byline names the origin, unless the agency is the outlet itself. */
function readOrigin(paragraphs: string[], credits: readonly string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  if (article.origin !== null) return;
  const last = paragraphs.at(-1) ?? '';
  const closing = paragraphs.length > 1 && last.length <= longestLabel ? agencyCredit(last, knowledge) : null;
  // Points that sum the story up may stand above its first paragraph.
  const opening = paragraphs.slice(0, 6).find((line) => line.length >= shortestSentence && isStopped(line)) ?? '';
  const credit = agencyCredit(paragraphs[0] ?? '', knowledge) ?? agencyCredit(opening, knowledge) ?? closing ?? credits.map((line) => agencyCredit(line, knowledge))[0] ?? agencyInByline(article.byline, knowledge);
  if (closing) article.removed.push({ text: paragraphs.pop()!, reason: 'the credit of an agency' });
  if (credit && credit.name !== article.outlet) {
    article.origin = credit.name;
    article.found.origin = credit.found;
  }
}
