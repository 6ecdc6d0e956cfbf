/** How often a loaded wording was taken where a neutral one was at hand. */
import type { Finding, NeutralUse } from '../types/finding.ts';
import { isOwnWording } from './own-voice.ts';
import { fewestChoices, neutralChoiceWeight } from './weights.ts';

/**
 * Loaded / (loaded + neutral) over all choices met in the outlet's own voice, loaded ones by strength.
 * @returns 0 to 1, or null when fewer than the stated number of choices were met
 */
export function choiceIndex(findings: readonly Finding[], neutral: readonly NeutralUse[]): number | null {
  const loaded = findings.filter((finding) => finding.family === 'choices' && isOwnWording(finding));
  const plain = neutral.filter(({ voice }) => voice === 'narrator' || voice === 'scare');
  if (loaded.length + plain.length < fewestChoices) return null;
  const strength = loaded.reduce((sum, finding) => sum + finding.strength, 0);
  return strength / (strength + neutralChoiceWeight * plain.length);
}
