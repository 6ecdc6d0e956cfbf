/// <reference lib="dom" />
/** Puts the parts of an article together that a page keeps in boxes of their own, before Readability weighs the boxes. */
import { embeddedPosts, linkLength, standsAlone, textOf } from './element-text.ts';
import { isSentence } from './sentence-end.ts';

/** A quotation without a picture in a box for pictures is text; one that says a paragraph again is found later. */
export function freeQuotations(document: Document): void {
  for (const box of document.querySelectorAll('figure')) {
    const quotation = box.querySelector('blockquote');
    if (quotation && box.querySelector('img, picture, video, iframe, svg') === null) box.replaceWith(quotation);
  }
}

/** A post alone in its box stands among the paragraphs once it is out of it; the box would be judged by its links. */
export function freeEmbeddedPosts(document: Document): void {
  for (const post of document.querySelectorAll(embeddedPosts)) {
    while (post.parentElement && /^(?:DIV|FIGURE|ASIDE|SECTION|SPAN)$/i.test(post.parentElement.tagName) && standsAlone(post)) post.parentElement.replaceWith(post);
  }
}

/** A paragraph that belongs to the text is no shorter. */
export const shortestIntroduction = 80;

const mostIntroduction = 3;

/** Paragraphs between the headline and the box that holds the text, in a box of their own, are its beginning: they are put there. */
export function joinIntroduction(document: Document): void {
  const headline = document.querySelector('h1');
  if (headline === null) return;
  const prose = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, p')].filter((element) => element.tagName.toUpperCase() !== 'P' || (textOf(element).length >= shortestIntroduction && isSentence(textOf(element)) && linkLength(element) < textOf(element).length / 2));
  const below = prose.slice(prose.indexOf(headline) + 1);
  const lengths = new Map<Element, number>();
  for (const paragraph of below) if (paragraph.tagName.toUpperCase() === 'P' && paragraph.parentElement) lengths.set(paragraph.parentElement, (lengths.get(paragraph.parentElement) ?? 0) + textOf(paragraph).length);
  const [main, length] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (main === null || length < [...lengths.values()].reduce((sum, one) => sum + one, 0) / 2 || main.contains(headline)) return;
  const introduction = below.slice(0, below.findIndex((paragraph) => main.contains(paragraph)));
  // Under a heading of its own it is something else: whose claim is looked at, what another page says.
  if (introduction.length > mostIntroduction || introduction.some((paragraph) => paragraph.tagName.toUpperCase() !== 'P' || main.contains(paragraph) || paragraph.closest('li, blockquote, figure') !== null)) return;
  for (const paragraph of introduction.reverse()) main.insertBefore(paragraph, main.firstChild);
}

/** What stands inside a paragraph is no furniture, but Readability judges it by its class: a press agency calls its date lines "legendSpanClass". */
export function unnameSpans(document: Document): void {
  for (const span of document.querySelectorAll('p span[class], p em[class], p strong[class], p b[class], p i[class]')) span.removeAttribute('class');
}

/** A subhead alone in its box: Readability throws out whatever is called a header. */
export function unnameHeadings(document: Document): void {
  for (const heading of document.querySelectorAll('h2, h3, h4')) {
    if (textOf(heading) === '') continue;
    for (let inner: Element = heading, box = heading.parentElement; box && /^(?:DIV|LI|SECTION|HEADER|SPAN)$/i.test(box.tagName) && standsAlone(inner); inner = box, box = box.parentElement) {
      box.removeAttribute('class');
      box.removeAttribute('id');
    }
  }
}

/** A paragraph alone in its box counts for a box of little text; freed of it, it stands among the other paragraphs. */
export function freeLoneParagraphs(document: Document): void {
  for (const box of [...document.querySelectorAll('div, section')].reverse()) {
    const only = box.firstElementChild;
    if (only === null || box.children.length !== 1 || only.tagName.toUpperCase() !== 'P' || textOf(only).length < 40) continue;
    if (textOf(box) === textOf(only)) box.replaceWith(only);
  }
}
