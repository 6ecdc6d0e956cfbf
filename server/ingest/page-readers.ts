/// <reference lib="dom" />
/** What a page has for its readers: boxes that ask for an address, and what readers wrote. */
import type { ExtractedArticle } from '../types/article.ts';
import { holdersOf, lengthsIn, longestShown, namesOf, proseIn, textOf, wrappers } from './element-text.ts';
import { lineKey, type Boilerplate } from './knowledge.ts';

/** A box that asks for an address has no more text. */
const longestAsking = 700;
/** Paragraphs of such a box: its promise, and what signing up means. */
const mostAskingProse = 3;
/** The text that is left when what readers wrote is gone; with less, the name was the article's own. */
const leastBeside = 100;

/** A field for a mail address, a choice of a poll: the box around it, with what it promises. */
export function takeOutAskingBoxes(document: Document, takeOut: (element: Element, reason: string) => void): void {
  const headed = holdersOf(document, 'h1');
  const lengths = lengthsIn(document.documentElement);
  const isSmall = (box: Element) => (lengths.get(box) ?? 0) <= longestAsking && !headed.has(box) && !wrappers.has(box.tagName.toUpperCase());
  for (const field of document.querySelectorAll('input[type=email], input[name*=email i], input[placeholder*=email i], input[name*=e-mail i], input[placeholder*=e-mail i], input[type=radio]')) {
    let box: Element | null = field.parentElement;
    while (box?.parentElement && isSmall(box.parentElement) && proseIn(box.parentElement) <= mostAskingProse) box = box.parentElement;
    if (box?.isConnected && isSmall(box)) takeOut(box, 'a box that asks for an address');
  }
}

/** What readers write may be longer than the article; where it is named beyond doubt it goes all the same. */
export function takeOutReaders(document: Document, { readers }: Boilerplate, weights: Map<Element, number>, removed: ExtractedArticle['removed']): void {
  const headed = holdersOf(document, 'h1, [itemprop=articleBody]');
  const whole = weights.get(document.documentElement) ?? 0;
  for (const element of document.querySelectorAll('[class], [id]')) {
    const names = namesOf(element).toLowerCase().split(/\s+/);
    if (!names.some((name) => readers.has(name)) || wrappers.has(element.tagName.toUpperCase()) || headed.has(element) || element.querySelector('article') !== null) continue;
    if (!element.isConnected || whole - (weights.get(element) ?? 0) < leastBeside) continue;
    removed.push({ text: textOf(element).slice(0, longestShown), reason: 'what readers wrote' });
    element.remove();
  }
}

/** Comments without a name: each ends in a link that answers it. The box of one is the largest with one such link. */
export function takeOutComments(document: Document, { replies }: Boilerplate, takeOut: (element: Element, reason: string) => void): void {
  const links = [...document.querySelectorAll('a, button, span')].filter((link) => link.children.length === 0 && replies.has(lineKey(link.textContent ?? '')));
  if (links.length < 2) return;
  const headed = holdersOf(document, 'h1');
  const within = new Map<Element, number>();
  for (const link of links) for (let box = link.parentElement; box; box = box.parentElement) within.set(box, (within.get(box) ?? 0) + 1);
  for (const link of links) {
    let box: Element = link;
    while (box.parentElement && within.get(box.parentElement) === 1 && !headed.has(box.parentElement)) box = box.parentElement;
    if (box !== link && !wrappers.has(box.tagName.toUpperCase())) takeOut(box, 'a comment');
  }
}
