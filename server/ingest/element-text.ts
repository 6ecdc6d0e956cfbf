/// <reference lib="dom" />
/** How much text an element holds, and of what kind: running text, links, paragraphs. */

/** Posts of other people shown inside an article: part of its text, whatever the box around them is called. */
export const embeddedPosts = 'blockquote[class*=twitter-], blockquote[class*=instagram-], blockquote[class*=tiktok-], blockquote[class*=bluesky-]';

/** From this share of link text on, a list leads elsewhere. */
export const linkListShare = 0.8;

/** A removed text longer than this is not shown to the reader. */
export const longestShown = 2_000;

/** The elements around those that a selector finds: asked once, since a look into each box would cost its size. */
export function holdersOf(document: Document, selector: string): Set<Element> {
  const holders = new Set<Element>();
  for (const found of document.querySelectorAll(selector)) for (let box = found.parentElement; box && !holders.has(box); box = box.parentElement) holders.add(box);
  return holders;
}

/** Characters of text in each element, without the space between its parts. */
export function lengthsIn(root: Element): Map<Element, number> {
  const lengths = new Map<Element, number>();
  const walk = (element: Element): number => {
    let length = 0;
    for (const child of element.childNodes) length += child.nodeType === 3 ? (child.textContent ?? '').trim().length : child.nodeType === 1 ? walk(child as Element) : 0;
    lengths.set(element, length);
    return length;
  };
  walk(root);
  return lengths;
}

export function proseIn(element: Element): number {
  return [...element.querySelectorAll('p')].filter((paragraph) => textOf(paragraph).length >= shortestStretch).length;
}

/** Tags whose name says nothing against them: wrappers are called "single author-jones with-sidebar". */
export const wrappers = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);
/** A stretch of text shorter than this is a label, not running text. */
const shortestStretch = 40;

/** How much running text each element holds: characters in stretches of some length that are no link. */
export function weigh(root: Element): Map<Element, number> {
  const weights = new Map<Element, number>();
  const walk = (element: Element): number => {
    let weight = 0;
    for (const child of element.childNodes) {
      if (child.nodeType === 3) {
        const length = (child.textContent ?? '').trim().length;
        if (length >= shortestStretch) weight += length;
      } else if (child.nodeType === 1 && (child as Element).tagName.toUpperCase() !== 'A') weight += walk(child as Element);
    }
    weights.set(element, weight);
    return weight;
  };
  walk(root);
  return weights;
}

/** Characters of text that a page shows, or hides until it is asked for. */
export function shownLength(element: Element): number {
  let length = 0;
  for (const child of element.childNodes) {
    if (child.nodeType === 3) length += (child.textContent ?? '').trim().length;
    else if (child.nodeType === 1 && !/^(?:script|style|template)$/i.test((child as Element).tagName)) length += shownLength(child as Element);
  }
  return length;
}

export function linkLength(element: Element): number {
  let length = 0;
  for (const link of element.querySelectorAll('a')) length += textOf(link).length;
  return length;
}

export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A text that ends as sentences do. */
export function isSentence(text: string): boolean {
  return /[\p{Sentence_Terminal}…]["'”’»)\]]*$/u.test(text);
}
