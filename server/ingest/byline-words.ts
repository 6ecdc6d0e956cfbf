/** Words by which the lines that sign a story are read: names, "By", what people who make news are, the date beside them. */
import { z } from 'zod';
import { anyOf } from './any-of.ts';
import { monthNames } from './date-line.ts';

const words = z.array(z.string().min(1)).min(1);

/** Part of the format of `lexicons/lines.yaml`. */
export const bylineFile = z.strictObject({
  by: words, byElsewhere: words, plural: words, turns: words, openings: words, particles: words, joins: words, short: words, at: words, in: words, doing: words, aboutWriter: words, aboutSurname: words,
  stampOpenings: words, stamps: words, stampJoins: words, on: words, outletLabels: words, outletJoins: words, abbreviations: words,
});

/** A name as bylines give it: "Mara Lund", "MARA LUND". */
const oneName = String.raw`\p{Lu}[\p{L}.'’-]*`;

/**
 * Expressions of the lines that sign a story.
 * @param roles what people who make news are called
 * @param moreMonths names of months that calendars do not give
 */
export function bylineWords(written: z.infer<typeof bylineFile>, roles: readonly string[], moreMonths: readonly string[]) {
  const { by, byElsewhere, plural, turns, openings, particles, joins, short, at, in: within, doing, aboutWriter, aboutSurname, stampOpenings, stamps, stampJoins, on, outletLabels, outletJoins, abbreviations } = written;
  // "Jon de Vries and Ana O'Neill"
  const person = String.raw`${oneName}(?:\s+(?:${anyOf(particles)}\s+)*${oneName}){1,3}`;
  const people = String.raw`${person}(?:(?:,\s*|\s*,?\s+(?:${anyOf(joins)}|&)\s+)${person})*`;
  const months = [...monthNames('en'), ...monthNames('en', 'short'), ...moreMonths];
  const role = `${anyOf(roles)}${anyOf(plural)}?`;
  return {
    /** A line of "By" alone, and one that begins with it, before a name or anything. */
    byAlone: new RegExp(`^${anyOf(by)}:?$`, 'i'),
    byBefore: new RegExp(`^${anyOf(by)}:?\\s+`, 'i'),
    byName: new RegExp(`^${anyOf(by)}:?\\s+\\p{Lu}`, 'iu'),
    byPerson: new RegExp(`^${anyOf(by)}:?\\s+\\p{Lu}[\\p{L}.'’-]+(?:\\s|$|,)`, 'iu'),
    /** "By Mara Lund, ", before a date. */
    byUpToMark: new RegExp(`^${anyOf(by)}:?\\s+[^,|•·–—\\d]+[,|•·–—\\s]+`, 'i'),
    /** "Story by", "By:". */
    opening: new RegExp(`^(?:${anyOf(openings)}\\s+)?${anyOf(by)}:?\\s+`, 'i'),
    /** "Von Mara Lund": on pages in other languages with texts in English, a line of nothing but that. */
    byInOther: new RegExp(`^${anyOf(byElsewhere)}\\s+(${people})$`, 'u'),
    /** Between the names of a byline. */
    between: new RegExp(`,| ${anyOf(joins)} | & `),
    onlyPeople: new RegExp(`^${people}$`, 'u'),
    leadingPeople: new RegExp(String.raw`^(${people}|\p{Lu}[\p{L}.'’-]+(?:\s+\p{Lu}[\p{L}.'’-]+)*)`, 'u'),
    /** "3 May 2026 by Mara Lund", and what stands before such an end. */
    byAtEnd: new RegExp(`\\b${anyOf(by)} (${people})$`, 'u'),
    fromBy: new RegExp(`\\b${anyOf(by)} .*$`),
    /** "Mara Lund, 4.5.2026". */
    nameBeforeDate: new RegExp(String.raw`^${people}\s*[,|•·–—-]\s*\d`, 'u'),
    nameUpToDate: new RegExp(String.raw`^${people}\s*[,|•·–—-]\s*(?=\d)`, 'u'),
    /** "The Lantern by Ines Novak". */
    masthead: new RegExp(`^(\\p{Lu}.{1,39}?) ${anyOf(by)} (${person})$`, 'u'),
    /** Between a name and its house: "Mara Lund for the Orland Post". */
    house: new RegExp(`\\s*[,|•·/]\\s*|\\s+[–—-]\\s+|\\s+${anyOf(at)}\\s+`),
    houseInCapitals: new RegExp(`\\s+${anyOf(at.map((word) => word.toUpperCase()))}\\s+`),
    ofHouse: new RegExp(`^${anyOf([...at, ...within])}\\s+`, 'i'),
    /** "Mara Lund in Harwick", behind the name. */
    place: new RegExp(` ${anyOf(within)} \\p{Lu}[\\p{L} .'’-]{2,30}$`, 'u'),
    /** "Staff Writer, in Harwick", "Court reporter Nils Berg", "city editor". */
    roleAlone: new RegExp(`(?:^|\\s)${role}(?:, (?:${anyOf(within)} )?\\p{Lu}[\\p{L}.'’-]+)?$`, 'iu'),
    roleBefore: new RegExp(`^(?:[\\p{L}-]+\\s+){0,3}?${role},?\\s+(?=\\p{Lu})`, 'iu'),
    role: new RegExp(`(?:^|\\s)${role}$`, 'i'),
    /** "Helen Marsh Housing correspondent": a name with a role right behind it, and the name. */
    roleAtOnce: new RegExp(`^(${oneName}(?:\\s+(?:${anyOf(particles)}\\s+)*${oneName}){1,2}?)\\s+(?:[\\p{L}&-]+\\s+){0,3}?${anyOf([...roles, ...roles.map((one) => one[0]!.toUpperCase() + one.slice(1))])}${anyOf(plural)}?$`, 'u'),
    /** "Mara Lund (now) and Jon Berg (earlier)": who writes on at a live page. */
    turns: new RegExp(`\\s*\\(${anyOf(turns)}\\)`, 'giu'),
    roleBehind: new RegExp(`\\s${role}$`, 'i'),
    /** What is said of who signs: behind the name, anywhere, and of a writer in a biography. */
    doing: new RegExp(`^${anyOf(doing)}\\b`),
    doingSomewhere: new RegExp(` ${anyOf(doing)}\\b`),
    aboutWriter: new RegExp(`^ ${anyOf(aboutWriter)}\\b`),
    aboutSurname: new RegExp(`^ ${anyOf(aboutSurname)}\\b`),
    /** The stop of a name at the end of a line is none of a sentence: "Jon Berg Jr." */
    shortNameAtEnd: new RegExp(`\\b${anyOf(short)}\\.$`),
    shortAtEnd: new RegExp(`\\b(?:${anyOf(short)}|\\p{Lu})\\.$`, 'u'),
    /** "Apr 21". */
    dayAlone: new RegExp(`^${anyOf(months)}\\.? \\d{1,2}$`, 'i'),
    /** "First published on:". */
    stamp: new RegExp(`^(?:(?:${anyOf(stampOpenings)} )?${anyOf(stamps)}(?:\\s+${anyOf(stampJoins)})?\\s*:?\\s*|${anyOf(on)}\\s+)`, 'i'),
    outletLabel: new RegExp(`^${anyOf(outletLabels)}:\\s+`, 'i'),
    /** A word within the name of an outlet. */
    outletWord: new RegExp(`^(?:\\p{Lu}|&$|${anyOf(outletJoins)}$)`, 'u'),
    /** Stops that end no sentence. */
    abbreviated: new RegExp(`\\b(?:${anyOf(abbreviations)}|\\p{Lu})\\.`, 'gu'),
  };
}
