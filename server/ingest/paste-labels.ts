/** Prints from press databases, whose lines carry labels ("HEADLINE:", "BYLINE:", "LENGTH: 512 words"). */
import type { Boilerplate, LabelledField } from './knowledge.ts';

/** What the labelled lines of a print say, and the lines of its text. */
export interface Labelled {
  fields: Partial<Record<LabelledField, string>>;
  story: string[];
  /** Labelled lines and those above the text that are no story. */
  others: string[];
}

/** Fewer labels than this make no database print: "Date: 3 May" stands in ordinary texts too. */
const fewestLabels = 3;

/** @returns null for a text that is no such print */
export function readLabelled(lines: readonly string[], { labels }: Boilerplate): Labelled | null {
  const parsed = lines.map((line) => {
    const match = /^([A-Za-z][A-Za-z -]{0,20}?):\s*(.*)$/.exec(line);
    const field = match ? labels.get(match[1]!.toLowerCase()) : undefined;
    return field ? { field, value: match![2]! } : null;
  });
  const named = parsed.filter((line) => line !== null).map((line) => line.field);
  if (named.length < fewestLabels || !named.includes('headline')) return null;
  const labelled: Labelled = { fields: {}, story: [], others: [] };
  const bodyAt = parsed.findIndex((line) => line?.field === 'body');
  const lastAbove = parsed.findLastIndex((line, at) => line !== null && (bodyAt < 0 || at <= bodyAt) && at <= lines.length / 2);
  const start = bodyAt >= 0 ? bodyAt : lastAbove;
  lines.forEach((line, at) => {
    const label = parsed[at];
    if (label && label.field !== 'body') {
      if (label.field !== 'skip' && label.value !== '') labelled.fields[label.field] ??= label.value;
      labelled.others.push(line);
    } else if (label) {
      if (label.value !== '') labelled.story.push(label.value);
    } else if (at > start) labelled.story.push(line);
    else if (line !== '') labelled.others.push(line);
  });
  return labelled;
}
