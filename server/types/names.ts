/** What families of wording, voices, strengths and frames are called, for pages, reports and the terminal alike. */
import type { Family, Strength, Voice } from './wording.ts';

export const familyNames: Record<Family, string> = {
  choices: 'choice of word',
  reporting: 'verb of saying',
  epistemic: 'doubt or certainty',
  intensifiers: 'intensifier',
  evaluative: 'judging word',
  metaphors: 'image',
  sensational: 'headline device',
  agency: 'hidden agent',
};

export const voiceNames: Record<Voice, string> = { narrator: "the outlet's own", scare: 'in scare quotes', reported: 'indirect speech', quoted: 'quoted' };

export const strengthNames: Record<Strength, string> = { 1: 'slightly loaded', 2: 'clearly loaded', 3: 'strongly loaded' };

/** A frame's id in words. */
export function frameName(frame: string): string {
  return frame.replaceAll('-', ' ');
}

/** The frames of news in general; every other frame is one of policy. The lexicon says the same of each (`kind`). */
export const genericFrames: readonly string[] = ['conflict', 'human-interest', 'responsibility', 'consequences', 'moral-judgement'];
