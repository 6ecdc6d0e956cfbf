/** Loading, failure and empty states. */
import type { ComponentChildren } from 'preact';
import type { Answer } from '../use-answer.ts';

export function Failure({ title, detail }: { title: string; detail: string }) {
  return (
    <div class="notice failure" role="alert">
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
