/** Where the language model ends a sentence that goes on: "(D-Calif.) said", "“Is it true?” he asked", "the Rev. Mara Lund". */
import type { Grammar } from './grammar.ts';

/** Room for a short bracket, and for a word with an abbreviation's full stop, in UTF-16 code units. */
const reachBack = 24;
const reachOn = 64;
/** A bracket that holds less than a sentence: "(D-Calif.)", "(R-N. Y.)". */
const shortBracket = /\([^().]{0,12}\.(?: ?[A-Z]\.)?\)$/;
/** A mark of question or exclamation, or a stop, before a closing mark of quotation or bracket. */
const endsQuoted = /(?:[?!]|[.?!\u2026,]['"\u2019\u201d)\]]+)$/;
const question = /[?!]['"\u2019\u201d]+$/;
/** Who speaks, before a verb: "Lund", "Ms. Lund", "Sen. Mara Lund". */
const speakerFirst = /^(?:[A-Z][\w.'\u2019-]* ){1,4}([a-z]+)\b/;
const initial = /(?:^|[\s(\-\u2013])[A-Z]\.$/;

/**
 * Gives what tells whether the sentence goes on behind a place where the model ends one.
 * @returns a test whose `end` is the offset behind the last token before that place, in UTF-16 code units
 */
export function createFalseEnds({ abbreviations: { titles, numbered }, attribution: { saying, quoting } }: Pick<Grammar, 'abbreviations' | 'attribution'>): (text: string, end: number) => boolean {
  return (text, end) => {
    const on = text.slice(end, end + reachOn);
    const next = /^ *(?=[^\s])/.exec(on)?.[0].length;
    if (next === undefined) return false;
    const following = on.slice(next);
    const before = text.slice(Math.max(0, end - reachBack), end);
    if (/^[,;:)\]]/.test(following)) return true;
    // "FoxNews.com", "It was... well", "(R-N.Y.)"
    if (next === 0 && before.endsWith('.')) return /^(?:[a-z.\u2026]|[A-Z]\.)/.test(following);
    if (shortBracket.test(before)) return true;
    // "“Is it true?” he asked", but not "… of phones! iPhone sales rose"
    if (endsQuoted.test(before) && /^[a-z]/.test(following)) return !/^[a-z]+[A-Z]/.test(following);
    // "“Is it true?” Ms. Lund asked"
    const verb = question.test(before) ? speakerFirst.exec(following)?.[1] : undefined;
    if (verb !== undefined && (saying.has(verb) || quoting.has(verb))) return true;
    if (initial.test(before) && /^[A-Z]\.(?![a-zA-Z])/.test(following)) return true;
    const abbreviation = /([A-Za-z]+)\.$/.exec(before)?.[1];
    if (abbreviation === undefined) return false;
    return (titles.has(abbreviation) && /^[A-Z]/.test(following)) || (numbered.has(abbreviation) && /^\d/.test(following));
  };
}
