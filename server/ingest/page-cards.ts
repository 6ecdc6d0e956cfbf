/// <reference lib="dom" />
/** Lists of links and cards that lead to other articles, known by their shape. */
import { linkLength, linkListShare, textOf, wrappers } from './element-text.ts';
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
  const counts = new Map<Element, Map<string, number>>();
  const isInRow = (element: Element, parent: Element) => {
    const names = counts.get(parent) ?? countNames(parent);
    counts.set(parent, names);
    return (names.get(nameOf(element)) ?? 0) >= fewestCards;
  };
  for (const picture of document.querySelectorAll('a img, a picture')) {
    let card: Element | null = picture.closest('a');
    while (card?.parentElement && !isInRow(card, card.parentElement)) card = card.parentElement;
    if (!card?.parentElement || wrappers.has(card.tagName.toUpperCase())) continue;
    rows.set(card.parentElement, (rows.get(card.parentElement) ?? new Set()).add(card));
  }
  for (const row of rows.values()) {
    const cards = [...row].filter(isLinkedCard);
    if (cards.length < fewestCards || cards.reduce((sum, card) => sum + (weights.get(card) ?? 0), 0) > whole * mostOfCards) continue;
    for (const card of cards.slice(1)) takeOut(card, 'links to other articles');
    takeOutWithHeading(cards[0]!, takeOut);
  }
}

function nameOf(element: Element): string {
  return `${element.tagName} ${element.getAttribute('class') ?? ''}`;
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
