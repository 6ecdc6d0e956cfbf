/** Names without the loaded word that stands before them with a capital. */
import type { Mentions } from '../text/mentions.ts';
import type { ParsedText } from '../text/parse.ts';
import type { Cue } from './match.ts';

/** "Reckless spending ruined the town", "Corrupt Voss resigned", "to Embattled Governor Lund": what begins a name may be a loaded wording, which is no part of one. */
export function namesWithoutWordings(text: ParsedText, mentions: Mentions, cues: readonly Cue[]): Mentions {
  const opening = cues.filter(({ first }) => text.tokens[first]!.value !== text.tokens[first]!.lower);
  // A nickname ("Crooked Voss") is a wording and a name.
  const heads = new Map(opening.filter(({ wording }) => wording.says.every((say) => say === say.toLowerCase())).map(({ first, last }) => [first, last]));
  if (heads.size === 0) return mentions;
  const shorter = new Map<string, string>();
  const all = mentions.all.flatMap((mention) => {
    const first = heads.get(mention.first);
    if (first === undefined) return [mention];
    if (first >= mention.last) return [];
    // "Embattled Governor Mara Lund" is called "Mara Lund" already.
    if (!mention.name.toLowerCase().startsWith(text.tokens[mention.first]!.lower)) return [{ ...mention, first }];
    const name = text.text.slice(text.tokens[first]!.start, text.tokens[mention.last - 1]!.end);
    shorter.set(mention.name, name);
    return [{ ...mention, first, name }];
  });
  return { ...mentions, all: shorter.size === 0 ? all : all.map((mention) => ({ ...mention, name: shorter.get(mention.name) ?? mention.name })) };
}
