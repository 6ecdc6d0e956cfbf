/** What a store holds of an outlet, and the words that set it apart. */

export interface OutletSummary {
  outlet: string;
  texts: number;
  stories: number;
  firstPublished: string | null;
  lastPublished: string | null;
}

/** A word that an outlet uses more than the others do. */
export interface DistinctWord {
  word: string;
  /** How often the outlet used it, and in how many of its texts. */
  uses: number;
  texts: number;
  /** Uses a 10,000 words, here and in the other outlets together. */
  rate: number;
  rateElsewhere: number;
  /** Standard errors by which the log-odds differ from the others'. */
  z: number;
}

/** The words that set an outlet apart, the most telling first. */
export interface OutletWords {
  outlet: string;
  words: DistinctWord[];
}

/** What became of articles of an outlet that was renamed. */
export interface OutletRenaming {
  /** The name that they have now: of a known spelling or domain, the outlet's. */
  outlet: string;
  renamed: number;
  /** Articles that stay under the old name, since the other outlet has the same text: their ids. */
  doubles: string[];
  /** Ask again with this as `cursor` until it is null. */
  next: string | null;
}
