/** The card of a finding: what it is, whose voice it is in, why it is loaded, and what could stand in its place. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { factorOf } from '../../../server/score/own-voice.ts';
import type { Finding } from '../../../server/types/finding.ts';
import { familyNames, strengthNames, voiceNames } from '../../../server/types/names.ts';
import type { Lean } from '../../../server/types/wording.ts';
import { decimal, wording } from '../format.ts';
import { Name } from './name.tsx';

const leans: Record<Lean, string> = { 'against-actor': 'against the one who acts', 'for-actor': 'in favour of the one who acts', 'against-target': 'against the one concerned', 'for-target': 'in favour of the one concerned' };

export function FindingCard({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => card.current?.focus({ preventScroll: true }), [finding]);
  // On the document and before the card is painted, since the key may come at any moment.
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [onClose]);
  const sides = [finding.actor && `acting: ${finding.actor}`, finding.target && `concerned: ${finding.target}`].filter(Boolean).join(', ');
  return (
    <div class="card" ref={card} tabIndex={-1} role="dialog" aria-label={`Finding: ${finding.text}`}>
      <button type="button" class="close" aria-label="Close the card" onClick={onClose}>
        ×
      </button>
      <p class="said">“{finding.text}”</p>
      <dl>
        <dt>Strength</dt>
        <dd>
          {strengthNames[finding.strength]} ({finding.strength} of 3), counted {decimal(finding.weight)}
          {finding.weight < finding.strength * factorOf(finding) && ', halved for each use before it'}
        </dd>
        <dt>Voice</dt>
        <dd>
          {voiceNames[finding.voice]}
          {finding.speaker && <>: <Name>{finding.speaker}</Name></>}
        </dd>
        <dt>Why</dt>
        <dd>{finding.why}</dd>
        {finding.neutral.length > 0 && (
          <>
            <dt>Neutral</dt>
            <dd class="neutral">{finding.neutral.map(wording).join(', ')}</dd>
          </>
        )}
        {finding.lean && (
          <>
            <dt>Leans</dt>
            <dd>
              {leans[finding.lean]}
              {sides && ` (${sides})`}
            </dd>
          </>
        )}
        <dt>Family</dt>
        <dd>
          <span class={`swatch f-${finding.family}`} /> {familyNames[finding.family]}, for: {finding.means}
        </dd>
        <dt>Entry</dt>
        <dd>
          <a href={`/lexicon?concept=${encodeURIComponent(finding.concept)}`}>{wording(finding.entry)}</a>
        </dd>
      </dl>
    </div>
  );
}
