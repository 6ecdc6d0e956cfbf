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
export const shortestOpening = 40;
/** Lines that may stand above the story as headline and subheads. */
const mostHeads = 6;
/** A headline above a line that could be a name has at least so many words. */
const fewestHeadWords = 4;
/** A byline or a date is rarely longer, nor a role of more words. */
const longestSign = 100;
const mostRoleWords = 4;
/** A name with a role is rarely longer. */
const longestRole = 60;
/** So many lines above the story are looked at. */
const topLines = 20;

/** The names behind "By", or null. */
function namesBehindBy(line: string, { lines: { bylines, dates } }: IngestKnowledge): string | null {
  const elsewhere = bylines.byInOther.exec(line)?.[1];
  if (elsewhere !== undefined) return elsewhere;
  const by = bylines.opening.exec(line);
  return by ? namesIn(beforeHouse(line.slice(by[0].length), bylines.houseInCapitals), bylines) : (bylines.byAtEnd.exec(isDateLine(line.replace(bylines.fromBy, ''), dates) ? line : '')?.[1] ?? null);
}

/** The names that a text begins with: "Mara Lund Local Politics Reporter" is one, and her role. */
function namesIn(text: string, { leadingPeople, roleAtOnce }: IngestKnowledge['lines']['bylines']): string | null {
  const name = text.length <= longestRole ? roleAtOnce.exec(text)?.[1] : undefined;
  // "Orland Wire Staff" is one name.
  return (name !== undefined && text.slice(name.length).trim().includes(' ') ? name : leadingPeople.exec(text)?.[1]) ?? null;
}

/** "MARA LUND FOR THE ORLAND POST" up to the house; between capitals a small word is none. */
function beforeHouse(names: string, houseInCapitals: RegExp): string {
  return names === names.toUpperCase() ? names.split(houseInCapitals)[0]! : names;
}

/** Takes the lines above the story out of it, and fills the article's fields from them. */
export function readTop(story: string[], article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const { found } = article;
  const lines = story.splice(0, storyStart(story, knowledge)).filter((line) => line !== '').map((line) => asSigned(line, knowledge));
  const isNamed = (line: string) => article.outlet !== null && lineKey(line) === lineKey(article.outlet);
  const roles = lines.map((line, at) => (isNamed(line) ? 'outlet' : roleOf(line, at, lines, knowledge)));
  const heads: string[] = [];
  const stayed: string[] = [];
  const firstHead = roles.indexOf('head');
  lines.forEach((line, at) => {
    switch (roles[at]!) {
      case 'byline':
        if (article.byline === null) {
          const by = namesBehindBy(line, knowledge);
          article.byline = tidyNames(by ?? withoutRole(line, knowledge), knowledge);
          readHouse(line, article, knowledge);
          found.byline = by ? { where: '"By …"', sure: 'high' } : { where: 'a name above the story', sure: 'medium' };
        }
        setDate(article, dateIn(line, knowledge), line, 'beside the byline');
        break;
      case 'date':
        setDate(article, dateIn(line, knowledge), line, 'a line above the story');
        readHouseBefore(line, article, knowledge);
        break;
      case 'outlet': {
        const name = mastheadOf(line, knowledge)?.outlet ?? line.replace(knowledge.lines.bylines.outletLabel, '').split(',')[0]!;
        const known = knowledge.outletBySpelling(name);
        // An agency's name below another outlet's is its credit.
        if (article.outlet !== null && known?.agency && known.name !== article.outlet) {
          article.origin ??= known.name;
          found.origin ??= { where: 'a line above the story', sure: 'high' };
        } else if (article.outlet === null) {
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
  const house = line.split(knowledge.lines.bylines.house).slice(1).map((part) => part.trim()).find((part) => namesOutlet(part, knowledge) && !endsAsRole(part, knowledge));
  const known = house === undefined ? null : knowledge.outletBySpelling(house);
  if (house === undefined || known?.agency) return;
  article.outlet = known?.name ?? house;
  article.found.outlet = { where: 'beside the byline', sure: 'medium' };
}

/** What parts house, name and date on one line. */
const partsOfSign = /\s*[,|•·/–—]\s*/;

/** "Orland Post, 3 February 2026", "PTI / Jun 30, 2026": the house before the date. */
function readHouseBefore(line: string, article: ExtractedArticle, knowledge: IngestKnowledge): void {
  const [name = '', ...rest] = line.split(partsOfSign);
  if (rest.length === 0 || !namesOutlet(name, knowledge)) return;
  const known = knowledge.outletBySpelling(name);
  const found: FoundAt = { where: 'beside the date', sure: known ? 'high' : 'medium' };
  if (known?.agency) {
    if (known.name === article.outlet) return;
    article.origin ??= known.name;
    article.found.origin ??= found;
  } else if (article.outlet === null) {
    article.outlet = known?.name ?? name;
    article.found.outlet = found;
  }
}

/** A line with a name and an address is no longer. */
const longestSigned = 200;

/** A line without what only stands beside names: an address, whose turn it is at a live page. */
function asSigned(line: string, { lines: { bylines } }: IngestKnowledge): string {
  const named = withoutMail(line);
  const turns = named.length <= longestSigned ? named.replace(bylines.turns, '') : named;
  return bylines.onlyPeople.test(turns) ? turns : named;
}

/** "Mara Lund mlund@herald.example" without the address. */
function withoutMail(line: string): string {
  // What parts name and address may be part of an address too: on a longer line all ways to part them would be tried.
  if (line.length > longestSigned) return line;
  return /^(\p{Lu}.{2,60}?)[\s,|•·–—-]+<?[^\s@]+@[^\s@]+\.\p{L}{2,}>?$/u.exec(line)?.[1] ?? line;
}

type Role = 'head' | 'byline' | 'date' | 'outlet' | 'label' | 'other';

function roleOf(line: string, at: number, lines: readonly string[], knowledge: IngestKnowledge): Role {
  if (isDate(line, knowledge) && namesBehindBy(line, knowledge) === null && (at === 0 || isDateLine(line, knowledge.lines.dates) || !knowledge.lines.bylines.nameBeforeDate.test(line) || namesOutlet(line.split(partsOfSign)[0]!, knowledge))) return 'date';
  if (isByline(line, at, lines, knowledge)) return 'byline';
  if (isOutlet(line, at, lines, knowledge)) return 'outlet';
  const words = line.split(/\s+/).length;
  const below = lines.slice(0, at).findIndex((before, index) => isDate(before, knowledge) || isByline(before, index, lines, knowledge));
  if (below >= 0 && line.length <= 60 && !isStopped(line) && isRoleAlone(line, knowledge)) return 'label';
  // A name with "is a …" between byline and date is a biography; titles under byline and date are the story's own.
  if (below >= 0 && isAboutSigner(line, lines, knowledge)) return 'label';
  const headline = lines.slice(0, at).findIndex((before) => isHead(before, true, knowledge) && before.split(/\s+/).length >= 3 && !isByline(before, 0, lines, knowledge) && !isDate(before, knowledge) && !namesOutlet(before, knowledge));
  // Where the date stands above the headline, the line under that is its own still.
  if (headline >= 0 && isHead(line, false, knowledge) && lines.slice(headline, at).some((before, index) => isDate(before, knowledge) || isByline(before, headline + index, lines, knowledge))) return 'other';
  if (words < 2 || (words <= 3 && line.length <= 25 && !/[?!]$/.test(line) && lines.slice(at + 1).some((later) => isHead(later, true, knowledge) && later.split(/\s+/).length >= 4 && !isOutlet(later, 0, lines, knowledge)))) return line.length <= 30 && !isStopped(line) ? 'label' : 'other';
  if (isHead(line, at === 0 || !lines.slice(0, at).some((before) => isHead(before, true, knowledge) && before.split(/\s+/).length >= 4), knowledge)) return 'head';
  // A sentence between the headline and the byline is the line under the headline.
  return isStopped(line) && line.length <= 300 && lines.slice(at + 1).some((later, next) => isDate(later, knowledge) || isByline(later, at + 1 + next, lines, knowledge)) ? 'head' : 'other';
}

function isRoleAlone(line: string, { lines }: IngestKnowledge): boolean {
  return lines.bylines.roleAlone.test(line) && line.split(/\s+/).length <= 4;
}

/** "Mara Lund reports from Harwick." below a line that names her as the writer. */
function isAboutSigner(line: string, lines: readonly string[], knowledge: IngestKnowledge): boolean {
  if (!/^(?:\S+ ){1,4}/.test(line)) return false;
  return signersIn(lines, knowledge).flatMap((names) => names.split(knowledge.lines.bylines.between)).some((name) => line.startsWith(`${name.trim()} `) && knowledge.lines.bylines.doing.test(line.slice(name.trim().length + 1)));
}

function signersIn(lines: readonly string[], knowledge: IngestKnowledge): string[] {
  return lines.filter((line, at) => isByline(line, at, lines, knowledge)).map((line) => tidyNames(namesBehindBy(line, knowledge) ?? withoutRole(line, knowledge), knowledge));
}

/** The index of the first line of the story. */
function storyStart(story: readonly string[], knowledge: IngestKnowledge): number {
  const shown = story.map((line, at) => ({ line, at })).filter(({ line }) => line !== '').slice(0, topLines);
  if (shown.length < 2) return 0;
  const lines = shown.map(({ line }) => asSigned(line, knowledge));
  // A byline or a date early on ends what stands above the story, unless two sentences came before it.
  let after = 0;
  let sentences = 0;
  for (const [at, line] of lines.entries()) {
    if (isDate(line, knowledge) || isByline(line, at, lines, knowledge)) after = at + 1;
    else if (isStopped(line) && line.length >= shortestOpening && at > 0 && !isAboutSigner(line, lines.slice(0, at), knowledge)) sentences += 1;
    if (sentences > 1) break;
  }
  const heads = lines.slice(0, after).some((line) => isHead(line, true, knowledge));
  const start = lines.findIndex((line, at) => {
    if (at < after) return false;
    if (isHead(line, at === 0 || (at === 1 && isOutlet(lines[0]!, 0, lines, knowledge)), knowledge)) {
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
function withoutRole(line: string, { lines: { bylines } }: IngestKnowledge): string {
  const atOnce = bylines.roleAtOnce.exec(line)?.[1];
  if (atOnce !== undefined) return atOnce;
  const role = bylines.roleBefore.exec(line);
  const name = role ? line.slice(role[0].length) : line;
  return bylines.onlyPeople.test(name) ? name : line;
}

function isByline(line: string, at: number, lines: readonly string[], knowledge: IngestKnowledge): boolean {
  const { outletBySpelling, lines: { bylines } } = knowledge;
  const { onlyPeople } = bylines;
  if (line.length > 160 || (isStopped(line) && !bylines.shortAtEnd.test(line))) return false;
  if (namesBehindBy(line, knowledge) !== null) return true;
  const [name, ...rest] = line.split(/\s*[,|•·–—]\s*|\s+-\s+|\s+(?=\()/);
  const isRole = (text: string) => (bylines.roleAlone.test(text) && text.split(/\s+/).length <= mostRoleWords) || bylines.role.test(text.replace(/[()]/g, '').trim()) || outletBySpelling(text.replace(/[()]/g, '').replace(bylines.ofHouse, '')) !== null;
  if (at > 0 && name && onlyPeople.test(name) && !namesOutlet(name, knowledge) && rest.length > 0 && rest.some((text) => isRole(text) || isDate(text, knowledge) || namesOutlet(text, knowledge))) return true;
  const headed = lines.slice(0, at).some((before) => isHead(before, true, knowledge) && before.split(/\s+/).length >= fewestHeadWords && !isDate(before, knowledge));
  // A headline may end with a role too: "Council Dismisses Chief Editor".
  if (at > 0 && withoutRole(line, knowledge) !== line) return !bylines.roleAtOnce.test(line) || (headed && line.length <= longestRole && isDate(lines[at + 1] ?? lines[at - 1]!, knowledge));
  // "Mara Lund in Harwick" is signed so beside a date.
  const placed = line.replace(bylines.place, '');
  // A name alone is a byline beside a date or a role; where another line says "By …", it is a section or a place. A role is none.
  if (at === 0 || !onlyPeople.test(placed) || line.length > 80 || (line !== placed && !onlyPeople.test(placed)) || endsAsRole(line, knowledge)) return false;
  if (line === line.toUpperCase() && lines.some((other) => namesBehindBy(other, knowledge) !== null)) return false;
  const beside = [lines[at - 1], lines[at + 1]].filter((text): text is string => text !== undefined);
  const follows = lines[at + 1] ?? '';
  // The house under the name, and the date under the house; or the date above the headline, and the name alone below.
  if (line === placed && headed && namesOutlet(follows, knowledge) && isDate(lines[at + 2] ?? '', knowledge)) return true;
  if (headed && !namesOutlet(line, knowledge) && !isHead(follows, false, knowledge) && isDate(lines[0]!, knowledge) && !lines.some((other, index) => index > at && isDate(other, knowledge))) return true;
  return beside.some((text) => isDate(text, knowledge) || (line === placed && text.length <= 60 && !isStopped(text) && isRole(text) && (!onlyPeople.test(text) || (text === follows && endsAsRole(text, knowledge)))) || /^\S+@\S+\.\S+$/.test(text)) || (follows.startsWith(`${line} `) && bylines.doingSomewhere.test(follows));
}

function endsAsRole(line: string, { lines }: IngestKnowledge): boolean {
  return lines.bylines.roleBehind.test(line);
}

function isOutlet(line: string, at: number, lines: readonly string[], knowledge: IngestKnowledge): boolean {
  if (line.length > 60) return false;
  const { outletLabel, onlyPeople } = knowledge.lines.bylines;
  const labelled = outletLabel.exec(line);
  const name = line.slice(labelled?.[0].length ?? 0);
  if (knowledge.outletBySpelling(name)) return true;
  if (labelled) return /^\p{Lu}/u.test(name) && name.split(/\s+/).length <= 6;
  // "Orland Public Radio, Harwick": the house under a name.
  const house = name.split(',')[0]!;
  if (at > 0 && house !== name && namesOutlet(house, knowledge) && lines.slice(0, at).some((before) => onlyPeople.test(before))) return true;
  // The house under a name or the headline, and the date under the house.
  if (at > 0 && namesOutlet(name, knowledge) && !endsAsRole(name, knowledge) && (onlyPeople.test(lines[at - 1]!) || isHead(lines[at - 1]!, true, knowledge)) && isDate(lines[at + 1] ?? '', knowledge)) return true;
  // An unknown name is taken for an outlet's above a headline only: "Harwick Herald", "The Orland Daily News".
  if (at <= 1 && namesOutlet(name, knowledge) && !isSectionOf(name, lines[at - 1] ?? '', knowledge) && lines.slice(at + 1).some((later) => isHead(later, true, knowledge) && later.split(/\s+/).length >= 4)) return true;
  // "The Lantern by Ines Novak", with the name alone further down.
  const masthead = at === 0 ? mastheadOf(line, knowledge) : null;
  return masthead !== null && lines.slice(1).some((later) => later === masthead.author || namesBehindBy(later, knowledge) === masthead.author);
}

function mastheadOf(line: string, { lines }: IngestKnowledge): { outlet: string; author: string } | null {
  const match = lines.bylines.masthead.exec(line);
  return match ? { outlet: match[1]!, author: match[2]! } : null;
}

/** "News", then "Harda News": a section in the trail of a menu, and no outlet. */
export function isSectionOf(line: string, above: string, { boilerplate: { sections }, outletBySpelling }: IngestKnowledge): boolean {
  return sections.has(lineKey(above)) && sections.has(lineKey(line).split(' ').at(-1)!) && outletBySpelling(line) === null;
}

/** A line that says when a text was written, who wrote it, or what they are. */
export function isSign(line: string, { lines: { bylines, dates, shapes } }: IngestKnowledge): boolean {
  if (line.length > longestSign || isStopped(line)) return false;
  return isDateLine(line, dates) || bylines.byName.test(line) || shapes.age.test(lineKey(line)) || (bylines.roleAlone.test(line) && line.split(/\s+/).length <= mostRoleWords);
}

/** A short line of capitalised words that ends as outlets' names do, or the name of a known outlet. */
export function namesOutlet(line: string, { boilerplate, outletBySpelling, lines }: IngestKnowledge): boolean {
  if (outletBySpelling(line)) return true;
  const words = line.split(/\s+/);
  return words.length >= 2 && words.length <= 5 && words.every((word) => lines.bylines.outletWord.test(word)) && boilerplate.outletWords.has(words.at(-1)!.toLowerCase());
}

function isDate(line: string, knowledge: IngestKnowledge): boolean {
  const { dates, bylines: { dayAlone, stamp } } = knowledge.lines;
  // "Apr 21": newsletters leave the year out; it stamps a text and dates none.
  return line.length <= 110 && (isDateLine(line, dates) || dayAlone.test(line) || (dateIn(line, knowledge) !== null && line.replace(stamp, '').length <= 40));
}

function dateIn(line: string, knowledge: IngestKnowledge): string | null {
  const { opening, nameUpToDate, stamp } = knowledge.lines.bylines;
  const names = opening.test(line) ? namesBehindBy(line, knowledge) : null;
  // A number is read from its beginning: "Mara Lund, 4.5.2026".
  const behind = names === null ? line.replace(nameUpToDate, '') : line.replace(opening, '').slice(names.length);
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
function tidyNames(names: string, knowledge: IngestKnowledge): string {
  const { boilerplate, lines: { bylines } } = knowledge;
  const people = names.split(/\s*[|•·(]\s*|\s+-\s+|\s+[–—]\s+/)[0]!.replace(bylines.place, '');
  const parts = people.split(/\s*,\s*/).filter((part, at) => at === 0 || (bylines.onlyPeople.test(part) && !namesOutlet(part, knowledge) && !boilerplate.roles.some((role) => part.toLowerCase().endsWith(role))));
  return withoutHouse(parts.join(', ').trim().replace(/[,;:–—-]+$/, '').trim(), knowledge);
}

/** "Dan Whit Orland News" without the known outlet behind the name. */
function withoutHouse(names: string, { outletBySpelling, lines: { bylines } }: IngestKnowledge): string {
  const words = names.split(' ');
  for (let at = 2; at < words.length; at += 1) {
    const name = words.slice(0, at).join(' ');
    if (bylines.onlyPeople.test(name) && outletBySpelling(words.slice(at).join(' '))) return name;
  }
  return names;
}

/** A title: no stop at its end, or short enough to be a sentence used as one. */
function isHead(line: string, isFirst: boolean, { lines }: IngestKnowledge): boolean {
  if (line.split(/\s+/).length < 2 || line.length > longestHeadline) return false;
  return !isStopped(line) || (isFirst && line.length <= longestStoppedHeadline && !/[.!?]["”]?\s+\p{Lu}/u.test(line.replace(lines.bylines.abbreviated, '')));
}

/** A line that ends as a sentence of the text does; "?" and "!" end headlines too. */
export function isStopped(line: string): boolean {
  return /[.…]["'”’)\]]*$/.test(line) || /[.!?,]["”’]$/.test(line) || /[!?]$/.test(line) && line.length > longestHeadline;
}
