/** Whether a file is JSON lines, told by its first lines: one of them may be broken, a comment, or no object. */

/** How many bytes tell enough of a file: those up to its first line end where that is a record, and no more than these. */
export const headBytes = 64 * 1024;

/** Marks before a record: of the file's encoding, and of records as RFC 7464 parts them. */
const leadingMarks = /^[\ufeff\u001e\s]+/;
/** An object that has begun: its first key, quoted as JSON asks or not. */
const object = /^\{\s*(?:["}]|'?[\w$]+'?\s*:)/;
const bodyKey = /["']?\bbody["']?\s*:\s*"/;
/** What stands for nothing in a file of records: a comment, a value that is no object, brackets around the records. */
const scrap = /^(?:#|\/\/|--|\/\*)|^(?:null|true|false|-?\d[\d.eE+-]*|"[^"]*"|[[\],]+),?$/;

type LineKind = 'record' | 'scrap' | 'prose';

/** What a line of a file is. @param cut true when it goes on beyond what is looked at */
function kindOf(line: string, cut: boolean): LineKind {
  if (scrap.test(line)) return 'scrap';
  if (line !== '{' && !object.test(line)) return 'prose';
  return cut || !hasWordsBehind(line) ? 'record' : 'prose';
}

/** "{"status": "ok"} was all that the server said": an object that is quoted at the start of a sentence. */
function hasWordsBehind(line: string): boolean {
  const end = line.lastIndexOf('}');
  if (end < 0 || !/\p{L}/u.test(line.slice(end)) || bodyKey.test(line)) return false;
  try {
    JSON.parse(line.slice(0, end + 1));
    return true;
  } catch {
    return /^\{\w+\}|^\{\w+:[^"]*\}/.test(line);
  }
}

/** True when the first line alone says that a file is JSON lines: it is a whole article. */
export function beginsWithArticle(head: Uint8Array): boolean {
  const text = textOf(head);
  const end = text.indexOf('\n');
  return end >= 0 && isArticle(text.slice(0, end));
}

function isArticle(line: string): boolean {
  if (!bodyKey.test(line)) return false;
  try {
    return typeof (JSON.parse(line.replace(leadingMarks, '')) as { body?: unknown } | null)?.body === 'string';
  } catch {
    return false;
  }
}

function textOf(head: Uint8Array): string {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, headBytes)).toString('utf8').replace(leadingMarks, '');
}

/** True when bytes begin as JSON lines do. An article that quotes a record, or begins with a brace, has more lines of other kinds. */
export function startsAsJsonLines(head: Uint8Array): boolean {
  return readsAsJsonLines(textOf(head), head.byteLength >= headBytes);
}

/** As `startsAsJsonLines`, of a text. @param cut true when the text goes on */
export function readsAsJsonLines(text: string, cut: boolean): boolean {
  const lines = text.split('\n').map((line) => line.replace(leadingMarks, '').trimEnd());
  const shown = lines.flatMap((line, at) => (line === '' ? [] : [{ line, kind: kindOf(line, cut && at === lines.length - 1) }]));
  const count = (wanted: LineKind) => shown.filter(({ kind }) => kind === wanted).length;
  const [records, prose] = [count('record'), count('prose')];
  const first = shown[0];
  // An array, and one object over several lines with its keys on lines of their own, are read whole.
  if (first === undefined || records === 0 || /^\[\s*(?:\{|$)/.test(first.line)) return false;
  if (first.kind === 'record' && !first.line.endsWith('}') && lines.some((line) => /^"[^"]+"\s*:/.test(line))) return false;
  if (isArticle(first.line)) return true;
  if (first.kind === 'record') return (first.line.endsWith('}') || records > 1 || (cut && shown.length === 1)) && records >= prose;
  // A page about JSON shows it between fences, or among more prose.
  return records > prose && lines.some((line) => object.test(line) && bodyKey.test(line)) && !lines.some((line) => line.startsWith('```'));
}

/** True when a text begins with an object that is none of a sentence: one record, whole or broken, over one line or several. */
export function beginsWithObject(text: string): boolean {
  const first = text.slice(0, headBytes).trimStart().split('\n', 1)[0]!.trim();
  if (!/^\{\s*(?:"|$|\})/.test(first) || kindOf(first, false) === 'prose') return false;
  try {
    // A whole object that more prose follows stands at the head of an article.
    JSON.parse(first);
    return false;
  } catch {
    return true;
  }
}
