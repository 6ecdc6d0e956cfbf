/** Who does an act and who suffers it, as far as the sentence shows it plainly. */
import type { Mentions } from './mentions.ts';
import type { ParsedText } from './parse.ts';
import { subjectBefore } from './noun-phrases.ts';

export interface ActorAndTarget {
  actor: string | null;
  target: string | null;
}

/** How far after a verb its object is looked for, in tokens. */
const objectReach = 6;

const be = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'gets', 'got']);

/** The name that a stretch of tokens holds first, or null. */
function nameIn(mentions: Mentions, first: number, last: number): string | null {
  let low = 0;
  let high = mentions.all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions.all[middle]!.first < first) low = middle + 1;
    else high = middle;
  }
  const found = mentions.all[low];
  return found && found.last <= last ? found.name : null;
}

/**
 * For a verb: its subject and object, turned round in the passive ("was rebuffed by Beijing").
 * For a noun or adjective: its bearer, as target ("the radical Democrats", "Kim, a tyrant").
 */
export function actorAndTarget(text: ParsedText, mentions: Mentions, sentence: { first: number; last: number }, first: number, last: number, verb: boolean): ActorAndTarget {
  if (!verb) return { actor: null, target: bearer(text, mentions, sentence, first, last) };
  const subject = subjectBefore(text, first, sentence.first);
  const before = subject ? nameIn(mentions, subject.first, subject.last) : null;
  const limit = Math.min(sentence.last, last + objectReach);
  let passive = false;
  for (let at = first - 1; at >= Math.max(sentence.first, first - 3); at -= 1) if (be.has(text.tokens[at]!.lower)) passive = true;
  if (passive && /(ed|en|t|n|g)$/.test(text.tokens[first]!.lower)) {
    let by: string | null = null;
    for (let at = last; at < limit; at += 1) if (text.tokens[at]!.lower === 'by') by = nameIn(mentions, at + 1, Math.min(sentence.last, at + 1 + objectReach));
    return { actor: by, target: before };
  }
  return { actor: before, target: nameIn(mentions, last, limit) };
}

function bearer(text: ParsedText, mentions: Mentions, sentence: { first: number; last: number }, first: number, last: number): string | null {
  const next = nameIn(mentions, last, Math.min(sentence.last, last + 3));
  if (next) return next;
  // "Kim is a tyrant", "Kim, a tyrant": the name before a form of "be" or a comma.
  for (let at = first - 1; at >= Math.max(sentence.first, first - 5); at -= 1) {
    const { lower } = text.tokens[at]!;
    if (!be.has(lower) && lower !== ',' && lower !== "'s") continue;
    const subject = lower === "'s" ? { first: Math.max(sentence.first, at - 2), last: at } : subjectBefore(text, at, sentence.first);
    return subject ? nameIn(mentions, subject.first, subject.last) : null;
  }
  return null;
}
