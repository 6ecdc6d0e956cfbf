/** Who published a text first, and which lines say so. */
import type { FoundAt } from '../types/article.ts';
import { isDateLine } from './date-line.ts';
import type { IngestKnowledge } from './knowledge.ts';

/** An origin read from a text. */
export interface FoundOrigin {
  name: string;
  found: FoundAt;
}

/** What such a line calls the text. */
const textNames = /\b(?:article|story|piece|post|report|column|essay|item|content|version|interview|excerpt|commentary|editorial|op-ed|feature|text|analysis|review|it)\b/i;
/** "Via Reuters", "Source: Xinhua": a line of nothing but that. */
const sourceLine = /^[([]?\s*(?:via|source|h\/t|credit)\s*[:–—-]?\s+([^()[\]]{2,50}?)\s*[)\]]?\.?$/i;

/** "The post … appeared first on The Western Journal.", "This article originally appeared in …", "Via Reuters". */
export function originInLine(line: string, knowledge: IngestKnowledge): FoundOrigin | null {
  const source = sourceLine.exec(line);
  const named = source ? knowledge.outletBySpelling(source[1]!) : null;
  if (named) return { name: named.name, found: { where: 'a line that names its source', sure: 'high' } };
  const lower = line.toLowerCase();
  for (const phrase of knowledge.boilerplate.origins) {
    const at = lower.indexOf(phrase);
    // "The bill was first published in March" is about a bill: the line must speak of the text, or of nothing.
    if (at < 0 || (at > 3 && !textNames.test(line.slice(0, at)))) continue;
    const behind = line.slice(at + phrase.length).replace(/^\s*:?\s*/, '');
    const named = behind.replace(/^the\s+(?=\p{Lu})/u, '');
    const rest = named
      .split(/[,;|()]|[.:](?:\s|$)|\s+[–—-]\s+|\s(?:and|on|with|under|by|as|in \d|at \d|where|website)\b/u)[0]!
      .trim();
    const isAddress = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(rest);
    const known = knowledge.outletBySpelling(named === behind ? rest : `The ${rest}`) ?? (isAddress ? knowledge.outletByDomain(rest.replace(/^https?:\/\//, '').split('/')[0]!) : null);
    const found: FoundAt = { where: `"${phrase} …"`, sure: known ? 'high' : 'medium' };
    if (known) return { name: known.name, found };
    // An unknown outlet is taken where the line says it plainly and the name looks like one.
    if ((isAddress || /^\p{Lu}/u.test(rest)) && rest.length <= 60 && !months.test(rest) && !isDateLine(rest)) return { name: rest, found };
  }
  return null;
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)\b/i;

/** "WASHINGTON (Reuters) - …", "HARWICK, Orland (AP) — …", "… — Reuters": an agency's credit. */
export function agencyCredit(paragraph: string, knowledge: IngestKnowledge): FoundOrigin | null {
  const dateline = /^[\p{Lu}][\p{L}\d .,'’/-]{1,60}\(([^)]{2,30})\)\s*[-–—]/u.exec(paragraph) ?? /^\(?([A-Z]{2,5}|Reuters|AFP)\)?\s*[-–—]\s/u.exec(paragraph);
  const closing = /^[-–—(\s]*(Reuters|AP|AFP|UPI|PA Media|dpa|The Associated Press|Associated Press|Agence France-Presse)[)\s.]*$/u.exec(paragraph);
  const name = dateline?.[1] ?? closing?.[1];
  if (!name) return null;
  const known = knowledge.outletBySpelling(name);
  return known?.agency ? { name: known.name, found: { where: dateline ? 'dateline' : 'closing credit', sure: 'high' } } : null;
}

/** "Reuters", "Mara Lund, Associated Press", "AP Sports Writer": an agency that signs the text. */
export function agencyInByline(byline: string | null, knowledge: IngestKnowledge): FoundOrigin | null {
  for (const part of byline?.split(/\s*(?:,|\/|\||\band\b|\bfor\b)\s*/) ?? []) {
    const known = knowledge.outletBySpelling(part) ?? knowledge.outletBySpelling(part.replace(/\s+(?:staff|sports|political|science|business|national|medical|health|entertainment|fashion)?\s*(?:writers?|reporters?|correspondents?|staff)$/i, ''));
    if (known?.agency) return { name: known.name, found: { where: 'byline', sure: 'high' } };
  }
  return null;
}
