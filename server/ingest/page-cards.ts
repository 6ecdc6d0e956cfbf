/// <reference lib="dom" />
/** Lists of links and cards that lead to other articles, known by their shape. */
import { linkLength, linkListShare, namesOf, proseIn, textOf, wrappers } from './element-text.ts';
import type { Boilerplate } from './knowledge.ts';
import { isSentence } from './sentence-end.ts';

/** Cards in a row; the share of the page's text that they may be; the characters of a card's title, and its share of the card. */
const [fewestCards, mostOfCards, shortestTitle, titleShare] = [3, 0.4, 8, 0.12];
/** A card of another page has no more text. */
const longestCard = 300;

/** A card that opens over a name in a sentence: inline, and full of links to other articles. Only the card goes, the name stays. */
export function takeOutHoverCards(document: Document, takeOut: (element: Element, reason: string) => void): void {
  // The innermost first: once the card is gone, the wrapper that holds it and the name is no card any more.
  for (const card of [...document.querySelectorAll('p span, p div, p small')].reverse()) {
    if (card.querySelectorAll('a').length >= 3 && linkLength(card) >= textOf(card).length * linkListShare) takeOut(card, 'links to other articles');
  }
}

export function isLinkList(list: Element): boolean {
  const items = [...list.children].filter((child) => textOf(child) !== '');
  const length = textOf(list).length;
  return items.length >= 1 && length > 0 && (linkLength(list) >= length * linkListShare || (items.length >= 2 && items.every(isCard)));
}

/** A picture, a title that is a link, a sentence. */
function isCard(item: Element): boolean {
  const title = item.querySelector('h2, h3, h4, h5, h6');
  return title !== null && item.querySelector('img, picture') !== null && textOf(item).length <= longestCard && linkLength(title) >= textOf(title).length * linkListShare;
}

/** Cards of other pages in a row: elements of one name side by side, each with a picture that is a link, a title that is one, and little more. */
export function takeOutCards(document: Document, weights: Map<Element, number>, takeOut: (element: Element, reason: string) => void): void {
  const whole = weights.get(document.documentElement) ?? 0;
  const rows = new Map<Element, Set<Element>>();
  const isInRow = createRowTest();
  for (const picture of document.querySelectorAll('a img, a picture')) {
    const card = cardAround(picture.closest('a')!, isInRow);
    if (card === null || wrappers.has(card.tagName.toUpperCase())) continue;
    rows.set(card.parentElement!, (rows.get(card.parentElement!) ?? new Set()).add(card));
  }
  for (const row of rows.values()) {
    const cards = [...row].filter(isLinkedCard);
    if (cards.length < fewestCards || cards.reduce((sum, card) => sum + (weights.get(card) ?? 0), 0) > whole * mostOfCards) continue;
    takeOutRow(cards, takeOut);
  }
}

/** Cards in a row go with the heading over the first. */
function takeOutRow([first, ...others]: readonly Element[], takeOut: (element: Element, reason: string) => void): void {
  for (const card of others) takeOut(card, 'links to other articles');
  takeOutWithHeading(first!, takeOut);
}

/** The innermost box around an element that has others of its name beside it, or null. */
function cardAround(element: Element, isInRow: (element: Element, parent: Element) => boolean): Element | null {
  let card = element;
  while (card.parentElement && !isInRow(card, card.parentElement)) card = card.parentElement;
  return card.parentElement === null ? null : card;
}

/** Characters of a card's title, at least, and of the text under it, at most; its paragraphs. */
const [shortestHeadline, longestTeaser, mostProse] = [15, 700, 3];
/** What stands over a card's headline is shorter. */
const longestKicker = 40;
/** An article has at least so much running text. */
const shortestArticle = 200;

/**
 * Cards of other pages beside the article, however long their teasers: side by side, of one name, each with a headline that
 * leads elsewhere. Only where the page says which part of it is the article, since a list of the story may look the same.
 */
export function takeOutTeasers(document: Document, { bodies }: Boilerplate, weights: Map<Element, number>, takeOut: (element: Element, reason: string) => void): void {
  const article = articleOf(document, bodies, weights);
  if (article === null) return;
  const rows = new Map<Element, Map<string, Set<Element>>>();
  const isInRow = createRowTest();
  for (const link of document.querySelectorAll('a[href]')) {
    if (article.contains(link) || link.closest('p, [itemprop=articleBody]') !== null || textOf(link).length < shortestHeadline || link.getAttribute('href')!.startsWith('#')) continue;
    // The card is the innermost box that has others of its name beside it.
    const card = cardAround(link, isInRow);
    if (card === null || card.contains(article)) continue;
    const names = rows.get(card.parentElement!) ?? new Map<string, Set<Element>>();
    rows.set(card.parentElement!, names.set(nameOf(card), (names.get(nameOf(card)) ?? new Set()).add(card)));
  }
  for (const names of rows.values()) {
    for (const found of names.values()) {
      const cards = [...found].filter((card) => textOf(card).length <= longestTeaser && proseIn(card) <= mostProse && leadsWithLink(card));
      if (cards.length >= fewestCards) takeOutRow(cards, takeOut);
    }
  }
}

/** A card begins with its headline, or with a word or two over it. */
function leadsWithLink(card: Element): boolean {
  const headline = [...card.querySelectorAll('a[href]')].map(textOf).find((text) => text.length >= shortestHeadline) ?? textOf(card);
  const at = textOf(card).indexOf(headline);
  return at >= 0 && at <= longestKicker;
}

/** The part that a page marks as its article: around its headline, or by a name for the text; null where it marks none. */
function articleOf(document: Document, bodies: ReadonlySet<string>, weights: Map<Element, number>): Element | null {
  const weightOf = (element: Element) => weights.get(element) ?? 0;
  const around = document.querySelector('h1')?.closest('article') ?? null;
  const isNamed = (element: Element) => element.matches('[itemprop=articleBody], article') || namesOf(element).toLowerCase().split(/\s+/).some((name) => bodies.has(name));
  const heaviest = [...document.querySelectorAll('[itemprop=articleBody], article, [class], [id]')].filter(isNamed).sort((a, b) => weightOf(b) - weightOf(a))[0] ?? null;
  return [around, heaviest].find((element) => element !== null && weightOf(element) >= shortestArticle) ?? null;
}

function nameOf(element: Element): string {
  return `${element.tagName} ${element.getAttribute('class') ?? ''}`;
}

/** Tells whether an element has others of its name beside it, enough for a row. */
function createRowTest(): (element: Element, parent: Element) => boolean {
  const counts = new Map<Element, Map<string, number>>();
  return (element, parent) => {
    const names = counts.get(parent) ?? countNames(parent);
    counts.set(parent, names);
    return (names.get(nameOf(element)) ?? 0) >= fewestCards;
  };
}

/** How many children of each name an element has. */
function countNames(parent: Element): Map<string, number> {
  const names = new Map<string, number>();
  for (const child of parent.children) names.set(nameOf(child), (names.get(nameOf(child)) ?? 0) + 1);
  return names;
}

function isLinkedCard(card: Element): boolean {
  const text = textOf(card);
  const linked = linkLength(card);
  return text.length <= longestCard && linked >= shortestTitle && linked >= text.length * titleShare;
}

/** A list of links goes with the heading over it ("More on this story"). */
export function takeOutWithHeading(list: Element, takeOut: (element: Element, reason: string) => void): void {
  const above = list.previousElementSibling;
  takeOut(list, 'links to other articles');
  if (above && !list.parentNode) {
    const heading = textOf(above);
    if (heading.length > 0 && heading.length <= 80 && !isSentence(heading) && above.querySelector('img') === null) takeOut(above, 'over a list of links');
  }
}
