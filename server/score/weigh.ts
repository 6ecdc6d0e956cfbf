/** What each finding of a field weighs. */
import type { Finding } from '../types/finding.ts';
import { factorOf } from './own-voice.ts';
import { repeatFactor } from './weights.ts';

/**
 * Sets the weights of a field's findings: strength x voice factor (of a scare quote laid to somebody `attributedFactor`), halved (`repeatFactor`) for each use of the same
 * wording before it in the field. Quoted uses, which add nothing, do not make a later one a repeat.
 * @param findings of one field, in order of the text
 */
export function weighFindings(findings: readonly Finding[]): void {
  const uses = new Map<string, number>();
  for (const finding of findings) {
    const factor = factorOf(finding);
    const before = uses.get(finding.entry) ?? 0;
    finding.weight = finding.strength * factor * repeatFactor ** before;
    if (factor > 0) uses.set(finding.entry, before + 1);
  }
}
