/** Who published a text first, and which lines say so. */
import type { FoundAt } from '../types.ts';
import type { IngestKnowledge } from './knowledge.ts';

/** An origin read from a text. */
export interface FoundOrigin {
  name: string;
  found: FoundAt;
}

/** "The post … appeared first on The Western Journal.", "This article originally appeared in …". */
export function originInLine(line: string, knowledge: IngestKnowledge): FoundOrigin | null {
  const lower = line.toLowerCase();
  for (const phrase of knowledge.boilerplate.origins) {
    const at = lower.indexOf(phrase);
    if (at < 0) continue;
    const rest = line.slice(at + phrase.length).trim().split(/[,;|]|\.(?:\s|$)|\s(?:and is|on \d|with permission|under)\b/)[0]!.trim();
    const known = knowledge.outletBySpelling(rest);
    if (known) return { name: known.name, found: { where: `"${phrase} …"`, sure: 'high' } };
    // An unknown outlet is taken where the line says it plainly and the name looks like one.
    if (/^\p{Lu}/u.test(rest) && rest.length <= 60) return { name: rest, found: { where: `"${phrase} …"`, sure: 'medium' } };
  }
  return null;
}

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
