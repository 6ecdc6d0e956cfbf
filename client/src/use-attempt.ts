/** Work that a reader set off: whether it is under way, and why it failed. */
import { useState } from 'preact/hooks';
import { failureText, type Failed } from './use-answer.ts';

export interface Attempt {
  busy: boolean;
  failure: Failed | null;
  /** Does the work; a failure stands until the next attempt. */
  attempt: (work: () => Promise<unknown>) => Promise<void>;
  forgetFailure: () => void;
}

export function useAttempt(): Attempt {
  const [failure, setFailure] = useState<Failed | null>(null);
  const [busy, setBusy] = useState(false);
  const forgetFailure = () => setFailure(null);
  const attempt = async (work: () => Promise<unknown>) => {
    setBusy(true);
    forgetFailure();
    try {
      await work();
    } catch (error) {
      setFailure(failureText(error));
    }
    setBusy(false);
  };
  return { busy, failure, attempt, forgetFailure };
}
