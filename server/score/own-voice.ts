/** Which wordings an outlet answers for itself, and how far. */
import type { Finding } from '../types/finding.ts';
import { attributedFactor, voiceFactor } from './weights.ts';

/** True for the outlet's own words, and for a scare quote that it lays to nobody; «Lund called it “reckless”» is Lund's word. */
export function isOwnWording({ voice, speaker }: Pick<Finding, 'voice' | 'speaker'>): boolean {
  return voice === 'narrator' || (voice === 'scare' && speaker === null);
}

/** How much a wording counts by its voice, 0 to 1. */
export function factorOf({ voice, speaker }: Pick<Finding, 'voice' | 'speaker'>): number {
  return voice === 'scare' && speaker !== null ? attributedFactor : voiceFactor[voice];
}
