/** The limits of markup: how deep its elements stand inside each other, how many there are, and both together. */
import type { ErrorText } from '../types/problem.ts';
import type { IngestLimits } from './limits.ts';

/** Elements without an end. */
const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
/** Elements that end where the next of their kind begins. */
const selfEnding = new Set(['p', 'li', 'td', 'th', 'tr', 'dt', 'dd', 'option', 'optgroup', 'thead', 'tbody', 'tfoot']);

/** What makes a page unfit for a parser, or null: counted on the tags alone, before any parser meets them. */
export function faultInMarkup(html: string, limits: IngestLimits): ErrorText | null {
  let elements = 0;
  let depths = 0;
  const open: string[] = [];
  for (const [, end, written] of html.matchAll(/<(\/?)([a-z!][^\s/>]{0,40})/gi)) {
    const tag = written!.toLowerCase();
    if (end) {
      const at = open.lastIndexOf(tag);
      if (at >= 0) open.length = at;
    } else {
      elements += 1;
      if (elements > limits.htmlElements) return { title: 'The page has too many parts', detail: `It has more than ${limits.htmlElements} elements. Paste the text of the article instead, or raise the setting htmlElements.` };
      depths += open.length;
      if (depths > limits.htmlDepthSum) return { title: 'The page is too deep and too wide', detail: `The depths of its elements make more than ${limits.htmlDepthSum} together. Paste the text of the article instead, or raise the setting htmlDepthSum.` };
      // A comment and a declaration have no end either.
      if (tag.startsWith('!') || voidTags.has(tag)) continue;
      if (selfEnding.has(tag) && open.at(-1) === tag) open.pop();
      open.push(tag);
      if (open.length > limits.htmlDepth) return { title: 'The page is nested too deeply', detail: `Its elements stand more than ${limits.htmlDepth} inside each other. Paste the text of the article instead, or raise the setting htmlDepth.` };
    }
  }
  return null;
}
