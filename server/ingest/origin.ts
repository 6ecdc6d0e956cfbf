/** Who published a text first, and which lines say so. */
import type { FoundAt } from '../types/article.ts';
import { isDateLine } from './date-line.ts';
import type { IngestKnowledge } from './knowledge.ts';

/** An origin read from a text. */
export interface FoundOrigin {
  name: string;
  found: FoundAt;
}

/** "The post … appeared first on The Western Journal.", "This article originally appeared in …", "Via Reuters". */
export function originInLine(line: string, knowledge: IngestKnowledge): FoundOrigin | null {
  const { origins: words, dates } = knowledge.lines;
  const source = words.source.exec(line);
  const named = source ? knowledge.outletBySpelling(source[1]!) : null;
  if (named) return { name: named.name, found: { where: 'a line that names its source', sure: 'high' } };
  const lower = line.toLowerCase();
  for (const phrase of knowledge.boilerplate.origins) {
    const at = lower.indexOf(phrase);
    // "The bill was first published in March" is about a bill: the line must speak of the text, or of nothing.
    if (at < 0 || (at > 3 && !words.text.test(line.slice(0, at)))) continue;
    const behind = line.slice(at + phrase.length).replace(/^\s*:?\s*/, '');
    const named = behind.replace(words.beforeName, '');
    const rest = named.split(words.nameEnd)[0]!.trim();
    const isAddress = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(rest);
    const known = knowledge.outletBySpelling(named === behind ? rest : `The ${rest}`) ?? (isAddress ? knowledge.outletByDomain(rest.replace(/^https?:\/\//, '').split('/')[0]!) : null);
    const found: FoundAt = { where: `"${phrase} …"`, sure: known ? 'high' : 'medium' };
    if (known) return { name: known.name, found };
    // An unknown outlet is taken where the line says it plainly and the name looks like one.
    if ((isAddress || /^\p{Lu}/u.test(rest)) && rest.length <= 60 && !words.time.test(rest) && !isDateLine(rest, dates)) return { name: rest, found };
  }
  return null;
}

/** "WASHINGTON (Reuters) - …", "HARWICK, Orland (AP) — …", "… — Reuters": an agency's credit. */
export function agencyCredit(paragraph: string, knowledge: IngestKnowledge): FoundOrigin | null {
  const { opening, closing: alone } = knowledge.lines.origins;
  const dateline = /^[\p{Lu}][\p{L}\d .,'’/-]{1,60}\(([^)]{2,30})\)\s*[-–—]/u.exec(paragraph) ?? opening.exec(paragraph);
  const closing = alone.exec(paragraph);
  const name = dateline?.[1] ?? closing?.[1];
  if (!name) return null;
  const known = knowledge.outletBySpelling(name);
  return known?.agency ? { name: known.name, found: { where: dateline ? 'dateline' : 'closing credit', sure: 'high' } } : null;
}

/** "Reuters", "Mara Lund, Associated Press", "AP Sports Writer": an agency that signs the text. */
export function agencyInByline(byline: string | null, knowledge: IngestKnowledge): FoundOrigin | null {
  const { between, people } = knowledge.lines.origins;
  for (const part of byline?.split(between) ?? []) {
    const known = knowledge.outletBySpelling(part) ?? knowledge.outletBySpelling(part.replace(people, ''));
    if (known?.agency) return { name: known.name, found: { where: 'byline', sure: 'high' } };
  }
  return null;
}
