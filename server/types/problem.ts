/** What is told of a failure. */
import type { UploadOutcome } from './upload.ts';

/** A kind of fault that something depends on: its status, or whether another reading is tried. The words for it may change. */
export type FaultCode = 'too-large' | 'no-text' | 'disk-full';

/** One line of plain explanation of a failure: what is wrong, and what to do. */
export interface ErrorText {
  title: string;
  detail: string;
  /** The field of the article that is wrong, where it is one. */
  field?: string;
  code?: FaultCode;
}

/** RFC 9457 problem details, the one error shape. `errors` names the fields that are wrong, `outcomes` what became of each file where none went in. */
export interface Problem extends ErrorText {
  type: string;
  status: number;
  instance?: string;
  errors?: { field: string; message: string }[];
  outcomes?: UploadOutcome[];
}
