/**
 * Takes out of a page's chosen content what is not the story: lines known as furniture anywhere, and at both ends what shape and
 * wording give away (a date, a byline, a biography, links to other stories). Loaded words live in just these lines.
 */
import type { ExtractedArticle } from '../types/article.ts';
import { calendarNames, isDateLine } from './date-line.ts';
import { isCaption, shapeReason } from './furniture-line.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import type { Block } from './page-blocks.ts';
import { isSentence } from './sentence-end.ts';

/** What is known of the page, to tell its repetitions by. */
export interface KnownOfPage {
  headline: string | null;
  subheads: readonly string[];
  byline: string | null;
  /** Keys of the descriptions of its images. */
  captions: ReadonlySet<string>;
  /** The language that the page names, for the names of its months. */
  language: string | null;
  /** The article as the page gives it to search engines. */
  articleText: string | null;
}

/** The same while the page is read. */
interface Known extends KnownOfPage {
  /** The names of months and weekdays in its language. */
  calendar: ReadonlySet<string>;
}

type Removed = ExtractedArticle['removed'];

/** A line of furniture is rarely longer. */
const longestLine = 300;
/** So many blocks of one or two characters in a row are no text. */
const shortestRun = 12;
/** Lines without a sentence that shape alone gives away are shorter. */
const longestLabel = 80;
/** A line that leads to another page: its length, the words before the title, and those that a title has at least. */
const [longestPointer, longestLead, shortestTitle] = [220, 6, 4];
/** The sentence under the title of another page is shorter. */
const longestTeaser = 250;
/** A biography or a credit is rarely longer. */
const longestCredit = 600;
/** What stands under a heading about the makers is rarely longer. */
const longestBios = 900;
/** So many blocks from the end may be biographies and credits. */
const creditsWithin = 6;
/** A heading that leads to other stories ends the page's own when this share of it stands before. */
const storyBefore = 0.5;
/** A block that is links to this share leads elsewhere. */
const mostlyLinks = 0.95;
/** More short lines than this under a text are a list of the story. */
const mostLabels = 2;
/** Share of a block's words that the text for search engines must hold for the block to be of the article. */
const heldShare = 0.4;
/** The text for search engines is the whole article when it holds this share of what the page shows. */
const wholeShare = 0.7;
/** Blocks of a page whose pull quotes are looked for: the search grows with their square, and a page of more is a list. */
const mostSearched = 1_500;

/** @returns the blocks of the story; what else there was is added to `removed` */
export function trimPage(blocks: readonly Block[], page: KnownOfPage, knowledge: IngestKnowledge, removed: Removed): Block[] {
  const out = (block: Block, reason: string) => void removed.push({ text: block.text, reason });
  const keep = (reasonFor: (block: Block, at: number) => string | null, all: readonly Block[]) =>
    all.filter((block, at) => {
      const reason = reasonFor(block, at);
      if (reason !== null) out(block, reason);
      return reason === null;
    });
  // Some pages give search engines the beginning only; then it says nothing of the rest.
  const calendar = page.language === null ? new Set<string>() : calendarNames(page.language, knowledge.lines.dates.moreNames);
  const given: Known | null = page.articleText === null ? null : { ...page, calendar, articleText: ` ${wordsOf(page.articleText).join(' ')} ` };
  const held = given === null ? 0 : lengthOf(blocks.filter((block) => !notHeld(block, given)));
  const known = given !== null && held >= lengthOf(blocks) * wholeShare ? given : { ...page, calendar, articleText: null };
  let story = cutTeasers(cutAtOtherStories(cutAtMakers(blocks, knowledge, out), knowledge, out), out);
  const all = story;
  story = keep((block, at) => furnitureReason(block, all[at + 1], known, knowledge), story);
  const calendars = tinyRuns(story);
  story = keep((block) => (calendars.has(block) ? 'a calendar' : null), story);
  const repeated = repetitions(story);
  story = keep((block) => (repeated.has(block) ? 'repeated from the text' : null), story);
  trimStart(story, known, knowledge, out);
  trimEnd(story, known, knowledge, out);
  return story;
}

/** Titles of other pages as links, each with a sentence under it, down to the end: two at least, for one may be a note of the story. */
function cutTeasers(blocks: Block[], out: (block: Block, reason: string) => void): Block[] {
  let at = blocks.length;
  while (at >= 2) {
    const [title, teaser] = [blocks[at - 2]!, blocks[at - 1]!];
    if (title.kind !== 'paragraph' || title.linked < mostlyLinks || isSentence(title.text) || teaser.kind !== 'paragraph' || teaser.links > 0 || teaser.text.length > longestTeaser) break;
    at -= 2;
  }
  if (blocks.length - at < 4) return blocks;
  for (const block of blocks.slice(at)) out(block, 'leads to other stories');
  return blocks.slice(0, at);
}

/** "About the author": what little stands under it at the end. */
function cutAtMakers(blocks: readonly Block[], { boilerplate }: IngestKnowledge, out: (block: Block, reason: string) => void): readonly Block[] {
  const at = blocks.findLastIndex((block) => boilerplate.bioHeads.has(lineKey(block.text)));
  if (at <= 0 || lengthOf(blocks.slice(at)) > Math.min(longestBios, lengthOf(blocks) * (1 - storyBefore))) return blocks;
  for (const block of blocks.slice(at)) out(block, 'a credit or biography');
  return blocks.slice(0, at);
}

/** "More great stories", "Related articles", "Don't miss": what follows late in the page is no part of it, and an early list under it neither. */
function cutAtOtherStories(blocks: readonly Block[], knowledge: IngestKnowledge, out: (block: Block, reason: string) => void): Block[] {
  const total = lengthOf(blocks);
  const kept: Block[] = [];
  const lastSentence = blocks.findLastIndex((after) => after.kind !== 'item' && after.linked <= 0.3 && isSentence(after.text));
  let before = 0;
  let inList = false;
  for (const [at, block] of blocks.entries()) {
    const leads = leadsToOthers(block, knowledge);
    if (leads && before >= total * storyBefore && lastSentence <= at) {
      for (const rest of blocks.slice(at)) out(rest, 'after the end of the story');
      break;
    }
    const next = blocks[at + 1];
    inList = (leads && next !== undefined && (next.kind === 'item' || next.linked > 0.5)) || (inList && (block.kind === 'item' || block.linked > 0.5));
    if (inList) out(block, 'leads to other stories');
    else kept.push(block);
    before += block.text.length;
  }
  return kept;
}

function leadsToOthers(block: Block, { boilerplate }: IngestKnowledge): boolean {
  const key = lineKey(block.text);
  if (key.length > 60 || block.kind === 'item' || block.kind === 'cell') return false;
  if (boilerplate.ends.has(key)) return true;
  const words = key.split(' ');
  return words.length >= 2 && words.length <= 6 && boilerplate.moreWords.has(words[0]!) && boilerplate.storyWords.has(words.at(-1)!);
}

/** Why a block is furniture wherever it stands, or null. */
function furnitureReason(block: Block, next: Block | undefined, known: Known, knowledge: IngestKnowledge): string | null {
  const { boilerplate, lines: { dates, pages } } = knowledge;
  const { text } = block;
  const key = lineKey(text);
  if (key === '') return 'page furniture';
  if (known.captions.has(key) && text.length <= longestLine && block.kind !== 'heading') return 'the caption of an image';
  if (block.linked >= mostlyLinks && text.length <= 200 && block.kind !== 'cell' && block.kind !== 'post' && !isHeadOf(block, next)) return 'a link to another page';
  if (block.kind !== 'item' && block.kind !== 'cell' && boilerplate.lines.has(key)) return 'page furniture';
  if (block.kind !== 'cell' && pages.imageNumber.test(key)) return 'the number of an image';
  if (text.length > longestLine) return null;
  if (leadsAway(block)) return 'a link to another page';
  if (block.kind === 'paragraph' && (isCaption(text, knowledge) || (text.length <= longestLabel && /\p{L}/u.test(text) && shapeReason(text, knowledge) !== null))) return 'a label or caption';
  if (key.includes(' ') && boilerplate.pointers.includes(key)) return 'over a link to another page';
  if (block.kind !== 'post' && isMostlyAddresses(text)) return 'an address of another page';
  if (block.kind !== 'cell' && isDateLine(text, dates, known.calendar)) return 'a date';
  const lower = text.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/^[([*•]+\s*/, '');
  const speaks = pages.speaking.test(lower) && !isCaption(text, knowledge);
  if (boilerplate.starts.some((start) => lower.startsWith(start) && !(speaks && /^[\p{L} ]+$/u.test(start) && !pages.pictureStart.test(start))) || boilerplate.contains.some((part) => lower.includes(part))) return 'page furniture';
  if (boilerplate.pointers.some((pointer) => lower.startsWith(pointer) && pointsAway(lower.slice(pointer.length), pointer.includes(' ') && block.links > 0))) return 'a link to another page';
  return null;
}

/** What follows a pointer: a colon or a dash, or, after one of several words, any text with a link in it. */
function pointsAway(rest: string, linked: boolean): boolean {
  return /^\s*[:|>»–—-]/.test(rest) || (linked && /^\s/.test(rest));
}

/** A heading that is a link with a paragraph under it: what a list of the story names. */
function isHeadOf(block: Block, next: Block | undefined): boolean {
  return block.kind === 'heading' && next !== undefined && isParagraph(next) && next.linked <= 0.3 && isSentence(next.text);
}

/** A sentence made of links with words between them. */
function isLinkedProse({ text, linked, links }: Block): boolean {
  return links >= 2 && linked < mostlyLinks && text.length >= 80 && isSentence(text) && text.length * (1 - linked) >= 20;
}

/** "Mehr zum Thema: ‹title›", "(READ: ‹title›)", "→ ‹title›": in any language a few words and a mark, then nothing but the title of another page. */
function leadsAway({ text, kind, links, lead, trail }: Block): boolean {
  if (links === 0 || kind === 'item' || kind === 'cell' || kind === 'post' || text.length > longestPointer || /[\p{L}\p{N}]/u.test(trail)) return false;
  // Where no spaces part words, three characters count as one.
  const words = (piece: string) => piece.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]{1,3}|[\p{L}\p{N}]+/gu)?.length ?? 0;
  const label = words(lead);
  if (label > longestLead || words(text) - label < shortestTitle) return false;
  return label === 0 ? /[>»›→▶►|[(•*◆■▼–—-]/u.test(lead) : /[:：>»›→▶►|–—-]["”»]?$/u.test(lead) && !/[.!?]/.test(lead);
}

/** "Download: http://…", or an address alone. */
function isMostlyAddresses(text: string): boolean {
  const rest = text.replace(/(?:https?:\/\/|www\.)\S+/gi, ' ');
  return rest !== text && (rest.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 8;
}

/** Days of a month, letters of an index: long runs of blocks of a letter or two. */
function tinyRuns(story: readonly Block[]): Set<Block> {
  const tiny = new Set<Block>();
  let run: Block[] = [];
  for (const block of story) {
    if (block.text.length <= 2) run.push(block);
    else {
      if (run.length >= shortestRun) for (const one of run) tiny.add(one);
      run = [];
    }
  }
  if (run.length >= shortestRun) for (const one of run) tiny.add(one);
  return tiny;
}

/** Blocks that say again what another block says: pull quotes, doubled paragraphs. */
function repetitions(story: readonly Block[]): Set<Block> {
  const repeated = new Set<Block>();
  const keys = story.map((block) => lineKey(block.text));
  const seen = new Set<string>();
  const longer = story.length > mostSearched ? '' : keys.filter((key) => key.length > 80).join('\n');
  story.forEach((block, at) => {
    const key = keys[at]!;
    if (key.length < 40 || block.kind === 'cell' || block.kind === 'post') return;
    if (seen.has(key)) repeated.add(block);
    seen.add(key);
    // A pull quote stands in a longer paragraph word for word; its own key is in the joined text once, so twice says so.
    if (block.kind !== 'item' && key.length <= longestLine && longer.indexOf(key) !== longer.lastIndexOf(key) && keys.some((other) => other.length > key.length && other.includes(key))) repeated.add(block);
    else if (key.length <= 80 && longer.includes(key)) repeated.add(block);
  });
  return repeated;
}

function trimStart(story: Block[], known: Known, knowledge: IngestKnowledge, out: (block: Block, reason: string) => void): void {
  const repeated = new Set([known.headline, ...known.subheads, known.byline].filter((text): text is string => text !== null).map(lineKey));
  const isRepeated = (text: string) => repeated.has(lineKey(text)) || repeated.has(lineKey(text.replace(knowledge.lines.bylines.byBefore, '')));
  // Whatever stands above the headline inside the content is above the story.
  const heading = known.headline === null ? -1 : story.slice(0, 8).findIndex((block) => lineKey(block.text) === lineKey(known.headline!));
  for (let above = 0; above < heading; above += 1) {
    if (isParagraph(story[0]!) && story[0]!.text.length >= 200) break;
    out(story.shift()!, 'above the headline');
  }
  for (let at = 0; at < Math.min(story.length - 1, 5);) {
    const block = story[at]!;
    const reason = isRepeated(block.text) ? 'repeated above the text' : isByline(block.text, knowledge) ? 'the byline' : isOfWriter(block.text, known, knowledge) ? 'a credit or biography' : isLabel(block) ? 'a label above the text' : isDated(block.text, known.calendar, knowledge) ? 'a date' : notHeld(block, known) ? 'not in the text that the page gives to search engines' : null;
    if (reason !== null) out(story.splice(at, 1)[0]!, reason);
    else if (isParagraph(block)) break;
    else at += 1;
  }
}

/** "By Mara Lund, Staff Writer", "Mara Lund | Harwick Times", "Associated Press". */
function isByline(text: string, knowledge: IngestKnowledge): boolean {
  if (text.length > 120 || /[.!?]["”]?$/.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false;
  const { bylines, pages } = knowledge.lines;
  return bylines.byName.test(text) || knowledge.outletBySpelling(text.replace(pages.via, '').replace(pages.desk, '')) !== null;
}

/** "di Mara Lund - 3 maggio 2026, 10:15": a short line of which a part is a date. */
function isDated(text: string, calendar: ReadonlySet<string>, { lines }: IngestKnowledge): boolean {
  const parts = text.split(/\s+[-–—|•·]\s+/);
  return text.length <= 120 && parts.length > 1 && !/[.!?]["”]?$/.test(text) && parts.some((part) => isDateLine(part, lines.dates, calendar));
}

/** "Opinion", "Highlights": a word or three above the text. */
function isLabel(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.split(/\s+/).length <= 3 && !/[\p{Sentence_Terminal}:…]["”]?$/u.test(block.text);
}

function trimEnd(story: Block[], known: KnownOfPage, knowledge: IngestKnowledge, out: (block: Block, reason: string) => void): void {
  for (let at = story.length - 1; at >= Math.max(1, story.length - creditsWithin); at -= 1) {
    if (isCredit(story[at]!, known, knowledge)) out(story.splice(at, 1)[0]!, 'a credit or biography');
  }
  while (story.length > 1) {
    const last = story.at(-1)!;
    // More of them than that are a list of the story: dates of a tour, results.
    const isLabel = isTrailingLabel(last) && !(story.length > mostLabels && story.slice(-1 - mostLabels).every(isTrailingLabel));
    const reason = last.kind === 'heading' && !isParagraph({ ...last, kind: isSentence(last.text) ? 'paragraph' : 'heading' }) ? 'a heading with nothing under it' : isByline(last.text, knowledge) ? 'a credit' : last.linked >= 0.6 && last.kind !== 'post' && !isLinkedProse(last) ? 'links to other pages' : isLabel ? 'a label under the text' : notHeld(last, known) ? 'not in the text that the page gives to search engines' : null;
    if (reason === null) break;
    out(story.pop()!, reason);
  }
}

function isTrailingLabel(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.length <= 60 && !/[\p{Sentence_Terminal}…]["'”’»)\]]*$/u.test(block.text);
}

/** "Mara Lund is a staff writer …", "Reporting by …; editing by …", "© 2024 …": lines about the text and its makers. */
function isCredit(block: Block, known: KnownOfPage, knowledge: IngestKnowledge): boolean {
  const { boilerplate, lines: { pages } } = knowledge;
  const { text } = block;
  if (text.length > longestCredit) return false;
  if (isOfWriter(text, known, knowledge)) return true;
  if (text.length <= longestLine && (isMaker(text, knowledge) || pages.follow.test(text))) return true;
  const lower = text.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  if (boilerplate.bios.some((bio) => lower.includes(bio))) return true;
  return text.length <= longestLine && (pages.copyright.test(text) || (text.match(/\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}/g) ?? []).length >= 2);
}

/** Who is named over the text is spoken of beside it in the third person. */
function isOfWriter(text: string, { byline }: KnownOfPage, { lines }: IngestKnowledge): boolean {
  if (byline === null || text.length > longestCredit) return false;
  // Of several, each is told by what is said of writers: one of them may be whom another sentence is about.
  if (byline.includes(',')) return byline.split(/,\s*/).some((name) => name.includes(' ') && text.toLowerCase().startsWith(`${name.toLowerCase()} `) && lines.bylines.aboutWriter.test(text.slice(name.length)));
  const behind = (words: string) => text.toLowerCase().startsWith(`${byline.toLowerCase()} ${words}`);
  // One word alone may be an outlet's name, or a person's whom the story is about.
  return byline.includes(' ') ? behind('') : lines.pages.writer.some(behind);
}

/** "Mara Lund is Harwick correspondent for Orland Today." */
function isMaker(text: string, { boilerplate: { roles }, lines }: IngestKnowledge): boolean {
  const role = lines.pages.maker.exec(text)?.[1]?.toLowerCase();
  return role !== undefined && roles.some((name) => role === name || role.endsWith(` ${name}`));
}

/** True where the page gives its text to search engines (here as its words) and this block is not in it. */
function notHeld(block: Block, known: KnownOfPage): boolean {
  if (known.articleText === null || block.kind === 'post') return false;
  const words = wordsOf(block.text);
  if (words.length < 4) return false;
  const text = known.articleText;
  let held = 0;
  for (let at = 0; at + 4 <= words.length; at += 1) if (text.includes(` ${words.slice(at, at + 4).join(' ')} `)) held += 1;
  return held < (words.length - 3) * heldShare;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}

function isParagraph(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.length >= 80;
}
