/** Devices of type and punctuation: shouted words, exclamation marks, headlines that ask. */
import type { Field } from '../types/text.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Device } from './lexicon.ts';
import { setAsideFor, type Cue, type SetAside } from './match.ts';

/** A shouted word has at least this many letters; shorter ones are mostly acronyms. */
const shortestShout = 4;

const closesQuote = /^["\u201d\u2019'\u00bb]/;

/** What parts a headline into stretches: "LIVE: …", "… | OPINION", "WATCH – …", a bracket, a picture sign. */
const partsHeadline = /^[:|()[\]\u2013\u2014-]$|^\p{Extended_Pictographic}/u;
/** In front of these stands what kind of piece it is, or what it is about. */
const endsLabel = new Set([':', '|']);

/**
 * Finds the devices of a field.
 * @param shouted indices of the tokens that the headline's or the line's ordinary case showed to be shouted words
 * @param labels words for the kind of piece that a headline stands over: "exclusive"
 */
export function findDevices(text: ParsedText, field: Field, devices: readonly Device[], shouted: readonly number[], labels: ReadonlySet<string>): { cues: Cue[]; setAside: SetAside[] } {
  const known = new Map(devices.map((device) => [device.kind, device]));
  const cues: Cue[] = [];
  const setAside: SetAside[] = [];
  const add = (kind: Device['kind'], token: number) => {
    const device = known.get(kind);
    if (!device) return;
    const cue = { wording: device.wording, first: token, last: token + 1 };
    if (device.name.words.has(text.tokens[token]!.lower)) return void setAside.push(setAsideFor(cue, 'a name'));
    const [before, after] = [text.tokens[token - 1], text.tokens[token + 1]];
    const beside = before && device.name.before.has(before.lower) ? before : after && device.name.after.has(after.lower) ? after : null;
    if (beside) setAside.push(setAsideFor(cue, `a name: "${beside.value}" beside it`));
    else cues.push(cue);
  };
  const ofLabels = field === 'headline' && shouted.length > 0 ? labelsOf(text, shouted, labels) : null;
  for (const token of shouted) if (text.tokens[token]!.value.length >= shortestShout && !ofLabels?.has(token)) add('shouted-word', token);
  const exclaims = text.text.includes('!');
  for (const sentence of text.sentences) {
    // "“We won!” she said": the statement ends inside its sentence.
    if (exclaims) for (let at = sentence.first; at < sentence.last - 3; at += 1) if (isExclamation(text.tokens[at]!.lower) && closesQuote.test(text.tokens[at + 1]!.value)) add('exclamation', at);
    for (let at = sentence.last - 1; at >= Math.max(sentence.first, sentence.last - 3); at -= 1) {
      const { lower } = text.tokens[at]!;
      // "A spokeswoman for Halt Now! said": the mark belongs to a name.
      if (isExclamation(lower)) {
        if (!/^\p{Ll}/u.test(text.tokens[at + 1]?.value ?? '')) add('exclamation', at);
        break;
      }
      if (text.tokens[at]!.isWord) break;
    }
  }
  if (field === 'headline') {
    const question = lastQuestion(text);
    if (question >= 0) add('question-headline', question);
  }
  return { cues, setAside };
}

/**
 * A shouted word that is a wording, too, is counted once: as the stronger of both, and as the wording where they are alike.
 * @returns the wordings and devices that stay, and those that are counted as the other
 */
export function countedOnce(cues: readonly Cue[], found: readonly Cue[], devices: readonly Device[]): { cues: Cue[]; setAside: SetAside[] } {
  const shout = devices.find(({ kind }) => kind === 'shouted-word')?.wording;
  const setAside = new Map<Cue, SetAside>();
  for (const device of found) {
    const wording = device.wording === shout ? cues.find(({ first, last }) => first <= device.first && device.first < last) : undefined;
    if (wording === undefined) continue;
    const [stays, goes] = wording.wording.strength >= device.wording.strength ? [wording, device] : [device, wording];
    setAside.set(goes, setAsideFor(goes, `counted as ${stays.wording.concept.means}`));
  }
  return { cues: [...cues, ...found].filter((cue) => !setAside.has(cue)), setAside: [...setAside.values()] };
}

/** "Guilty? Lund awaits verdict", "Is Lund reckless? | Opinion": a headline asks wherever the mark stands, and once. -1 for none. */
function lastQuestion({ text, tokens }: ParsedText): number {
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    // "Who Framed It? director dies": the mark belongs to a name.
    if (tokens[at]!.lower.startsWith('?') && !/^\p{Ll}/u.test(text.slice(tokens[at + 1]?.start ?? text.length))) return at;
  }
  return -1;
}

/** The shouted words of a headline that are a section's label: all that stands in front of its first colon or bar, and labels by themselves. */
function labelsOf({ text, tokens }: ParsedText, shouted: readonly number[], labels: ReadonlySet<string>): Set<number> {
  const isShouted = new Set(shouted);
  const found = new Set<number>();
  for (let first = 0; first < tokens.length; ) {
    let last = first;
    while (last < tokens.length && !partsHeadline.test(tokens[last]!.value)) last += 1;
    const words = Array.from({ length: last - first }, (_, place) => first + place).filter((at) => tokens[at]!.isWord);
    const opens = first === 0 && endsLabel.has(tokens[last]?.value ?? '');
    const isCapital = (at: number) => isShouted.has(at) || !/\p{Ll}/u.test(text.slice(tokens[at]!.start, tokens[at]!.end));
    if (words.every((at) => labels.has(tokens[at]!.lower) || (opens && isCapital(at)))) for (const at of words) found.add(at);
    first = last + 1;
  }
  return found;
}

/** One mark or several; nearly all that is asked for is a word, which its first letter tells. */
function isExclamation(lower: string): boolean {
  return lower.startsWith('!') && /^!+$/.test(lower);
}
