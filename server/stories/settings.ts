/** Every number that decides which articles are one story or one text, named, with its reason. */

/** What a caller may set. */
export interface StorySettings {
  /**
   * From this mean likeness on an article belongs to a story. It lies in the middle of the range in which known stories are
   * found again, whether there are two of them or forty (`npm run bench:stories` prints how the threshold matters).
   */
  storyLikeness: number;
  /** Articles further apart than this many days are never compared. */
  windowDays: number;
  /** From this share (0-1) of the shorter text's runs of words on, two texts are one text. */
  copyShare: number;
}

export const storySettings: StorySettings = { storyLikeness: 0.16, windowDays: 7, copyShare: 0.6 };

/** A day's distance takes little away (0.97), four take 0.61: news of one event follows within days. */
export const dateSpreadDays = 4;
/** Where a date is missing nothing says that two texts are of one week, so their words must be a little more alike. */
export const undatedNearness = 0.85;

/** A headline's word counts like this many in the body: a headline names the event. */
export const headlineWeight = 3;
/** A word at the very start counts 1 + this much; the bonus falls to a third over `leadCharacters`. News puts the event first. */
export const leadWeight = 2;
export const leadCharacters = 1200;
/** Names tell events apart better than other words do. */
export const nameWeight = 1.5;

/**
 * In a small store rarity cannot be counted yet, so it starts as if this many other texts were there, a hundredth of
 * them with the word in question.
 */
export const supposedTexts = 100;
export const supposedShare = 0.01;
/** What is rarer than one in this many texts counts alike, so that likeness means the same in a small store and in a large one. */
export const rarest = 300;

/** A text keeps this many of its heaviest words; more change no decision. */
export const keptTerms = 150;
/** A signature keeps this many, by weight alone: how rare they are changes as texts come in. */
export const signedTerms = 250;
/** By this many of its heaviest words a new text looks for others. */
export const searchedTerms = 24;
/** Under this many of its heaviest words a text is filed: more, since another text on the event has other words on top. */
export const filedTerms = 48;
/** A word leads to at most this many texts within the window, the latest: enough to meet a story of thousands. */
export const mostFound = 200;
/** Of the texts found, this many that share most are compared in full. */
export const mostCompared = 40;
/** A story's likeness is the mean over at most this many of its texts, the last to arrive. */
export const membersCompared = 12;

/** Only this much of a text is read: the start of a very long one says what it is on. */
export const readCharacters = 30_000;

/** Length of the runs of words by which copies are recognised. */
export const runWords = 4;
/** A text is remembered by at most this many runs, those with the smallest hashes. */
export const sketchSize = 96;
/** By this many of them it can be found; the text that looks asks for all of its own. */
export const sketchIndexed = 16;
/** Under this many runs a text is too short to call a copy: two agencies' one-line flashes may agree by chance. */
export const fewestRuns = 20;
/** A text shorter than this part of the other is an excerpt, not a copy. */
export const shortestCopy = 0.5;
