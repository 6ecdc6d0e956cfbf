/** The lines above a pasted story: outlet, section, headline, subheads, byline, date. */
import type { ExtractedArticle, FoundAt } from '../types/article.ts';
import { isDateLine } from './date-line.ts';
import { readDay, slashOrderIn } from './dates.ts';
import { lineKey, type IngestKnowledge } from './knowledge.ts';

/** A headline is rarely longer; a longer line that ends with a stop is a paragraph. */
const longestHeadline = 160;
/** A headline that ends with a full stop is a short sentence. */
const longestStoppedHeadline = 110;
/** A paragraph of the story has at least this many characters, where the lines above give no other sign. */
export const shortestParagraph = 120;
/** A sentence under a byline or a date begins the story from this length on. */
const shortestOpening = 40;
/** Lines that may stand above the story as headline and subheads. */
const mostHeads = 6;
/** So many lines above the story are looked at. */
const topLines = 20;

/** Names as bylines give them: "Mara Lund", "MARA LUND", "Jon de Vries and Ana O'Neill". */
const person = String.raw`\p{Lu}[\p{L}.'’-]*(?:\s+(?:(?:de|van|von|der|den|la|le|el|al|bin|ben|da|dos|di|du)\s+)*\p{Lu}[\p{L}.'’-]*){1,3}`;
const people = String.raw`${person}(?:(?:,\s*|\s*,?\s+(?:and|&)\s+)${person})*`;
const onlyPeople = new RegExp(`^${people}$`, 'u');
const byWord = /^(?:(?:story|words|text|report|reported|written|posted|review|analysis|opinion|interview)\s+)?by:?\s+/i;
const leadingPeople = new RegExp(String.raw`^(${people}|\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+)*)`, 'u');

/** The names behind "By", or null. */
function namesBehindBy(line: string): string | null {
  const by = byWord.exec(line);
  return by ? (leadingPeople.exec(line.slice(by[0].length))?.[1] ?? null) : (new RegExp(String.raw`\bby (${people})$`, 'u').exec(isDateLine(line.replace(/\bby .*$/, '')) ? line : '')?.[1] ?? null);
}

/** Takes the lines above the story out of it, and fills the article's fields from them. */
export function readTop(story: string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const { found } = article;
  const lines = story.splice(0, storyStart(story, knowledge)).filter((line) => line !== '').map(withoutMail);
  const isNamed = (line: string) => article.outlet !== null && lineKey(line) === lineKey(article.outlet);
  const roles = lines.map((line, at) => (isNamed(line) ? 'outlet' : roleOf(line, at, lines, knowledge)));
  const heads: string[] = [];
  const stayed: string[] = [];
  const firstHead = roles.indexOf('head');
  lines.forEach((line, at) => {
    switch (roles[at]!) {
      case 'byline':
        if (article.byline === null) {
          const by = namesBehindBy(line);
          article.byline = tidyNames(by ?? withoutRole(line, knowledge), knowledge);
          readHouse(line, article, knowledge);
          found.byline = by ? { where: '"By …"', sure: 'high' } : { where: 'a name above the story', sure: 'medium' };
        }
        setDate(article, dateIn(line), line, 'beside the byline');
        break;
      case 'date':
        setDate(article, dateIn(line), line, 'a line above the story');
        break;
      case 'outlet': {
        const name = mastheadOf(line)?.outlet ?? line.replace(outletLabel, '').split(',')[0]!;
        if (article.outlet === null) {
          const known = knowledge.outletBySpelling(name);
          article.outlet = known?.name ?? name;
          found.outlet = { where: 'a line above the story', sure: 'medium' };
        }
        article.removed.push({ text: line, reason: 'the name of the outlet' });
        return;
      }
      case 'label':
        article.removed.push({ text: line, reason: 'a label above the headline' });
        return;
      case 'head':
        if (heads.some((head) => lineKey(head) === lineKey(line))) article.removed.push({ text: line, reason: 'a repeated title' });
        else if (heads.length < mostHeads) heads.push(line.replace(/^[•·*–—-]\s+/, ''));
        else stayed.push(line);
        return;
      default:
        stayed.push(line);
        return;
    }
    article.removed.push({ text: line, reason: roles[at] === 'date' ? 'the date' : 'the byline' });
  });
  story.unshift(...stayed);
  splitTitle(heads, article, knowledge);
  const [headline, ...subheads] = heads;
  if (headline === undefined) return;
  article.headline = headline;
  article.subheads = subheads;
  const stopped = isStopped(headline) && subheads.length === 0 && firstHead >= 0 && !roles.some((role) => role === 'byline' || role === 'date');
  const where: FoundAt = { where: 'first line that heads the story', sure: stopped ? 'low' : subheads.length === 0 ? 'high' : 'medium' };
  found.headline = where;
  if (subheads.length > 0) found.subheads = { where: 'further lines above the story', sure: 'medium' };
}

/** "Council votes | Harwick Herald": the title of a window names the outlet behind a bar. */
function splitTitle(heads: string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const bar = /^(.{12,}?)\s+[|–—-]\s+([^|]{3,40})$/u.exec(heads[0] ?? '');
  if (!bar || !(namesOutlet(bar[2]!, knowledge) || (article.outlet !== null && lineKey(bar[2]!) === lineKey(article.outlet)))) return;
  heads[0] = bar[1]!;
  if (article.outlet !== null) return;
  article.outlet = knowledge.outletBySpelling(bar[2]!)?.name ?? bar[2]!;
  article.found.outlet = { where: 'behind the headline', sure: 'medium' };
}

/** "By Mara Lund | The Orland Times", "By Mara Lund for the Orland Post": the house behind the name, unless it is an agency. */
function readHouse(line: string, article: ExtractedArticle, knowledge: IngestKnowledge): void {
  if (article.outlet !== null) return;
  const house = line.split(/\s*[,|•·/]\s*|\s+[–—-]\s+|\s+(?:for|of|at)\s+/).slice(1).map((part) => part.trim()).find((part) => namesOutlet(part, knowledge) && !endsAsRole(part, knowledge.boilerplate));
  const known = house === undefined ? null : knowledge.outletBySpelling(house);
  if (house === undefined || known?.agency) return;
  article.outlet = known?.name ?? house;
  article.found.outlet = { where: 'beside the byline', sure: 'medium' };
}

/** A line with a name and an address is no longer. */
const longestSigned = 200;

/** "Mara Lund mlund@herald.example" without the address. */
function withoutMail(line: string): string {
  // What parts name and address may be part of an address too: on a longer line all ways to part them would be tried.
  if (line.length > longestSigned) return line;
  return /^(\p{Lu}.{2,60}?)[\s,|•·–—-]+<?[^\s@]+@[^\s@]+\.\p{L}{2,}>?$/u.exec(line)?.[1] ?? line;
}

type Role = 'head' | 'byline' | 'date' | 'outlet' | 'label' | 'other';

function roleOf(line: string, at: number, lines: readonly string[], knowledge: IngestKnowledge): Role {
  if (isDate(line) && namesBehindBy(line) === null && (at === 0 || isDateLine(line) || !nameBeforeDate.test(line))) return 'date';
  if (isByline(line, at, lines, knowledge)) return 'byline';
  if (isOutlet(line, at, lines, knowledge)) return 'outlet';
  const words = line.split(/\s+/).length;
  const below = lines.slice(0, at).findIndex((before, index) => isDate(before) || isByline(before, index, lines, knowledge));
  if (below >= 0 && line.length <= 60 && !isStopped(line) && isRoleAlone(line, knowledge)) return 'label';
  // A name with "is a …" between byline and date is a biography; titles under byline and date are the story's own.
  if (below >= 0 && namesIn(lines, knowledge).some((name) => new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} (?:is|was|writes|covers|reports)\\b`).test(line))) return 'label';
  const headline = lines.slice(0, at).findIndex((before) => isHead(before, true) && before.split(/\s+/).length >= 3 && !isByline(before, 0, lines, knowledge) && !isDate(before) && !namesOutlet(before, knowledge));
  // Where the date stands above the headline, the line under that is its own still.
  if (headline >= 0 && isHead(line, false) && lines.slice(headline, at).some((before, index) => isDate(before) || isByline(before, headline + index, lines, knowledge))) return 'other';
  if (words < 2 || (words <= 3 && line.length <= 25 && !/[?!]$/.test(line) && lines.slice(at + 1).some((later) => isHead(later, true) && later.split(/\s+/).length >= 4 && !isOutlet(later, 0, lines, knowledge)))) return line.length <= 30 && !isStopped(line) ? 'label' : 'other';
  if (isHead(line, at === 0 || !lines.slice(0, at).some((before) => isHead(before, true) && before.split(/\s+/).length >= 4))) return 'head';
  // A sentence between the headline and the byline is the line under the headline.
  return isStopped(line) && line.length <= 300 && lines.slice(at + 1).some((later, next) => isDate(later) || isByline(later, at + 1 + next, lines, knowledge)) ? 'head' : 'other';
}

/** "Mara Lund, 4.5.2026". */
const nameBeforeDate = new RegExp(String.raw`^${people}\s*[,|•·–—-]\s*\d`, 'u');

function isRoleAlone(line: string, { boilerplate }: IngestKnowledge): boolean {
  return new RegExp(String.raw`(?:^|\s)(?:${boilerplate.roles.join('|')})s?(?:, (?:in )?\p{Lu}[\p{L}.'’-]+)?$`, 'iu').test(line) && line.split(/\s+/).length <= 4;
}

function namesIn(lines: readonly string[], knowledge: IngestKnowledge): string[] {
  return lines.filter((line, at) => isByline(line, at, lines, knowledge)).map((line) => tidyNames(namesBehindBy(line) ?? withoutRole(line, knowledge), knowledge));
}

/** The index of the first line of the story. */
function storyStart(story: readonly string[], knowledge: IngestKnowledge): number {
  const shown = story.map((line, at) => ({ line, at })).filter(({ line }) => line !== '').slice(0, topLines);
  if (shown.length < 2) return 0;
  const lines = shown.map(({ line }) => withoutMail(line));
  // A byline or a date early on ends what stands above the story, unless two sentences came before it.
  let after = 0;
  let sentences = 0;
  for (const [at, line] of lines.entries()) {
    if (isDate(line) || isByline(line, at, lines, knowledge)) after = at + 1;
    else if (isStopped(line) && line.length >= shortestOpening && at > 0) sentences += 1;
    if (sentences > 1) break;
  }
  const heads = lines.slice(0, after).some((line) => isHead(line, true));
  const start = lines.findIndex((line, at) => {
    if (at < after) return false;
    if (isHead(line, at === 0 || (at === 1 && isOutlet(lines[0]!, 0, lines, knowledge)))) {
      // A first line that ends with a stop heads the story only where something sets it apart from the next.
      return isStopped(line) && !heads && after === 0 && !setApart(lines.slice(at + 1));
    }
    return line.length >= (heads || at > 0 ? shortestOpening : shortestParagraph) && (isStopped(line) || line.length >= shortestParagraph);
  });
  return start < 0 ? (shown[1]?.at ?? 0) : shown[start]!.at;
}

/** True when the lines after a first sentence show it to be a headline: another title, or a much longer paragraph. */
function setApart(next: readonly string[]): boolean {
  return next[0] !== undefined && (!isStopped(next[0]) || next[0].length >= 2 * longestStoppedHeadline || (next[0].length >= shortestParagraph && next.slice(1, 4).every((line) => line.length >= shortestParagraph)));
}

/** "Court reporter Nils Berg" without the role. */
function withoutRole(line: string, { boilerplate }: IngestKnowledge): string {
  const role = new RegExp(String.raw`^(?:[\p{L}-]+\s+){0,3}?(?:${boilerplate.roles.join('|')})s?,?\s+(?=\p{Lu})`, 'iu').exec(line);
  const name = role ? line.slice(role[0].length) : line;
  return onlyPeople.test(name) ? name : line;
}

function isByline(line: string, at: number, lines: readonly string[], knowledge: IngestKnowledge): boolean {
  const { boilerplate, outletBySpelling } = knowledge;
  if (line.length > 160 || (isStopped(line) && !/\b(?:Jr|Sr|\p{Lu})\.$/u.test(line))) return false;
  if (namesBehindBy(line) !== null) return true;
  const [name, ...rest] = line.split(/\s*[,|•·–—]\s*|\s+-\s+|\s+(?=\()/);
  const isRole = (text: string) => boilerplate.roles.some((role) => new RegExp(String.raw`(?:^|\s)${role}s?$`, 'i').test(text.replace(/[()]/g, '').trim())) || outletBySpelling(text.replace(/[()]/g, '').replace(/^(?:of|for|at|in)\s+/i, '')) !== null;
  if (at > 0 && name && onlyPeople.test(name) && rest.length > 0 && rest.some((text) => isRole(text) || isDate(text) || namesOutlet(text, knowledge))) return true;
  if (at > 0 && withoutRole(line, knowledge) !== line) return true;
  // "Mara Lund in Harwick" is signed so beside a date.
  const placed = line.replace(/ in \p{Lu}[\p{L} .'’-]{2,30}$/u, '');
  // A name alone is a byline beside a date or a role; where another line says "By …", it is a section or a place. A role is none.
  if (at === 0 || !onlyPeople.test(placed) || line.length > 80 || (line !== placed && !onlyPeople.test(placed)) || endsAsRole(line, boilerplate)) return false;
  if (line === line.toUpperCase() && lines.some((other) => namesBehindBy(other) !== null)) return false;
  const beside = [lines[at - 1], lines[at + 1]].filter((text): text is string => text !== undefined);
  const follows = lines[at + 1] ?? '';
  return beside.some((text) => isDate(text) || (line === placed && text.length <= 60 && !isStopped(text) && isRole(text) && (!onlyPeople.test(text) || (text === follows && endsAsRole(text, boilerplate)))) || /^\S+@\S+\.\S+$/.test(text)) || (follows.startsWith(`${line} `) && / (?:is|was|writes|covers|reports)\b/.test(follows));
}

function endsAsRole(line: string, { roles }: IngestKnowledge['boilerplate']): boolean {
  return roles.some((role) => new RegExp(String.raw`\s${role}s?$`, 'i').test(line));
}

function isOutlet(line: string, at: number, lines: readonly string[], knowledge: IngestKnowledge): boolean {
  if (line.length > 60) return false;
  const labelled = outletLabel.exec(line);
  const name = line.slice(labelled?.[0].length ?? 0);
  if (knowledge.outletBySpelling(name)) return true;
  if (labelled) return /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 6;
  // "Orland Public Radio, Harwick": the house under a name.
  const house = name.split(',')[0]!;
  if (at > 0 && house !== name && namesOutlet(house, knowledge) && lines.slice(0, at).some((before) => onlyPeople.test(before))) return true;
  // An unknown name is taken for an outlet's above a headline only: "Harwick Herald", "The Orland Daily News".
  if (at <= 1 && namesOutlet(name, knowledge) && lines.slice(at + 1).some((later) => isHead(later, true) && later.split(/\s+/).length >= 4)) return true;
  // "The Lantern by Ines Novak", with the name alone further down.
  const masthead = at === 0 ? mastheadOf(line) : null;
  return masthead !== null && lines.slice(1).some((later) => later === masthead.author || namesBehindBy(later) === masthead.author);
}

const outletLabel = /^(?:from|publication|published in):\s+/i;

function mastheadOf(line: string): { outlet: string; author: string } | null {
  const match = new RegExp(String.raw`^(\p{Lu}.{1,39}?) by (${person})$`, 'u').exec(line);
  return match ? { outlet: match[1]!, author: match[2]! } : null;
}

/** A short line of capitalised words that ends as outlets' names do, or the name of a known outlet. */
export function namesOutlet(line: string, { boilerplate, outletBySpelling }: IngestKnowledge): boolean {
  if (outletBySpelling(line)) return true;
  const words = line.split(/\s+/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => /^(?:\p{Lu}|&$|of$|the$|and$)/u.test(word)) && boilerplate.outletWords.has(words.at(-1)!.toLowerCase());
}

function isDate(line: string): boolean {
  return line.length <= 110 && (isDateLine(line) || dayAlone.test(line) || (dateIn(line) !== null && line.replace(stamp, '').length <= 40));
}

/** "Apr 21": newsletters leave the year out; it stamps a text and dates none. */
const dayAlone = /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d{1,2}$/i;

const stamp = /^(?:(?:first |last |originally )?(?:published|updated|posted|modified|created|date|issued)(?:\s+(?:on|at|by))?\s*:?\s*|on\s+)/i;

function dateIn(line: string): string | null {
  const names = byWord.test(line) ? namesBehindBy(line) : null;
  // A number is read from its beginning: "Mara Lund, 4.5.2026".
  const behind = names === null ? line.replace(new RegExp(String.raw`^${people}\s*[,|•·–—-]\s*(?=\d)`, 'u'), '') : line.replace(byWord, '').slice(names.length);
  const text = behind.replace(stamp, '').replace(/^[\s,|•·–—-]+/, '');
  return readDay(text);
}

function setDate(article: ExtractedArticle, date: string | null, line: string, where: string): void {
  if (date === null || article.publishedAt !== null) return;
  article.publishedAt = date;
  // "03/04/2026" is a day in March or in April.
  article.found.publishedAt = { where, sure: slashOrderIn(line) === 'either' ? 'low' : 'high' };
}

/** Names without roles and outlets behind them. */
function tidyNames(names: string, { boilerplate }: IngestKnowledge): string {
  const people = names.split(/\s*[|•·(]\s*|\s+-\s+|\s+[–—]\s+/)[0]!.replace(/ in \p{Lu}[\p{L} .'’-]{2,30}$/u, '');
  const parts = people.split(/\s*,\s*/).filter((part, at) => at === 0 || (onlyPeople.test(part) && !boilerplate.roles.some((role) => part.toLowerCase().endsWith(role))));
  return parts.join(', ').trim().replace(/[,;:–—-]+$/, '').trim();
}

/** A title: no stop at its end, or short enough to be a sentence used as one. */
function isHead(line: string, isFirst: boolean): boolean {
  if (line.split(/\s+/).length < 2 || line.length > longestHeadline) return false;
  return !isStopped(line) || (isFirst && line.length <= longestStoppedHeadline && !/[.!?]["”]?\s+\p{Lu}/u.test(line.replace(/\b(?:U\.S|U\.K|U\.N|Dr|Mr|Mrs|Ms|St|Gen|Sen|Rep|Gov|Jr|vs|\p{Lu})\./gu, '')));
}

/** A line that ends as a sentence of the text does; "?" and "!" end headlines too. */
export function isStopped(line: string): boolean {
  return /[.…]["'”’)\]]*$/.test(line) || /[.!?,]["”’]$/.test(line) || /[!?]$/.test(line) && line.length > longestHeadline;
}
