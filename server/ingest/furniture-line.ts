/** Lines beside a story that their shape gives away, on pages and in pastes: captions, counts, reading times, trails of a menu. */
import { lineKey, type IngestKnowledge } from './knowledge.ts';

/** A caption is rarely longer. */
const longestCaption = 400;

/** A menu on one line is rarely longer, has so many items at least, and sections make up this share of them. */
const longestMenu = 200;
const fewestItems = 4;
const itemShare = 0.7;

/** Why a line is page furniture by its shape, or null. */
export function shapeReason(line: string, knowledge: IngestKnowledge): string | null {
  const { shapes } = knowledge.lines;
  const key = lineKey(line);
  if (!/\p{L}/u.test(key)) return /^[\d\s.,:/|()–—•·*_#=+%>›»→∙-]*$/.test(line) && !/\b(?:19|20)\d\d\b/.test(line) ? 'a number or a rule' : null;
  if (/^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u.test(line)) return 'an address';
  if (/^(?:\p{L}+:?\s+)?@[\w.]{2,30}$/u.test(line)) return 'an address';
  if (shapes.age.test(key)) return 'an age';
  if (shapes.time.test(key)) return 'a time without a day';
  if (shapes.ageBefore.test(line) && !/[.!?]["”]?$/.test(line)) return 'an age';
  if (isCount(key, knowledge)) return 'a count';
  if (shapes.readingTime.test(key.replace(/^\(|\)$/g, ''))) return 'a reading time';
  if (shapes.trail.test(line)) return 'the trail of a menu';
  if (isMenu(line, knowledge)) return 'a menu';
  if (shapes.preferred.test(key) || isShareBar(key, knowledge)) return 'a share bar';
  if (isCaption(line, knowledge)) return 'the caption of an image';
  return null;
}

/** "12 comments", "1.2K Shares", "Comments (45)", "Share 3". */
function isCount(key: string, { boilerplate: { counts }, lines: { shapes } }: IngestKnowledge): boolean {
  if (key.length > 40) return false;
  const words: string[] = key.replace(/\d[\d.,]*\s*[km]?\b/gi, ' # ').match(/#|\p{L}+/gu) ?? [];
  return words.includes('#') && words.length >= 2 && words.every((word) => word === '#' || counts.has(word) || shapes.countJoins.has(word));
}


/** "News Sport Business Money Opinion Orland", "Home | Video | Sport | Money": a menu on one line. */
function isMenu(line: string, { boilerplate: { sections } }: IngestKnowledge): boolean {
  if (line.length > longestMenu || !/^\p{Lu}/u.test(line)) return false;
  const names = line.split(/\s*[|•·]\s*|\s+/).filter((name) => name !== '');
  return names.length >= fewestItems && names.every((name) => /^[\p{Lu}&]/u.test(name)) && names.filter((name) => sections.has(name.toLowerCase())).length >= names.length * itemShare;
}

/** "Share Facebook Twitter WhatsApp": a line of nothing but places to share at. */
function isShareBar(key: string, { boilerplate: { counts }, lines: { shapes } }: IngestKnowledge): boolean {
  const words = key.match(/[\p{L}-]+/gu) ?? [];
  return words.length >= 2 && words.length <= 14 && words.every((word) => shapes.sharePlaces.has(word) || shapes.shareJoins.has(word) || counts.has(word)) && words.some((word) => !shapes.shareJoins.has(word));
}

/** "Trams in Harwick. (Photo: Jon Petersen)", "Jon Petersen / Orland Wire", "FILE - Trams in Harwick". */
export function isCaption(line: string, knowledge: IngestKnowledge): boolean {
  if (line.length > longestCaption) return false;
  const { captions } = knowledge.lines;
  if (captions.labelled.test(line) || (captions.ofHouse.test(line) && !/[.!?]$/.test(line)) || captions.credited.test(line)) return true;
  const names = (text: string) => namesPictures(text, knowledge);
  const closing = /[([]([^()[\]]{2,80})[)\]]\.?$/u.exec(line);
  if (closing && /^[\p{Lu}\d]/u.test(closing[1]!) && names(closing[1]!) && !captions.saying.test(closing[1]!) && !closesReport(closing[1]!, knowledge)) return true;
  // "[1/2] Trams in Harwick. …", and "Trams in Harwick on Tuesday. Jon Petersen/Orland Wire"
  if (/^\[\d{1,2}\/\d{1,2}\]\s/.test(line)) return true;
  if (/[.!?"”’]\s+(?:\| )?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}\/\p{Lu}[^./]{1,40}$/u.test(line)) return true;
  // "Trams in Harwick. (Orland News: Jon Petersen)", "(Jon Petersen/ONB)"
  if (/\((?:\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}: \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}\/\p{Lu}[\p{L} .'’-]{1,30})\)$/u.test(line)) return true;
  // "Mara Lund/Getty Images", "Photograph: Jon Petersen/Orland Wire": names and bars alone.
  if (line.length <= 90 && /^[^.!?]*\S\s*[/|]\s*\S[^.!?]*$/u.test(line) && names(line.split(/[/|]/).at(-1)!)) return true;
  return line.length <= 60 && captions.alone.test(line);
}

/** True when a text names one who gives out pictures, or calls something a picture. */
export function namesPictures(text: string, { boilerplate: { photoCredits } }: IngestKnowledge): boolean {
  return (text.toLowerCase().match(/[\p{L}-]+/gu) ?? []).some((word) => photoCredits.has(word));
}

/** Who closes a report with its name: "… he said. (Reuters)". Abbreviations in capitals do so too. */
function closesReport(name: string, { outletBySpelling }: IngestKnowledge): boolean {
  if (/^[A-Z]{2,6}$/.test(name)) return true;
  const known = outletBySpelling(name);
  return known !== null && known.agency && known.name === name && !name.includes(' ');
}
