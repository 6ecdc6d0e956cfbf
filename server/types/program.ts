/** The program that answers, as `/readyz` tells it. */
export interface ProgramState {
  status: 'ok';
  version: string;
  /** The lexicon's version. */
  lexicon: string;
  /** Articles whose scores came from another lexicon. */
  stale: number;
}
