/** Why a page could not be fetched, in words for the reader. */
import type { ErrorText } from '../../types/problem.ts';

/** `lasting` faults come again at the next try: a refusal, a page that is no article. The others may pass. */
export class WebError extends Error implements ErrorText {
  override name = 'WebError';
  readonly title: string;
  readonly detail: string;
  readonly lasting: boolean;

  constructor(title: string, detail: string, lasting = true) {
    super(`${title}. ${detail}`);
    this.title = title;
    this.detail = detail;
    this.lasting = lasting;
  }
}
