/** Pasted text to an article: headline, subheads, byline, date, outlet and origin read off, page furniture taken out. */
import type { ExtractedArticle } from '../types/article.ts';
import { isDateLine } from './date-line.ts';
import { unsureDate } from './dates.ts';
import { isCaption, shapeReason } from './furniture-line.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import { menuTrails } from './menu-trail.ts';
import { notesOnMissing } from './missing-notes.ts';
import { agencyCredit, agencyInByline, originInLine } from './origin.ts';
import { headingsOfOthers, type Leading } from './other-stories.ts';
import { shortestSentence, storyRegion } from './paste-region.ts';
import { isStopped, namesOutlet, readTop, shortestParagraph } from './paste-top.ts';

/** A line of furniture is rarely longer. */
const longestLine = 300;
/** So many lines from the end may be biographies and credits. */
const creditsWithin = 6;
/** A story has few pull quotes; each is looked for in every paragraph. */
const mostPullQuotes = 20;
/** A label or title under a text is rarely longer. */
const longestLabel = 60;

/** Reads a paste. Never fails: what is not found is null, and a note says so. */
export function readPaste(text: string, knowledge: IngestKnowledge): ExtractedArticle {
  const article: ExtractedArticle = {
    headline: null, subheads: [], outlet: null, origin: null, byline: null, publishedAt: null, url: null, language: null, body: '', found: {}, removed: [], notes: [],
  };
  const { found } = article;
  const lines = joinBylines(splitLines(text));
  const boxed = promoBoxes(lines, knowledge);
  const described = imageDescriptions(lines, knowledge);
  const trails = menuTrails(lines, knowledge.boilerplate);
  const region = storyRegion(lines, (line) => furniture(line, knowledge) !== null || described.has(line) || trails.has(line));
  const leading = headingsOfOthers(lines, (line) => furniture(line, knowledge) !== null, knowledge.boilerplate);
  const end = Math.min(region.end, storyEnd(lines, leading, knowledge));
  const story: string[] = [];
  const credits: string[] = [];
  let afterMarker = false;
  let inBox = false;
  for (const [at, line] of lines.entries()) {
    readSigns(line, article, knowledge);
    const marks = knowledge.boilerplate.ends.has(lineKey(line)) || knowledge.boilerplate.pointers.includes(lineKey(line));
    // Under "Related articles" in the middle of a story stand titles; the next paragraph is the story's again.
    afterMarker = marks ? true : afterMarker && (line === '' || !isStopped(line) || line.length < shortestSentence);
    // Of a box, titles alone go: a sentence is the story's again, however short.
    inBox = leading.get(at) === 'box' || (inBox && (line === '' || !isStopped(line)));
    const reason = line === '' ? null : trails.has(line) ? 'the trail of a menu' : inBox ? 'leads to other stories' : described.has(line) ? 'the description of an image' : at < region.start ? 'above the story' : at >= end ? 'after the end of the story' : boxed.has(at) ? 'a box that asks for an address' : furniture(line, knowledge) ?? (afterMarker && story.some((one) => one.length >= shortestSentence && isStopped(one)) ? 'leads to other stories' : null);
    if (reason === null) story.push(line);
    else {
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
    const repeated = line.length <= longestLine && heads.has(lineKey(line));
    if (repeated) article.removed.push({ text: line, reason: 'a repeated title' });
    return !repeated;
  });
  readOrigin(paragraphs, credits, article, knowledge);
  article.body = paragraphs.join('\n\n');
  article.language = languageOf(article.body);
  if (article.body !== '') found.body = { where: article.headline === null ? 'the paragraphs of the paste' : 'the paragraphs below the headline', sure: article.headline === null ? 'medium' : 'high' };
  if (article.language) found.language = { where: 'the words of the text', sure: 'high' };
  article.notes.push(...notesOnMissing(article));
  if (article.publishedAt !== null && found.publishedAt?.sure === 'low') article.notes.push(unsureDate);
  return article;
}

/** No page sets its words so far apart; patterns that part a line at marks between blanks would try each place of such a run. */
const longBlank = /\s{100,}/g;

/** Lines without white space around them; hard-wrapped paragraphs (parted by blank lines, wrapped near one width) are joined. */
function splitLines(text: string): string[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u200b\ufeff\u00ad]/g, '').replace(/\u00a0/g, ' ').split('\n').map((line) => line.trim().replace(longBlank, ' '));
  const wrapped = lines.filter((line, at) => line.length >= 50 && line.length <= 95 && !/[.!?"”:]$/.test(line) && /^[\p{Ll}\d]/u.test(lines[at + 1] ?? '')).length;
  if (wrapped < 3 || !lines.includes('') || lines.some((line) => line.length > 120)) return lines;
  const joined: string[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (line !== '' && last && last.length >= 40) joined[joined.length - 1] = `${last} ${line}`;
    else joined.push(line);
  }
  return joined;
}

/** "By" on a line of its own, as pages draw it, and the name on the next. */
function joinBylines(lines: readonly string[]): string[] {
  const joined = [...lines];
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1] === '' ? at + 2 : at + 1;
    if (!/^by:?$/i.test(line) || lines[next] === undefined || !/^\p{Lu}[\p{L}.'’-]+ \p{Lu}/u.test(lines[next]!)) continue;
    joined[at] = '';
    joined[next] = `By ${lines[next]}`;
  }
  return joined;
}

/** Lines that a picture is described by: the caption that follows says the same again. */
function imageDescriptions(lines: readonly string[], { boilerplate }: IngestKnowledge): Set<string> {
  const described = new Set<string>();
  for (const [at, line] of lines.entries()) {
    const key = lineKey(line);
    if (key.length < 12) continue;
    const captions = lines.slice(at + 1, at + 5).filter((later) => isCaption(later, boilerplate) || /^image caption\b/i.test(later));
    if (captions.some((caption) => lineKey(caption.replace(/^image caption,?\s*/i, '')).startsWith(key))) described.add(line);
  }
  return described;
}

/** The name of an outlet in the head of a page. */
function readMasthead(above: readonly string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  // "Local News" and "My News" are items of a menu.
  const name = above.findLast((line) => namesOutlet(line, knowledge) && !/^(?:my|local|latest|top|breaking|more|all|other|national|world|international|business|sports?|today['’]s|good|daily|morning|sunday) \S+$/i.test(line));
  if (name === undefined) return;
  article.outlet = knowledge.outletBySpelling(name)?.name ?? name;
  article.found.outlet = { where: 'the head of the page', sure: 'medium' };
}

/** The lines of boxes that ask for an address: from "Sign up …" to "Enter your email". A line after "Image caption" is one too. */
function promoBoxes(lines: readonly string[], { boilerplate }: IngestKnowledge): Set<number> {
  const boxed = new Set<number>();
  const shown = lines.map((line, at) => ({ key: lineKey(line), at })).filter(({ key }) => key !== '');
  shown.forEach(({ key, at }, index) => {
    if (/^image caption,?$/.test(key) && shown[index + 1]) boxed.add(shown[index + 1]!.at);
    // "Image", a caption, "Credit...", a name: the lines of a picture.
    if (key === 'credit' && shown[index + 1] && !isStopped(lines[shown[index + 1]!.at]!)) {
      boxed.add(at).add(shown[index + 1]!.at);
      if (shown[index - 2]?.key === 'image') boxed.add(shown[index - 1]!.at);
    }
    if (lines[at]!.length > 120 || !boilerplate.promos.opens.some((open) => key.startsWith(open))) return;
    const closes = shown.slice(index + 1, index + 7).findLastIndex((later) => lines[later.at]!.length <= 120 && boilerplate.promos.closes.some((close) => later.key.startsWith(close)));
    for (const { at: within } of shown.slice(index, index + 2 + closes)) if (closes >= 0) boxed.add(within);
  });
  return boxed;
}

/** The index of the line at which the story is over: the first mark of its end with no two paragraphs together behind it. */
function storyEnd(lines: readonly string[], leading: ReadonlyMap<number, Leading>, knowledge: IngestKnowledge): number {
  const isLong = (line: string) => line.length >= shortestParagraph && isStopped(line) && furniture(line, knowledge) === null;
  const shown = lines.flatMap((line, at) => (line === '' ? [] : [{ at, long: isLong(line) }]));
  /** From here on no two paragraphs stand together. */
  const lastPair = shown.findLastIndex(({ long }, index) => long && shown[index + 1]?.long === true);
  const pairsUpTo = lastPair < 0 ? -1 : shown[lastPair]!.at;
  let paragraphs = 0;
  for (const [at, line] of lines.entries()) {
    const key = lineKey(line);
    if (line.length >= shortestSentence && isStopped(line) && furniture(line, knowledge) === null) paragraphs += 1;
    if (paragraphs > 0 && /^\d[\d.,]* (?:thoughts?|comments?|responses?|repl(?:y|ies)) (?:on|to)\b/.test(key)) return at;
    if (leading.get(at) === 'end') return at;
    if (paragraphs === 0 || !knowledge.boilerplate.ends.has(key)) continue;
    // What readers wrote has long paragraphs too.
    const next = lines.slice(at + 1, at + 4).find((one) => one !== '') ?? '';
    // A sentence right behind it is the story's: the titles that it led to were not copied.
    if (/^(?:recommended|related|promoted|sponsored)\b/.test(key) && next.length >= shortestSentence && isStopped(next) && furniture(next, knowledge) === null) continue;
    if (/comment|discussion|repl(?:y|ies)|about the author|adblock|ad blocker/.test(key) || pairsUpTo <= at) return at;
  }
  return lines.length;
}

/** Reads what any line may say of outlet, address and origin, whether it stays or goes. */
function readSigns(line: string, article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const { found } = article;
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
  const address = /^(?:(?:url|link|source|read at|available at|retrieved from|original(?: article)?)\s*:?\s*)?(https?:\/\/[^\s<>"]+)$/i.exec(line)?.[1];
  if (address && article.url === null && URL.canParse(address)) {
    article.url = address;
    found.url = { where: 'a line of its own', sure: 'medium' };
    const known = knowledge.outletByDomain(new URL(address).hostname);
    if (known && article.outlet === null) {
      article.outlet = known.name;
      found.outlet = { where: 'the address', sure: 'high' };
    }
  }
  const owner = /^(?:copyright\s*)?(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?,?\s+(?:by\s+)?([^.|,]{3,60}?)(?:\s*(?:[.|,]|all rights|inc\b|llc\b|ltd\b|limited\b|$))/i.exec(line)?.[1]?.trim();
  if (owner && /^\p{Lu}/u.test(owner)) {
    const known = knowledge.outletBySpelling(owner) ?? knowledge.outletBySpelling(owner.replace(/\s+(?:company|co|group|media|corporation)$/i, ''));
    if (known?.agency) {
      // An agency that owns the text wrote it; who printed it is said elsewhere.
      article.origin ??= known.name;
      found.origin ??= { where: 'the copyright line', sure: 'high' };
      return;
    }
    // A company that owns sites is no outlet: the name must be one's, or stand in the page again.
    const named = known !== null || /^[A-Z]{3,5}$/.test(owner) || knowledge.boilerplate.outletWords.has(owner.split(' ').at(-1)!.toLowerCase());
    if (article.outlet !== null || !named || /^all rights/i.test(owner)) return;
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
  const shape = shapeReason(line, boilerplate);
  if (shape) return shape;
  if (line.length >= longestLine) return null;
  const lower = line.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  if (boilerplate.starts.some((start) => lower.startsWith(start)) || boilerplate.contains.some((part) => lower.includes(part))) return 'page furniture';
  if (boilerplate.pointers.some((pointer) => lower.startsWith(pointer) && /^\s*[:|>»]/.test(lower.slice(pointer.length)))) return 'leads to another story';
  return /(?:©|\(c\)|copyright)\s*(?:copyright\s*)?(?:©\s*)?(?:19|20)\d\d/i.test(line) ? 'the copyright line' : null;
}

/** Quotations that stand on a line of their own and in a longer paragraph once more. */
function pullQuotes(story: readonly string[]): Set<string> {
  const quoted = story.filter((line) => /^["“'‘][^"“”]{15,200}["”'’]$/.test(line)).slice(0, mostPullQuotes);
  return new Set(quoted.filter((line) => story.some((other) => other.length >= line.length + 20 && other.includes(line.slice(1, -1)))));
}

/** Takes biographies, credits, dates and titles of other stories off the end. */
function trimEnd(story: string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const out = (at: number, reason: string) => void article.removed.push({ text: story.splice(at, 1)[0]!, reason });
  const shown = () => story.flatMap((line, at) => (line === '' ? [] : [at]));
  for (const at of shown().slice(1).slice(-creditsWithin).reverse()) {
    const lower = story[at]!.toLowerCase().replace(/[\u2018\u2019]/g, "'");
    if (story[at]!.length <= 600 && (knowledge.boilerplate.bios.some((bio) => lower.includes(bio)) || isAboutWriter(story[at]!, article.byline))) out(at, 'a credit or biography');
  }
  for (const all = shown(); all.length > 1; all.pop()) {
    const last = story[all.at(-1)!]!;
    const before = story[all.at(-2)!]!;
    const label = last.length <= longestLabel && !/[\p{Sentence_Terminal}…]["'”’»)\]]*$/u.test(last) && !isListed(last) && isStopped(before);
    if (isDateLine(last)) out(all.at(-1)!, 'a date');
    else if (label && agencyCredit(last, knowledge) === null) out(all.at(-1)!, 'a label under the text');
    else break;
  }
}

/** "Mara Lund covers transport for …", where she signs the text. */
function isAboutWriter(line: string, byline: string | null): boolean {
  const [name] = byline?.split(/,| and | & /) ?? [];
  return name !== undefined && name.includes(' ') && line.toLowerCase().startsWith(`${name.toLowerCase()} `) && /^ (?:is|was|covers|writes|reports|edits|has (?:written|reported|covered)|joined)\b/.test(line.slice(name.length));
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
