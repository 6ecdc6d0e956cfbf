/**
 * HTML in the text of a record. A record comes back exactly as it was given, so its tags stay and are read as words of the text; whoever gave
 * it is told, since nearly always the text alone was meant.
 */

/** Tags that stand in the text of articles. */
const tag = /<\/?(?:p|div|span|br|a|b|i|em|strong|u|h[1-6]|ul|ol|li|blockquote|img|figure|figcaption|table|tr|td|section|article)(?:\s[^<>]*)?\/?>/gi;
/** A text may speak of a single tag. */
const fewestTags = 2;

const whatToDo = 'Give the text alone, or each page as an HTML file.';

/** Whether a text is marked up as HTML. */
export function holdsMarkup(text: string): boolean {
  const finder = new RegExp(tag);
  let met = 0;
  while (met < fewestTags && finder.test(text)) met += 1;
  return met === fewestTags;
}

/** What is said of one text with tags in it. */
export const markupNote = `The text holds HTML tags, which are read as words of it. ${whatToDo}`;

/** What is said of so many texts of a file. */
export function markupOf(texts: number): { title: string; detail: string } | null {
  if (texts === 0) return null;
  return { title: texts === 1 ? 'One text of the file holds HTML tags, which are read as words of it' : `${texts} texts of the file hold HTML tags, which are read as words of them`, detail: whatToDo };
}
