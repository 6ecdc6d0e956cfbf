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

/** What the stretches of text in each element come to, without the space between them. @param enters whether what stands in an element counts for those around it */
function measured(root: Element, count: (length: number) => number, enters: (element: Element) => boolean): Map<Element, number> {
  const sums = new Map<Element, number>();
  const walk = (element: Element): number => {
    let sum = 0;
    for (const child of element.childNodes) {
      if (child.nodeType === 3) sum += count((child.textContent ?? '').trim().length);
      else if (child.nodeType === 1 && enters(child as Element)) sum += walk(child as Element);
    }
    sums.set(element, sum);
    return sum;
  };
  walk(root);
  return sums;
}

/** Characters of text in each element. */
export function lengthsIn(root: Element): Map<Element, number> {
  return measured(root, (length) => length, () => true);
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
  return measured(root, (length) => (length >= shortestStretch ? length : 0), (element) => element.tagName.toUpperCase() !== 'A');
}

/** Characters of text that a page shows, or hides until it is asked for. */
export function shownLength(root: Element): number {
  return measured(root, (length) => length, (element) => !/^(?:script|style|template)$/i.test(element.tagName)).get(root) ?? 0;
}

/** True where an element has no text beside it in its parent. Looks outwards to the nearest only: a box may hold thousands. */
export function standsAlone(element: Element): boolean {
  const isBlank = (node: Node) => node.nodeType === 8 || !/\S/.test(node.textContent ?? '');
  for (let before = element.previousSibling; before; before = before.previousSibling) if (!isBlank(before)) return false;
  for (let after = element.nextSibling; after; after = after.nextSibling) if (!isBlank(after)) return false;
  return true;
}

/** The names that a site gives to an element, in its class and its id. */
export function namesOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

export function linkLength(element: Element): number {
  let length = 0;
  for (const link of element.querySelectorAll('a')) length += textOf(link).length;
  return length;
}

export function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim();
}
