/** Lines beside a story that their shape gives away, on pages and in pastes: captions, counts, reading times, trails of a menu. */
import { lineKey, type Boilerplate } from './knowledge.ts';

/** A caption is rarely longer. */
const longestCaption = 400;

/**
 * Why a line is page furniture by its shape, or null.
 * @param boilerplate the words that such lines are made of
 */
export function shapeReason(line: string, boilerplate: Boilerplate): string | null {
  const key = lineKey(line);
  if (!/\p{L}/u.test(key)) return /^[\d\s.,:/|()–—•*_#=+%>›»→∙-]*$/.test(line) && !/\b(?:19|20)\d\d\b/.test(line) ? 'a number or a rule' : null;
  if (/^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u.test(line)) return 'an address';
  if (/^(?:\p{L}+:?\s+)?@[\w.]{2,30}$/u.test(line)) return 'an address';
  if (/^(?:updated |published |posted )?(?:about |an? )?\d*\s*(?:(?:second|minute|min|hour|hr|day|week|month)s?|[smhdw])\s+ago$/i.test(key)) return 'an age';
  if (/^(?:updated|posted|published)(?: at)? \d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [a-z]{2,4})?$/i.test(key)) return 'a time without a day';
  if (isCount(key, boilerplate)) return 'a count';
  if (/^(?:(?:estimated )?read(?:ing)? time:?\s*)?(?:about |approx\.? |~)?\d+\s*[-–]?\s*(?:min|mins|minute|minutes)\.?(?: read| to read| listen| watch)?$/i.test(key) || /^(?:estimated )?read(?:ing)? time\b.{0,25}$/i.test(key)) return 'a reading time';
  if (/^(?:home|news|start)(?:\s*[>»›/|]\s*[^>»›/|:?]{2,40}){1,5}$/i.test(line)) return 'the trail of a menu';
  if (/^add .{2,40} (?:on|to your|as a preferred source on) google$/i.test(key)) return 'a share bar';
  if (isShareBar(key, boilerplate)) return 'a share bar';
  if (isCaption(line, boilerplate)) return 'the caption of an image';
  return null;
}

/** "12 comments", "1.2K Shares", "Comments (45)", "Share 3". */
function isCount(key: string, { counts }: Boilerplate): boolean {
  if (key.length > 40) return false;
  const words: string[] = key.replace(/\d[\d.,]*\s*[km]?\b/gi, ' # ').match(/#|\p{L}+/gu) ?? [];
  return words.includes('#') && words.length >= 2 && words.every((word) => word === '#' || counts.has(word) || word === 'and' || word === 'total');
}

const places = new Set(['facebook', 'twitter', 'x', 'whatsapp', 'linkedin', 'email', 'e-mail', 'mail', 'print', 'reddit', 'pinterest', 'telegram', 'messenger', 'flipboard', 'copy', 'link', 'bluesky', 'threads', 'pocket', 'sms', 'share', 'tweet', 'save', 'comment', 'bookmark', 'on', 'via', 'this', 'article', 'story', 'to', 'tumblr', 'instagram', 'youtube', 'follow', 'us']);

/** "Share Facebook Twitter WhatsApp": a line of nothing but places to share at. */
function isShareBar(key: string, { counts }: Boilerplate): boolean {
  const words = key.match(/[\p{L}-]+/gu) ?? [];
  return words.length >= 2 && words.length <= 14 && words.every((word) => places.has(word) || counts.has(word)) && words.some((word) => !['this', 'article', 'story', 'on', 'to', 'us', 'via'].includes(word));
}

/** Who closes a report with its name: "… he said. (Reuters)". Abbreviations in capitals do so too. */
const closingAgency = /^(?:[A-Z]{2,6}|Reuters|Xinhua|Bloomberg|Interfax|TASS)$/;

/** "Trams in Harwick. (Photo: Jon Petersen)", "Jon Petersen / Orland Wire", "FILE - Trams in Harwick". */
export function isCaption(line: string, { photoCredits }: Boilerplate): boolean {
  if (line.length > longestCaption) return false;
  if (/^(?:FILE|File photo|PHOTO|Photo|Foto|Фото|Image|Picture|Pictured|Credit|Photograph|Illustration|Graphic)\s*(?:[-–—:|]|\bby\b|\bcredit\b)\s*\S/u.test(line)) return true;
  if (/^(?:Getty Images|EPA|AFP|PA Media|Reuters|Shutterstock|Alamy)(?:\/[\p{L} ]+)?\s+\p{Lu}/u.test(line) && !/[.!?]$/.test(line)) return true;
  if (/[.!?"”’]\s+(?:Photo(?:s|graphs?)?|Pictures?|Images?|Credit|Foto|Фото|Photo credit|Image credit)(?: by)?\s*[:–|-]\s*\p{Lu}[^.!?]{2,60}$/u.test(line)) return true;
  const names = (text: string) => (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => photoCredits.has(word));
  const closing = /[([]([^()[\]]{2,80})[)\]]\.?$/u.exec(line);
  if (closing && /^[\p{Lu}\d]/u.test(closing[1]!) && names(closing[1]!) && !/\b(?:said|says|told)\b/i.test(closing[1]!) && !closingAgency.test(closing[1]!)) return true;
  // "Mara Lund/Getty Images", "Photograph: Jon Petersen/Orland Wire": names and bars alone.
  if (line.length <= 90 && /^[^.!?]*\S\s*[/|]\s*\S[^.!?]*$/u.test(line) && names(line.split(/[/|]/).at(-1)!)) return true;
  return line.length <= 60 && /^(?:via |by )?(?:[\p{Lu}][\p{L}.'’-]+\s){0,3}(?:getty images|shutterstock|istock|alamy|unsplash|ap photo|afp photo|reuters photo)\b.{0,20}$/iu.test(line);
}
