/// <reference lib="dom" />
/** The lines between headline and text. */
import { linkLength, namesOf, textOf } from './element-text.ts';
import { lineKey, type Boilerplate } from './knowledge.ts';

const [shortestDeck, longestDeck] = [25, 500];
/** An article has no more of them; where more lines are named so, the rest are what the page lists. */
const mostDecks = 20;

/**
 * Takes the lines between headline and text out of the page: it names them so, or it prints its own summary apart from the text.
 * @returns them, in order
 */
export function takeOutDecks(document: Document, description: string | null, boilerplate: Boilerplate): string[] {
  const decks: string[] = [];
  const summary = lineKey((description ?? '').replace(/(?:\.{3}|…|\[…\])\s*$/, ''));
  const heads = [...document.querySelectorAll('h1, p')];
  const belowHeadline = heads.slice(heads.findLastIndex((element) => element.tagName.toUpperCase() === 'H1') + 1);
  const firstLong = belowHeadline.find((paragraph) => textOf(paragraph).length >= 80 && !isDeck(paragraph, summary, boilerplate)) ?? null;
  for (const element of document.querySelectorAll('h2, h3, h4, h5, p, div, span, strong, em')) {
    // Lines inside the text that carry such a name are its section headings.
    if (element === firstLong || decks.length >= mostDecks) break;
    if (!element.parentNode || !isDeck(element, summary, boilerplate) || (firstLong && element.contains(firstLong))) continue;
    const text = textOf(element);
    if (!decks.includes(text)) decks.push(text);
    element.remove();
  }
  return decks;
}

/** A lower heading right under the headline, where no text follows at once: a section's heading stands over its text. */
function isUnderHeadline(element: Element): boolean {
  if (!/^H[2-4]$/i.test(element.tagName) || element.previousElementSibling?.tagName.toUpperCase() !== 'H1') return false;
  return element.parentElement?.tagName.toUpperCase() === 'HEADER' || !/^(?:P|H[1-6])$/i.test(element.nextElementSibling?.tagName ?? 'P');
}

function isDeck(element: Element, summary: string, { decks, spoken }: Boilerplate): boolean {
  const text = textOf(element);
  if (text.length < shortestDeck || text.length > longestDeck) return false;
  const names = namesOf(element);
  // What a machine may read aloud is the text itself ("speakable-summary", after schema.org).
  if ((decks.test(names) || element.getAttribute('itemprop') === 'description') && !spoken.test(names)) return true;
  if (isUnderHeadline(element)) return true;
  if (summary.length < shortestDeck || !lineKey(text).startsWith(summary) || text.length > summary.length + 60) return false;
  if (/^H[2-5]$/i.test(element.tagName)) return true;
  if (element.querySelector('p, div, h2') !== null) return false;
  if (/^(?:EM|SPAN|STRONG)$/i.test(element.tagName)) return false;
  // The summary of many pages is the first paragraph of the text itself: it has the other paragraphs beside it, boxed as it is.
  let box = element;
  while (box.parentElement && box.parentElement.children.length === 1) box = box.parentElement;
  return ![...(box.parentElement?.children ?? [])].some((beside) => beside !== box && textOf(beside).length >= 60 && (beside.tagName.toUpperCase() === 'P' || beside.querySelectorAll('p').length === 1) && linkLength(beside) < textOf(beside).length / 2);
}
