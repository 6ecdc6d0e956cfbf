/** Words by which documents of several articles are parted and their heads read: what press databases and desks put around a text. */
import { z } from 'zod';
import { anyOf } from './any-of.ts';

const words = z.array(z.string().min(1)).min(1);

/** Parts of the format of `lexicons/lines.yaml`. */
export const documentFile = z.strictObject({ signLabels: words, partLabels: words, dateLabels: words, dateJoins: words, versions: words, numbers: words, until: words });
export const databaseFile = z.strictObject({
  documents: words, several: words, of: words, ends: words, numberedEnds: words,
  labels: z.strictObject({ headline: words, byline: words, outlet: words, publishedAt: words, url: words, none: words, noneStarts: words }),
  textAlone: words, textLabels: words, wordCounts: words,
});

type Labels = z.infer<typeof databaseFile>['labels'];
/** The field that a label gives. */
export type LabelledField = Exclude<keyof Labels, 'none' | 'noneStarts'>;

/** Expressions of the lines that sign the articles of a document. @param plural how several of what a label names end */
export function documentWords({ signLabels, partLabels, dateLabels, dateJoins, versions, numbers, until }: z.infer<typeof documentFile>, plural: readonly string[]) {
  return {
    /** "Source: …", in a manuscript and in one of several articles. */
    signLabel: new RegExp(`^${anyOf(signLabels)}${anyOf(plural)}?:`, 'i'),
    partLabel: new RegExp(`^${anyOf(partLabels)}:\\s*\\S`, 'i'),
    /** "Last updated on:", before a date. */
    dateLabel: new RegExp(`^${anyOf(dateLabels)}(?: ${anyOf(dateJoins)})?:?\\s*`, 'i'),
    /** "v3 –", "no. 2": behind a desk's note, and right behind one in capitals. */
    version: new RegExp(`^(?:${anyOf(versions)}|${anyOf(numbers)}\\.? ?)?\\d[\\d.,:/]*\\s*(?:$|[–—/|,(\\])-])`, 'i'),
    versionAtOnce: new RegExp(`^(?:[–—/|(-]|\\d|${anyOf(versions)}\\d)`),
    until: new RegExp(`${anyOf(until)}$`),
  };
}

/**
 * Sets and expressions of a press database's lines.
 * @param articles what stands before the name of an outlet
 * @param copyright what a line on the rights calls them
 */
export function databaseWords({ documents, several, of, ends, numberedEnds, labels, textAlone, textLabels, wordCounts }: z.infer<typeof databaseFile>, articles: readonly string[], copyright: readonly string[]) {
  const { none, noneStarts, ...fields } = labels;
  const known = new Map<string, LabelledField | null>(none.map((label) => [label, null]));
  for (const [field, names] of Object.entries(fields) as [LabelledField, string[]][]) for (const name of names) known.set(name, field);
  const startsPlain = new RegExp(`^${anyOf(noneStarts)}`);
  const right = anyOf(copyright);
  return {
    /** "Document 3 of 20", "3 of 20 DOCUMENTS". */
    numbered: new RegExp(`^(?:${anyOf(documents)}\\s+(\\d{1,5})\\s+${anyOf(of)}\\s+(\\d{1,5})|(\\d{1,5})\\s+${anyOf(of)}\\s+(\\d{1,5})\\s+${anyOf(several)})$`, 'i'),
    /** A line that closes a document: Nexis's words, or Factiva's number. */
    closing: new RegExp(`^(?:${anyOf(ends)}|${anyOf(numberedEnds)} [A-Z]{2,}[0-9A-Za-z]{12,})$`, 'i'),
    /** The field that a label in lower case gives; null for one that gives none, undefined for what is no label. */
    fieldOf: (label: string): LabelledField | null | undefined => known.get(label) ?? (known.has(label) || startsPlain.test(label) ? null : undefined),
    /** "Body", "Full text:": the text begins; it may follow on the same line. */
    textLabel: new RegExp(`^${anyOf(textAlone)}$|^${anyOf(textLabels)}:(?:\\s|$)`, 'i'),
    textLabelBefore: new RegExp(`^${anyOf(textLabels)}:?\\s*`, 'i'),
    wordCount: new RegExp(`^\\d[\\d,]* ${anyOf(wordCounts)}$`, 'i'),
    /** A line on the rights, of several words and by its beginning alone. */
    rights: new RegExp(`^(?:${right}|©|\\(c\\))\\s`, 'i'),
    rightsAtStart: new RegExp(`^(?:${right}\\b|©|\\(c\\))`, 'i'),
    article: new RegExp(`^${anyOf(articles)} `),
  };
}
