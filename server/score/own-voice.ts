/** Which wordings an outlet answers for itself. */
import type { Finding } from '../types/finding.ts';

/** True for the outlet's own words, and for a scare quote that it lays to nobody; «Lund called it “reckless”» is Lund's word. */
export function isOwnWording({ voice, speaker }: Pick<Finding, 'voice' | 'speaker'>): boolean {
  return voice === 'narrator' || (voice === 'scare' && speaker === null);
}
