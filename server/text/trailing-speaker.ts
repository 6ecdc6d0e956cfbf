/** The speaker behind a statement: "…, the minister said on Monday." */
import type { Attribution } from './attribution.ts';
import { isQuoteMark, opensQuotation } from './marks.ts';
import { phraseEnd, type Stretch } from './noun-phrases.ts';
import type { ParsedText } from './parse.ts';
import { opensWithClause } from './reported-clause.ts';

/** "…, the minister said on Monday.": the subject after the last comma; `after` is where the clause may go on. */
export function trailingSubject(text: ParsedText, verb: number, sentence: Stretch, attribution: Attribution): (Stretch & { comma: number; after: number }) | null {
  const { tokens } = text;
  let comma = verb - 1;
  while (comma > sentence.first && tokens[comma]!.lower !== ',') comma -= 1;
  if (comma <= sentence.first) return null;
  // A quotation that ends at the comma is direct speech, whose voice is known already.
  if (isQuoteMark(tokens[comma + 1]!) || isQuoteMark(tokens[comma - 1]!)) return null;
  const inverted = comma + 1 === verb;
  // "Lund, who represents the area, said residents", "its secretary, Joe Pike, told the Post": who speaks has gone before.
  if (inverted && (attribution.telling.has(tokens[verb]!.lower) || closesRelative(text, comma, sentence.first))) return null;
  const first = inverted ? verb + 1 : comma + 1;
  const last = inverted ? Math.min(phraseEnd(text, verb + 1), sentence.last) : verb;
  if (last - first > 10 || first >= last) return null;
  if (tokens.slice(first, last).some((token) => token.tag === 'VERB' || token.tag === 'SCONJ')) return null;
  // "…, and the minister said" goes on, it does not look back; "…, saying" opens a clause of its own.
  if (tokens[first]!.tag === 'CCONJ' || (inverted && tokens[verb]!.lower.endsWith('ing'))) return null;
  const end = inverted ? last : verb + 1;
  // "As the charges were read, Lund testified before the board, …": nobody says a clause that only tells when. "If it fails, Lund said, …" does.
  if (tokens[end]?.lower !== ',' && opensWithClause(text, comma, sentence)) return null;
  let after = end;
  while (after < sentence.last && after < end + longestTail && tokens[after]!.tag !== 'PUNCT') {
    // "…, Lund said he would": a clause of its own follows, which was looked for already.
    if (tokens[after]!.tag === 'VERB' || tokens[after]!.tag === 'AUX') return null;
    after += 1;
  }
  // "In an interview, Lund said: …" leads a statement in.
  if (after < sentence.last - 1 && (tokens[after]!.tag !== 'PUNCT' || tokens[after]!.lower === ':' || isQuoteMark(tokens[after]!) || opensQuotation(tokens[after]!))) return null;
  const goesOn = goesOnAt(text, after, sentence.last);
  // Nothing is said before "On Monday, the minister said".
  if (!goesOn && comma <= sentence.first + 2) return null;
  return { first, last, comma, after: goesOn ? after + 1 : sentence.last };
}

/** Whether a comma closes a clause that another opens with "who" or "which". */
function closesRelative({ tokens, classes }: ParsedText, closing: number, sentenceFirst: number): boolean {
  let opening = closing - 1;
  while (opening > sentenceFirst && tokens[opening]!.lower !== ',') opening -= 1;
  return opening > sentenceFirst && tokens[opening - 1]!.tag === 'PROPN' && classes.relativesAndWhose.has(tokens[opening + 1]!.lower);
}

/** True at the comma behind "…, the minister said,", where the statement goes on. */
export function goesOnAt({ tokens, classes }: ParsedText, comma: number, limit: number): boolean {
  return comma < limit - 2 && tokens[comma]!.lower === ',' && !classes.statementEnds.has(tokens[comma + 1]!.lower);
}

/** "…, the minister said on Monday in a speech in Harwick.": how many words of time and place may follow. */
const longestTail = 16;
