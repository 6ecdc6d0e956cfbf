/** Which wordings an outlet answers for itself, and how far. */
import type { Finding } from '../types/finding.ts';
import { attributedFactor, voiceFactor } from './weights.ts';

/** True for a scare quote that is laid to somebody: in «Lund called it “reckless”» it is Lund's word. */
export function isAttributedScare({ voice, speaker }: Pick<Finding, 'voice' | 'speaker'>): boolean {
  return voice === 'scare' && speaker !== null;
}

/** True for the outlet's own words, and for a scare quote that it lays to nobody. */
export function isOwnWording(finding: Pick<Finding, 'voice' | 'speaker'>): boolean {
  return finding.voice === 'narrator' || (finding.voice === 'scare' && !isAttributedScare(finding));
}

/** How much a wording counts by its voice, 0 to 1. */
export function factorOf(finding: Pick<Finding, 'voice' | 'speaker'>): number {
  return isAttributedScare(finding) ? attributedFactor : voiceFactor[finding.voice];
}
