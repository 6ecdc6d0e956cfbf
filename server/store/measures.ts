/** The measures that outlets are compared by, and an article's figure for each. */
import { rateOfScore } from '../score/field.ts';
import type { ComparisonRow, Measure } from '../types/comparison.ts';

export const measures: readonly Measure[] = ['body', 'headline', 'headlineRate', 'gap', 'choiceIndex', 'toneNarrator', 'toneQuoted', 'quotedShare', 'ownRate', 'quotedRate', 'voiceGap'];

/** Under this many words in a voice, what it says has no rate: one wording in ten words is no one in ten. */
const fewestSpoken = 20;

/** The figure of a measure for one article; null where the article has none. */
export function valueOf(row: ComparisonRow, measure: Measure): number | null {
  switch (measure) {
    case 'body':
      return row.bodyScore;
    case 'headline':
      return row.headlineScore;
    case 'headlineRate':
      return row.headlineScore === null ? null : rateOfScore('headline', row.headlineScore, row.headlineWords);
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
