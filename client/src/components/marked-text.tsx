/** A text with its findings underlined, and beside each paragraph their neutral wordings. */
import type { ComponentChildren } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { Finding, Suppressed } from '../../../server/types/finding.ts';
import { familyNames, strengthNames, voiceNames } from '../../../server/types/names.ts';
import { useAlignedNotes } from '../align-notes.ts';
import { wording } from '../format.ts';
import { paragraphsOf } from '../segments.ts';

interface Props {
  text: string;
  findings: readonly Finding[];
  /** Set-aside matches to show too. */
  suppressed: readonly Suppressed[];
  chosen: Finding | null;
  onChoose: (finding: Finding) => void;
  /** The card of the chosen finding, shown beside its line. */
  card: ComponentChildren;
  /** The element that one paragraph becomes. */
  as?: 'p' | 'h1' | 'h2';
}

export function MarkedText({ text, findings, suppressed, chosen, onChoose, card, as: Tag = 'p' }: Props) {
  const container = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => [...findings, ...suppressed.filter((one) => !findings.some((finding) => finding.start < one.end && one.start < finding.end))], [findings, suppressed]);
  const paragraphs = useMemo(() => paragraphsOf(text, marks), [text, marks]);
  useAlignedNotes(container, [paragraphs, chosen]);
  return (
    <div class="marked" ref={container}>
      {paragraphs.map((paragraph) => {
        const own = paragraph.marks.flatMap((index) => {
          const mark = marks[index]!;
          return 'strength' in mark ? [{ index, mark }] : [];
        });
        return (
          <div class="row" key={paragraph.start}>
            <Tag>
              {paragraph.segments.map((segment, index) => {
                if (segment.mark === null) return <span key={index}>{segment.text}</span>;
                const mark = marks[segment.mark]!;
                if (!('strength' in mark)) {
                  return (
                    <span key={index} class="aside" title={`Set aside: ${mark.reason}`}>
                      {segment.text}
                    </span>
                  );
                }
                return (
                  // A span and not a button element: buttons do not wrap inside a line of text.
                  <span
                    key={index}
                    data-mark={segment.mark}
                    role="button"
                    tabIndex={0}
                    class={`finding f-${mark.family} s${mark.strength} v-${mark.voice}`}
                    aria-pressed={chosen === mark}
                    aria-label={`${segment.text}: ${strengthNames[mark.strength]}, ${familyNames[mark.family]}, ${voiceNames[mark.voice]}`}
                    onClick={() => onChoose(mark)}
                    onKeyDown={(event) => {
                      if (event.key === 'Enter' || event.key === ' ') {
                        event.preventDefault();
                        onChoose(mark);
                      } else step(event);
                    }}
                  >
                    {segment.text}
                  </span>
                );
              })}
            </Tag>
            {own.length > 0 && (
              <ul class="margin" aria-label="Neutral wordings">
                {own.map(({ index, mark }) => (
                  <li key={index} data-note={index} class={`f-${mark.family}`}>
                    <span>{mark.text}</span> → {mark.neutral.slice(0, 2).map(wording).join(', ') || 'leave it out'}
                  </li>
                ))}
              </ul>
            )}
            {own.map(({ index, mark }) => mark === chosen && <div class="beside" key={index} data-card={index}>{card}</div>)}
          </div>
        );
      })}
    </div>
  );
}

/** Arrow keys go from finding to finding. */
function step(event: KeyboardEvent): void {
  const by = event.key === 'ArrowRight' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLElement>('.finding')];
  all[all.indexOf(event.currentTarget as HTMLElement) + by]?.focus();
}
