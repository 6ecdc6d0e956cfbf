/** The words by which lines around a story are read, as sets and expressions: `lexicons/lines.yaml`. */
import { z } from 'zod';
import { anyOf } from './any-of.ts';
import { bylineFile, bylineWords } from './byline-words.ts';
import { calendarNames, monthNames, type DateWords } from './date-line.ts';
import { databaseFile, databaseWords, documentFile, documentWords } from './document-words.ts';
import { mailFile, mailWords } from './forwarded-mail.ts';
import { pageFile, pageWords } from './page-words.ts';
import { pasteFile, pasteWords } from './paste-words.ts';

const words = z.array(z.string().min(1)).min(1);

/** The format of `lexicons/lines.yaml`; what the lists hold is written there. */
export const lineFile = z.strictObject({
  functionWords: words,
  dates: z.strictObject({ languages: words, moreNames: z.record(z.string(), words), stamps: words, again: words, beside: words }),
  origins: z.strictObject({ texts: words, labels: words, articles: words, ends: words, endsBeforeNumber: words, seasons: words, joins: words, desks: words, people: words }),
  shapes: z.strictObject({
    stamps: words, about: words, units: words, ago: words, at: words, halves: words, countJoins: words, readingTimes: words, roughly: words, minutes: words, reading: words,
    trailStarts: words, adds: words, addsTo: words, sharePlaces: words, shareJoins: words,
  }),
  captions: z.strictObject({ labels: words, joins: words, closings: words, closingJoins: words, houses: words, housesAlone: words, by: words, saying: words }),
  bylines: bylineFile,
  pastes: pasteFile,
  pages: pageFile,
  documents: documentFile,
  mails: mailFile,
  databases: databaseFile,
});

/** How an agency is credited: what it signs texts with, and what stands with its pictures. */
export interface AgencyCredits {
  signs: readonly string[];
  pictures: { before?: string | undefined; after?: string | undefined };
}

/** Sets and expressions by which lines are read, made once. */
export type LineWords = ReturnType<typeof lineWords>;

/**
 * Makes the sets and expressions.
 * @param agencies how the agencies that sign in their own way do so
 * @param roles what people who make news are called
 */
export function lineWords(written: z.infer<typeof lineFile>, agencies: readonly AgencyCredits[], roles: readonly string[]) {
  return {
    functionWords: new Set(written.functionWords) as ReadonlySet<string>,
    dates: dateWords(written.dates),
    origins: originWords(written.origins, agencies.flatMap(({ signs }) => signs)),
    shapes: shapeWords(written.shapes),
    captions: captionWords(written.captions, agencies.map(({ pictures }) => pictures)),
    bylines: bylineWords(written.bylines, roles, written.dates.moreNames['en'] ?? []),
    pastes: pasteWords(written.pastes, written.bylines.by),
    pages: pageWords(written.pages, written.bylines.by, written.pastes.copyright),
    mails: mailWords(written.mails),
    documents: documentWords(written.documents, written.bylines.plural),
    databases: databaseWords(written.databases, written.origins.articles, written.pastes.copyright),
  };
}

type Written = z.infer<typeof lineFile>;

function dateWords({ languages, moreNames, stamps, again, beside }: Written['dates']): DateWords {
  return {
    words: new Set([...stamps, ...again, ...beside]),
    stamped: new RegExp(`^\\W*(?:${anyOf(again)} )?${anyOf(stamps)}\\b`, 'i'),
    moreNames,
    names: new Set(languages.flatMap((language) => [...calendarNames(language, moreNames)])),
  };
}

function originWords({ texts, labels, articles, ends, endsBeforeNumber, seasons, joins, desks, people }: Written['origins'], signs: readonly string[]) {
  return {
    /** A word for the text that appeared somewhere. */
    text: new RegExp(`\\b${anyOf(texts)}\\b`, 'i'),
    /** "Via Reuters", "Source: Xinhua": a line of nothing but that. */
    source: new RegExp(`^[([]?\\s*${anyOf(labels)}\\s*[:–—-]?\\s+([^()[\\]]{2,50}?)\\s*[)\\]]?\\.?$`, 'i'),
    /** What may stand between a phrase and a name. */
    beforeName: new RegExp(`^\\s*:?\\s*(?:${anyOf(articles)}\\s+(?=\\p{Lu}))?`, 'u'),
    article: new RegExp(`^${anyOf(articles)}\\s+`),
    /** Where the name is over. */
    nameEnd: new RegExp(`[,;|()]|[.:](?:\\s|$)|\\s+[–—-]\\s+|\\s(?:${anyOf(ends)}|${anyOf(endsBeforeNumber)} \\d)\\b`, 'u'),
    /** What a text appears in that is a time. */
    time: new RegExp(`^${anyOf([...monthNames('en'), ...seasons])}\\b`, 'i'),
    /** "Reuters - …": a dateline of nothing but an agency, by its letters or its name. */
    opening: new RegExp(`^\\(?([A-Z]{2,5}|${anyOf(signs.filter((sign) => /^\p{Lu}\p{L}*$/u.test(sign)))})\\)?\\s*[-–—]\\s`, 'u'),
    /** "— Reuters": an agency's credit by itself. */
    closing: new RegExp(`^[-–—(\\s]*(${anyOf(signs)})[)\\s.]*$`, 'u'),
    /** Between the names of a byline. */
    between: new RegExp(`\\s*(?:,|/|\\||\\b${anyOf(joins)}\\b)\\s*`),
    /** What an agency's people are, behind its name. */
    people: new RegExp(`\\s+${anyOf(desks)}?\\s*${anyOf(people)}$`, 'i'),
  };
}

function shapeWords({ stamps, about, units, ago, at, halves, countJoins, readingTimes, roughly, minutes, reading, trailStarts, adds, addsTo, sharePlaces, shareJoins }: Written['shapes']) {
  return {
    /** "Updated 3 hours ago", of a line's key. */
    age: new RegExp(`^(?:${anyOf(stamps)} )?(?:${anyOf(about)} )?\\d*\\s*${anyOf(units)}\\s+${anyOf(ago)}$`, 'i'),
    /** "Posted at 9:32 pm EST". */
    time: new RegExp(`^${anyOf(stamps)}(?: ${anyOf(at)})? \\d{1,2}[:.]\\d{2}(?: ?${anyOf(halves)})?(?: [a-z]{2,4})?$`, 'i'),
    countJoins: new Set(countJoins) as ReadonlySet<string>,
    /** "5 min read", and "Reading time: unknown". */
    readingTime: new RegExp(`^(?:(?:${anyOf(readingTimes)}:?\\s*)?(?:${anyOf(roughly)} |~)?\\d+\\s*[-–]?\\s*${anyOf(minutes)}\\.?(?: ${anyOf(reading)})?|${anyOf(readingTimes)}\\b.{0,25})$`, 'i'),
    /** "Home > News > Ports", of a line. */
    /** "23.54 BST", of a line. */
    clock: new RegExp(`^\\d{1,2}[:.]\\d{2}(?: ?${anyOf(halves)})?(?: ?[A-Z]{2,5})?$`, 'u'),
    /** "4m ago Greens win Almside". */
    ageBefore: new RegExp(`^\\d+\\s*${anyOf(units)}\\s+${anyOf(ago)}\\s+\\p{Lu}`, 'u'),
    trail: new RegExp(`^${anyOf(trailStarts)}(?:\\s*[>»›/|]\\s*[^>»›/|:?]{2,40}){1,5}$`, 'i'),
    preferred: new RegExp(`^${anyOf(adds)} .{2,40} ${anyOf(addsTo)}$`, 'i'),
    sharePlaces: new Set(sharePlaces) as ReadonlySet<string>,
    shareJoins: new Set(shareJoins) as ReadonlySet<string>,
  };
}

function captionWords({ labels, joins, closings, closingJoins, houses, housesAlone, by, saying }: Written['captions'], pictures: readonly AgencyCredits['pictures'][]) {
  return {
    /** "FILE - Trams in Harwick". */
    labelled: new RegExp(`^${anyOf(labels)}\\s*(?:[-–—:|]|\\b${anyOf(joins)}\\b)\\s*\\S`, 'u'),
    /** "Getty Images/Orland Wire Trams in Harwick". */
    ofHouse: new RegExp(`^${anyOf([...houses, ...pictures.flatMap(({ before }) => before ?? [])])}(?:/[\\p{L} ]+)?\\s+\\p{Lu}`, 'u'),
    /** "Trams in Harwick. Photo: Jon Petersen". */
    credited: new RegExp(`[.!?"”’]\\s*${anyOf(closings)}(?: ${anyOf(closingJoins)})?\\s*(?:[:–|-]|\\.{3}|…)\\s*\\p{Lu}[^.!?]{2,60}$`, 'u'),
    saying: new RegExp(`\\b${anyOf(saying)}\\b`, 'i'),
    /** "Mara Lund Getty Images": a name and a house alone. */
    alone: new RegExp(`^(?:${anyOf(by)} )?(?:[\\p{Lu}][\\p{L}.'’-]+\\s){0,3}${anyOf([...housesAlone, ...pictures.flatMap(({ after }) => after ?? [])])}\\b.{0,20}$`, 'iu'),
  };
}
