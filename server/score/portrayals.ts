/** How a text portrays those it names: findings that lean for or against them. */
import { together } from '../text/heads.ts';
import type { Finding } from '../types/finding.ts';
import type { Portrayal } from '../types/score.ts';
import { isOwnWording } from './own-voice.ts';

/** As `localeCompare` does, which would look up the language for each pair. */
const inOrder = new Intl.Collator().compare;

/** Sums signed strengths per actor over the outlet's own findings; the most often portrayed first. */
export function portrayalsOf(findings: readonly Finding[]): Portrayal[] {
  const byActor = new Map<string, Portrayal>();
  for (const finding of findings) {
    if (finding.lean === null || !isOwnWording(finding)) continue;
    const bearers = finding.lean.endsWith('actor') ? finding.actor : finding.target;
    for (const bearer of bearers?.split(together) ?? []) {
      const known = byActor.get(bearer) ?? { actor: bearer, findings: 0, lean: 0 };
      known.findings += 1;
      known.lean += finding.lean.startsWith('for') ? finding.strength : -finding.strength;
      byActor.set(bearer, known);
    }
  }
  return [...byActor.values()].sort((a, b) => b.findings - a.findings || inOrder(a.actor, b.actor));
}
