/** Whether quotation marks stand right around a wording: somebody chose the word, so that it is not meant plainly. */
import type { Stretch } from '../text/noun-phrases.ts';
import type { ParsedText, Token } from '../text/parse.ts';
import { opensQuotation } from './word-reading.ts';

const closes = /^["'\u2018\u2019\u201c\u201d\u00bb\u203a]/;
/** So many words before the marks are looked at for "the term", "known as". */
const reach = 3;

/** "‘Coward’ PM flees debate", "calls bill ‘a poison’"; not "the term ‘coward’". */
export function isSingledOut({ tokens, classes }: ParsedText, { first, last }: Stretch, sentence: Stretch): boolean {
  const behind = last < sentence.last ? tokens[last]! : null;
  if (behind === null || !closes.test(behind.value)) return false;
  let mark = first - 1;
  if (mark > sentence.first && classes.indefinite.has(tokens[mark]!.lower)) mark -= 1;
  if (mark < sentence.first || !opensQuotation(tokens[mark]!) || touches(tokens, mark)) return false;
  for (let at = mark - 1; at >= Math.max(sentence.first, mark - reach); at -= 1) {
    if (tokens[at]!.tag === 'PUNCT') break;
    if (classes.mentioned.has(tokens[at]!.lower)) return false;
  }
  return true;
}

/** The apostrophe of "workers' coward" ends a word and opens nothing. */
function touches(tokens: readonly Token[], mark: number): boolean {
  return tokens[mark - 1]?.end === tokens[mark]!.start && tokens[mark - 1]!.isWord;
}
