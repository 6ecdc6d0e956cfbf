/** Interviews and transcripts: paragraphs headed by who speaks ("Q:", "A:", "MOREAU:"), whose words stand in no quotation marks. */
import type { Span } from '../types/text.ts';
import type { Attribution } from './attribution.ts';
import { trimmedEnd } from './quotation-marks.ts';

/** What one party says, without its label. */
export interface Turn extends Span {
  /** As it stands in the text: "MOREAU"; null for "A", which names nobody. */
  speaker: string | null;
}

interface Headed {
  label: string;
  at: number;
  first: number;
  end: number;
}

/** Two turns make a quotation with a heading; from three on, with a label that comes again, somebody is being interviewed. */
const fewestTurns = 3;
const longestLabel = 40;

// One to four words that begin with a capital, a colon behind them.
const heading = /^[ \t]*((?:\p{Lu}[\p{L}\p{M}.'\u2019-]*)(?: \p{Lu}[\p{L}\p{M}.'\u2019-]*){0,3}): +(?=\S)/u;

/**
 * The turns of whoever answers. Whoever mostly asks is the outlet, whose words stay its own. A turn goes on to the next heading, the
 * last one to the end of its paragraph.
 * @returns none where the text is no interview; offsets are UTF-16 code units
 */
export function interviewTurns(text: string, { asks, answers }: Attribution['turns']): Turn[] {
  if (!text.includes(':')) return [];
  const headed: Headed[] = [];
  for (let at = 0; at < text.length; ) {
    const end = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
    const found = heading.exec(text.slice(at, Math.min(end, at + longestLabel + 2)));
    if (found) headed.push({ label: found[1]!, at, first: at + found[0].length, end });
    at = end + 1;
  }
  /** How many turns each label heads, and how many of them end with a question. */
  const parties = new Map<string, { turns: number; questions: number }>();
  for (const { label, first, end } of headed) {
    const party = parties.get(label) ?? { turns: 0, questions: 0 };
    party.turns += 1;
    if (text.slice(first, end).trimEnd().endsWith('?')) party.questions += 1;
    parties.set(label, party);
  }
  if (headed.length < fewestTurns || ![...parties.values()].some(({ turns }) => turns > 1)) return [];
  return headed.flatMap(({ label, first, end }, place): Turn[] => {
    const lower = label.toLowerCase();
    const { turns, questions } = parties.get(label)!;
    if (asks.has(lower) || (!answers.has(lower) && questions * 2 > turns)) return [];
    const next = headed[place + 1]?.at ?? end;
    const last = trimmedEnd(text, first, Math.max(end, next));
    return last > first ? [{ start: first, end: last, speaker: answers.has(lower) ? null : label }] : [];
  });
}
