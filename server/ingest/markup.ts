/** The limits of markup: how deep its elements stand inside each other, and how many there are. */
import type { ErrorText } from '../types.ts';
import type { IngestLimits } from './limits.ts';

/** Elements without an end. */
const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr', '!doctype']);
/** Elements that end where the next of their kind begins. */
const selfEnding = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'optgroup', 'thead', 'tbody', 'tfoot']);

/** What makes a page unfit for a parser, or null: counted on the tags alone, before any parser meets them. */
export function faultInMarkup(html: string, limits: IngestLimits): ErrorText | null {
  let elements = 0;
  const open: string[] = [];
  for (const [, end, written] of html.matchAll(/<(\/?)([a-z!][^\s/>]{0,40})/gi)) {
    const tag = written!.toLowerCase();
    if (voidTags.has(tag)) continue;
    if (end) {
      const at = open.lastIndexOf(tag);
      if (at >= 0) open.length = at;
    } else {
      elements += 1;
      if (elements > limits.htmlElements) return { title: 'The page has too many parts', detail: `It has more than ${limits.htmlElements} elements. Paste the text of the article instead, or raise the setting htmlElements.` };
      if (selfEnding.has(tag) && open.at(-1) === tag) open.pop();
      open.push(tag);
      if (open.length > limits.htmlDepth) return { title: 'The page is nested too deeply', detail: `Its elements stand more than ${limits.htmlDepth} inside each other. Paste the text of the article instead, or raise the setting htmlDepth.` };
    }
  }
  return null;
}
