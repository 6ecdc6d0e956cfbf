/** From articles to what is counted: one story is one unit, however many texts an outlet has on it. */
import type { ComparisonRow, Measure } from '../types.ts';
import { fewestSpoken } from './limits.ts';

/** An outlet's value on one story (or in one text that has no story). */
export interface Unit {
  /** The story's id; null for a text without one. */
  story: string | null;
  value: number;
}

/**
 * Whether a row's value of a measure is the outlet's own. A republished text counts for its origin alone, but the
 * headline that a republisher put on it is the republisher's.
 */
export function counts(row: ComparisonRow, measure: Measure, outletOf: ReadonlyMap<string, string>): boolean {
  if (row.copyOf === null) return true;
  return measure === 'headline' && outletOf.get(row.copyOf) !== row.outlet;
}

/** The figure of a measure for one article; null where the article has none. */
export function valueOf(row: ComparisonRow, measure: Measure): number | null {
  switch (measure) {
    case 'body':
      return row.bodyScore;
    case 'headline':
      return row.headlineScore;
    case 'gap':
      return row.gap;
    case 'choiceIndex':
      return row.choiceIndex;
    case 'toneNarrator':
      return row.toneNarrator;
    case 'toneQuoted':
      return row.toneQuoted;
    case 'quotedShare':
      return quotedShare(row);
    case 'ownRate':
      return rateOf(row.speech.own, row.speech.ownWords);
    case 'quotedRate':
      return rateOf(row.speech.quoted, row.speech.quotedWords);
    case 'voiceGap': {
      const own = rateOf(row.speech.own, row.speech.ownWords);
      const quoted = rateOf(row.speech.quoted, row.speech.quotedWords);
      return own === null || quoted === null ? null : own - quoted;
    }
  }
}

/** Summed strengths per 100 words; null where too few words are spoken. */
function rateOf(strengths: number, words: number): number | null {
  return words < fewestSpoken ? null : (100 * strengths) / words;
}

/** Share (0-1) of an article's findings that stand in somebody else's voice; null without findings. */
function quotedShare(row: ComparisonRow): number | null {
  const others = (row.voices.quoted ?? 0) + (row.voices.reported ?? 0);
  const all = others + (row.voices.narrator ?? 0) + (row.voices.scare ?? 0);
  return all === 0 ? null : others / all;
}

/**
 * An outlet's units of a measure: the mean over its texts on each story, and each text without a story by itself.
 * @param rows the outlet's rows
 * @param outletOf the outlet of every article of the comparison, by its id, to tell whose text a copy repeats
 */
export function unitsOf(rows: readonly ComparisonRow[], measure: Measure, outletOf: ReadonlyMap<string, string>): Unit[] {
  const units: Unit[] = [];
  const byStory = new Map<string, { sum: number; texts: number }>();
  for (const row of rows) {
    const value = valueOf(row, measure);
    if (value === null || !counts(row, measure, outletOf)) continue;
    if (row.story === null) units.push({ story: null, value });
    else {
      const so = byStory.get(row.story);
      if (so === undefined) byStory.set(row.story, { sum: value, texts: 1 });
      else {
        so.sum += value;
        so.texts += 1;
      }
    }
  }
  for (const [story, { sum, texts }] of byStory) units.push({ story, value: sum / texts });
  return units;
}
