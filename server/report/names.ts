/** What families of wording and voices are called in a report. */
import type { Family, Voice } from '../types/wording.ts';

const families: Record<Family, string> = {
  choices: 'choice of word', reporting: 'verb of saying', epistemic: 'doubt or certainty', intensifiers: 'intensifier',
  evaluative: 'judging word', metaphors: 'image', sensational: 'headline device', agency: 'hidden agent',
};

const voices: Record<Voice, string> = { narrator: "the outlet's own", scare: 'in scare quotes', reported: 'indirect speech', quoted: 'quoted' };

export const familyName = (family: string) => families[family as Family] ?? family;
export const voiceName = (voice: string) => voices[voice as Voice] ?? voice;
export const frameName = (frame: string) => frame.replaceAll('-', ' ');
