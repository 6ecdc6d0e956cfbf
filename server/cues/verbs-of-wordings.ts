/** Which wordings are verbs where they stand, whatever the tagger takes them for, and which tell of somebody in a noun phrase. */
import type { Attribution } from '../text/attribution.ts';
import type { WordingAt } from '../text/groups.ts';
import { retagged, type ParsedText } from '../text/parse.ts';
import type { Cue } from './match.ts';

/** Whether a wording is a verb in a text that was read with its verbs. */
export function isVerbAt(cue: Cue, { tokens }: ParsedText): boolean {
  const { wording: { pos, holdsObject }, first, last } = cue;
  if (pos === 'VERB') return true;
  if (tokens[first]!.tag !== 'VERB' && tokens[first]!.tag !== 'AUX') return false;
  // "could not resist" begins with a helping verb; "die-hard" is one word.
  return pos === 'ANY' || (pos === 'ADJ' && last - first > 1 && tokens[first + 1]!.lower !== '-') || (pos === 'NOUN' && holdsObject);
}

/** Which tokens are a loaded wording that may stand in a noun phrase, and so tells nobody's name; a verb's may hold whom it is done to, and ends the phrase before it. */
export function wordingsIn(cues: readonly Cue[], text: ParsedText, { groups }: Attribution): (token: number) => WordingAt {
  const { tokens } = text;
  const marks = new Uint8Array(tokens.length);
  for (const cue of cues) {
    const { first, last, wording } = cue;
    const isVerb = isVerbAt(cue, text);
    if (isVerb) marks.fill(2, first, tokens[first + 1]?.lower === '-' ? Math.min(last, first + 3) : first + 1);
    if (isVerb || wording.hasGap) continue;
    // "far-right activists" and "rogue officers" end in what they are.
    const head = tokens[last - 1]!.lower;
    const endsInGroup = last - first > 1 && (groups.people.has(head) || groups.bodies.has(head));
    marks.fill(1, first, endsInGroup ? last - 1 : last);
  }
  return (token) => (marks[token] === 2 ? 'act' : marks[token] === 1 ? 'description' : null);
}

/** The text as it is read once its wordings are known: headlines have verbs that the tagger takes for nouns ("bishop blasts landlords"). */
export function withVerbs(text: ParsedText, cues: readonly Cue[], isHeadline: boolean): ParsedText {
  const mistaken = cues.filter((cue) => (text.tokens[cue.first]!.tag === 'NOUN' || text.tokens[cue.first]!.tag === 'ADJ') && isVerbForm(text, cue, isHeadline));
  return mistaken.length === 0 ? text : retagged(text, mistaken.map(({ first }) => first), 'VERB');
}

/**
 * Whether a word that the tagger takes for a noun or an adjective is a verb: by its wording, in a form that no noun has ("clung to"), behind
 * "had", or between two noun phrases of a headline ("minister snubs farmers").
 */
function isVerbForm({ tokens, classes }: ParsedText, cue: Cue, isHeadline: boolean): boolean {
  const { first, last, wording } = cue;
  const before = first > 0 ? tokens[first - 1] : undefined;
  const { lower: word, tag } = tokens[first]!;
  const after = tokens[first + 1];
  if (wording.holdsObject) return true;
  if (wording.pos !== 'VERB' && wording.pos !== 'ANY') return false;
  // "strong-arms"
  const isJoined = after?.lower === '-' && last - first === 3;
  if (tag === 'ADJ' && !isJoined) return before !== undefined && classes.have.has(before.lower);
  if (wording.pos === 'VERB') return true;
  const form = isJoined ? `${word}-${tokens[first + 2]!.lower}` : word;
  if (!form.endsWith('s') && !form.endsWith('ing') && !wording.firstWords.some((base) => base === form || base.startsWith(`${form}-`))) return true;
  return isHeadline && (last - first === 1 || (isJoined && form.endsWith('s'))) && before !== undefined && /^(NOUN|PROPN)$/.test(before.tag) && /^(NOUN|PROPN|DET|ADJ|PRON)$/.test(tokens[last]?.tag ?? '');
}
