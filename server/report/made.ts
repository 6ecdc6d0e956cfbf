/** Where the figures of a report come from, so that they can be found and made again. */
export interface Made {
  /** ISO 8601. */
  at: string;
  /** Versions of the program and of its lexicon. */
  version: string;
  lexicon: string;
  /** The page that shows the figures; null where no server runs. */
  address: string | null;
  /** What the figures are narrowed to (`narrowedTo`); null for all texts. */
  narrowed: string | null;
}
