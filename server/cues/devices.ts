/** Devices of type and punctuation: shouted words, exclamation marks, headlines that ask. */
import type { Field } from '../types/text.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Device } from './lexicon.ts';
import type { Cue, SetAside } from './match.ts';

/** A shouted word has at least this many letters; shorter ones are mostly acronyms. */
const shortestShout = 4;

const closesQuote = /^["\u201d\u2019'\u00bb]/;

/**
 * Finds the devices of a field.
 * @param shouted indices of the tokens that the headline's or the line's ordinary case showed to be shouted words
 */
export function findDevices(text: ParsedText, field: Field, devices: readonly Device[], shouted: readonly number[]): { cues: Cue[]; setAside: SetAside[] } {
  const known = new Map(devices.map((device) => [device.kind, device]));
  const cues: Cue[] = [];
  const setAside: SetAside[] = [];
  const add = (kind: Device['kind'], token: number) => {
    const device = known.get(kind);
    if (!device) return;
    const cue = { wording: device.wording, first: token, last: token + 1 };
    if (device.name.words.has(text.tokens[token]!.lower)) return void setAside.push({ ...cue, reason: 'a name' });
    const [before, after] = [text.tokens[token - 1], text.tokens[token + 1]];
    const beside = before && device.name.before.has(before.lower) ? before : after && device.name.after.has(after.lower) ? after : null;
    if (beside) setAside.push({ ...cue, reason: `a name: "${beside.value}" beside it` });
    else cues.push(cue);
  };
  for (const token of shouted) if (text.tokens[token]!.value.length >= shortestShout) add('shouted-word', token);
  for (const sentence of text.sentences) {
    // "“We won!” she said": the statement ends inside its sentence.
    for (let at = sentence.first; at < sentence.last - 3; at += 1) if (isExclamation(text.tokens[at]!.lower) && closesQuote.test(text.tokens[at + 1]!.value)) add('exclamation', at);
    for (let at = sentence.last - 1; at >= Math.max(sentence.first, sentence.last - 3); at -= 1) {
      const { lower } = text.tokens[at]!;
      // "A spokeswoman for Halt Now! said": the mark belongs to a name.
      if (isExclamation(lower)) {
        if (!/^\p{Ll}/u.test(text.tokens[at + 1]?.value ?? '')) add('exclamation', at);
        break;
      }
      if (field === 'headline' && lower === '?' && sentence === text.sentences.at(-1)) {
        add('question-headline', at);
        break;
      }
      if (text.tokens[at]!.isWord) break;
    }
  }
  return { cues, setAside };
}

/** One mark or several; nearly all that is asked for is a word, which its first letter tells. */
function isExclamation(lower: string): boolean {
  return lower.startsWith('!') && /^!+$/.test(lower);
}
