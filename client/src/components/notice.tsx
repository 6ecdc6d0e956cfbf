/** Loading, failure and empty states. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Answer } from '../use-answer.ts';

export function Failure({ title, detail }: { title: string; detail: string }) {
  const notice = useRef<HTMLDivElement>(null);
  // It may stand above a long form whose button was pressed at the end.
  useEffect(() => notice.current?.scrollIntoView({ block: 'nearest' }), [title, detail]);
  return (
    <div class="notice failure" role="alert" ref={notice} tabIndex={-1}>
      <strong>{title}.</strong> {detail}
    </div>
  );
}

/** Shows an answer once it is there. */
export function Shown<T>({ answer, children }: { answer: Answer<T>; children: (value: T) => ComponentChildren }) {
  if (answer.state === 'loading') return <p class="loading" aria-live="polite">Loading …</p>;
  if (answer.state === 'failed') return <Failure title={answer.title} detail={answer.detail} />;
  return <>{children(answer.value)}</>;
}
