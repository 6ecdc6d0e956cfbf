/** Pasted text to an article: headline, subheads, byline, date, outlet and origin read off, page furniture taken out. */
import type { ExtractedArticle, FoundAt } from '../types.ts';
import { readDate } from './dates.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';
import { languageOf } from './language.ts';
import { agencyCredit, originInLine } from './origin.ts';

/** A line of a paste with its place in it. */
interface Line {
  text: string;
  /** Index among all lines of the paste. */
  at: number;
}

/** A headline is rarely longer; a longer line that ends with a stop is a paragraph. */
const longestHeadline = 160;
/** A headline that ends with a full stop is a short sentence. */
const longestStoppedHeadline = 110;
/** A paragraph of the story has at least this many characters. */
const shortestParagraph = 120;
/** Lines that may stand above the story as headline and subheads. */
const mostHeads = 4;

/** Reads a paste. Never fails: what is not found is null, and a note says so. */
export function readPaste(text: string, knowledge: IngestKnowledge): ExtractedArticle {
  const article: ExtractedArticle = {
    headline: null, subheads: [], outlet: null, origin: null, byline: null, publishedAt: null, url: null, language: null, body: '', found: {}, removed: [], notes: [],
  };
  const found = article.found;
  const lines = splitLines(text);
  const story: Line[] = [];
  let ended = false;
  for (const line of lines) {
    const key = lineKey(line.text);
    const disclaimed = outletInDisclaimer(line.text, knowledge);
    if (disclaimed && article.outlet === null) {
      article.outlet = disclaimed;
      found.outlet = { where: 'disclaimer', sure: 'high' };
    }
    const origin = originInLine(line.text, knowledge);
    if (origin && article.origin === null && line.text.length < 400) {
      article.origin = origin.name;
      found.origin = origin.found;
    }
    // What marks the end of a story marks it only after there was one.
    if (!ended && knowledge.boilerplate.ends.has(key) && story.some((one) => one.text.length >= shortestParagraph)) ended = true;
    const reason = ended ? 'after the end of the story' : furniture(line.text, key, origin !== null, disclaimed !== null, knowledge);
    if (reason) article.removed.push({ text: line.text, reason });
    else story.push(line);
  }

  readTop(story, article, knowledge);
  const paragraphs = story.filter((line) => line.text !== '').map((line) => line.text);
  const first = paragraphs[0];
  if (article.origin === null && first) {
    const credit = agencyCredit(first, knowledge) ?? agencyCredit(paragraphs.at(-1)!, knowledge);
    if (credit) {
      article.origin = credit.name;
      found.origin = credit.found;
    }
  }
  article.body = paragraphs.join('\n\n');
  article.language = languageOf(article.body);
  if (article.language) found.language = { where: 'the words of the text', sure: 'high' };
  if (article.headline === null) article.notes.push('No headline was found; add it, or leave it empty.');
  if (article.outlet === null) article.notes.push('No outlet was found; add it, so that the text can be compared.');
  if (article.publishedAt === null) article.notes.push('No date was found.');
  return article;
}

/** Lines without white space around them; hard-wrapped paragraphs (parted by blank lines, wrapped near one width) are joined. */
function splitLines(text: string): Line[] {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\u200b\ufeff]/g, '').split('\n').map((line) => line.trim());
  const wrapped = lines.filter((line) => line.length >= 55 && line.length <= 90 && !/[.!?"”:]$/.test(line)).length;
  const blank = lines.filter((line) => line === '').length;
  if (wrapped < 4 || blank === 0 || lines.some((line) => line.length > 120)) return lines.map((line, at) => ({ text: line, at }));
  const joined: Line[] = [];
  lines.forEach((line, at) => {
    const last = joined.at(-1);
    if (line !== '' && last && last.text !== '' && last.text.length >= 40) last.text += ` ${line}`;
    else joined.push({ text: line, at });
  });
  return joined;
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

/** Why a line is page furniture, or null. */
function furniture(line: string, key: string, isOrigin: boolean, isDisclaimer: boolean, knowledge: IngestKnowledge): string | null {
  if (line === '') return null;
  const { boilerplate } = knowledge;
  if (isDisclaimer) return 'disclaimer';
  const lower = line.toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/^["\u201c\s]+/, '');
  if (isOrigin && line.length < 400) return 'where it appeared first';
  if (boilerplate.lines.has(key)) return 'page furniture';
  if (line.length < 300 && boilerplate.starts.some((start) => lower.startsWith(start))) return 'page furniture';
  if (line.length < 300 && boilerplate.contains.some((part) => lower.includes(part))) return 'page furniture';
  return null;
}

/** Reads outlet, heads, byline and date off the lines above the story, and takes them out of it. */
function readTop(story: Line[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const { found } = article;
  const heads: string[] = [];
  const firstShown = story.findIndex((line) => line.text !== '');
  const start = story.findIndex((line) => line.text.length >= shortestParagraph && !isHead(line.text, false));
  const top = start < 0 ? (story.filter((line) => line.text !== '').length > 1 ? firstShown + 1 : 0) : start;
  const kept: Line[] = [];
  for (const line of story.splice(0, Math.min(top, 12))) {
    if (line.text === '') continue;
    const byline = /^by:?\s+([\p{Lu}][\p{L}.'’ -]+(?:,? (?:and|&) [\p{Lu}][\p{L}.'’ -]+)*)/iu.exec(line.text);
    const named = knowledge.outletBySpelling(line.text);
    const dated = line.text.length <= 80 ? readDate(line.text.replace(/^(?:published|updated|posted|last updated|first published)(?: on| at)?:?\s*/i, '')) : null;
    if (/^by\b/i.test(line.text) && byline && line.text.length <= 120) {
      article.byline = byline[1]!.trim().replace(/[,|•·-]+$/, '').trim();
      found.byline = { where: '"By …"', sure: 'high' };
      const rest = readDate(line.text.slice(byline[0].length).replace(/^[\s,|•·-]+/, ''));
      if (rest && article.publishedAt === null) setDate(article, rest, 'beside the byline');
    } else if (dated) {
      if (article.publishedAt === null) setDate(article, dated, 'a line above the story');
    } else if ((named && line.text.length <= 60) || (article.outlet !== null && lineKey(line.text) === lineKey(article.outlet))) {
      if (article.outlet === null) {
        article.outlet = named!.name;
        found.outlet = { where: 'a line above the story', sure: 'medium' };
      }
      article.removed.push({ text: line.text, reason: 'the name of the outlet' });
    } else if (heads.length < mostHeads && kept.length === 0 && isHead(line.text, heads.length === 0)) {
      if (!heads.some((head) => lineKey(head) === lineKey(line.text))) heads.push(line.text);
      else article.removed.push({ text: line.text, reason: 'a repeated title' });
    } else kept.push(line);
  }
  story.unshift(...kept);
  const [headline, ...subheads] = heads;
  if (headline !== undefined) {
    article.headline = headline;
    article.subheads = subheads;
    const where: FoundAt = { where: 'first line that heads the story', sure: subheads.length === 0 ? 'high' : 'medium' };
    found.headline = where;
    if (subheads.length > 0) found.subheads = { where: 'further lines above the story', sure: 'medium' };
  }
}

function setDate(article: ExtractedArticle, date: string, where: string): void {
  article.publishedAt = date;
  article.found.publishedAt = { where, sure: 'high' };
}

/** A title: no stop at its end, or short enough to be a sentence used as one. */
function isHead(line: string, isFirst: boolean): boolean {
  if (line.split(/\s+/).length < 2 || line.length > longestHeadline) return false;
  const stopped = /[.!?]["”]?$/.test(line) && !/[?!]$/.test(line);
  return !stopped || (isFirst && line.length <= longestStoppedHeadline && !/[.!?]["”]?\s+\p{Lu}/u.test(line.replace(/\b(?:U\.S|U\.K|Dr|Mr|Mrs|Ms|St|Gen|Sen|Rep|Gov)\./g, '')));
}
