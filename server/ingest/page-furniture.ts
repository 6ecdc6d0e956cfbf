/// <reference lib="dom" />
/**
 * Takes out of a page what stands beside its article, before Readability weighs the rest. Elements are known by what they are
 * (a navigation, a form), by the names that sites give them (`lexicons/boilerplate.yaml`), and by their shape (a list of links).
 */
import type { ExtractedArticle } from '../types.ts';
import { lineKey, type Boilerplate } from './knowledge.ts';

/** Elements that hold no sentence of an article. */
const neverArticle = 'script, style, noscript, template, iframe, object, form, nav, aside, footer, figcaption, figure, button, svg, select, dialog';
const hiddenElements = '[role=navigation], [role=complementary], [role=dialog], [role=banner], [role=contentinfo], [aria-hidden=true], [hidden]';
/** Posts of other people shown inside an article: part of its text, whatever the box around them is called. */
const embeddedPosts = 'blockquote[class*=twitter-], blockquote[class*=instagram-], blockquote[class*=tiktok-], blockquote[class*=bluesky-]';

/** An element with this share of the page's running text is no furniture, whatever its name. */
const articleShare = 0.25;
/** From this share of link text on, a list leads elsewhere. */
const linkListShare = 0.8;
/** A removed text longer than this is not shown to the reader. */
const longestShown = 2_000;

type Removed = ExtractedArticle['removed'];

/** Takes furniture out of the document. */
export function takeOutFurniture(document: Document, boilerplate: Boilerplate, removed: Removed): void {
  for (const element of document.querySelectorAll('script, style, noscript, template, iframe, object, svg')) element.remove();
  const weights = weigh(document.documentElement);
  const whole = weights.get(document.documentElement) ?? 0;
  const takeOut = (element: Element, reason: string) => {
    if (!element.parentNode || (whole > 0 && (weights.get(element) ?? 0) >= whole * articleShare)) return;
    const shown = textOf(element);
    if (shown !== '' && shown.length < longestShown) removed.push({ text: shown, reason });
    element.remove();
  };
  for (const element of document.querySelectorAll(`${neverArticle}, ${hiddenElements}`)) {
    if (element.querySelector(embeddedPosts) === null) takeOut(element, 'page furniture');
  }
  for (const element of document.querySelectorAll('[style]')) if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')) takeOut(element, 'hidden on the page');
  for (const element of document.querySelectorAll('[class], [id]')) {
    if (!isNamedFurniture(element, boilerplate)) continue;
    if (element.matches(embeddedPosts) || element.querySelector(embeddedPosts) !== null) continue;
    takeOut(element, 'page furniture');
  }
  takeOutHoverCards(document, takeOut);
  for (const list of document.querySelectorAll('ul, ol')) if (isLinkList(list)) takeOutWithHeading(list, takeOut);
  for (const link of document.querySelectorAll('a[rel~=tag]')) if (link.parentElement && !isSentence(textOf(link.parentElement))) takeOut(link, 'a tag of the article');
}

/** Tags whose name says nothing against them: wrappers are called "single author-jones with-sidebar". */
const wrappers = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE']);

function isNamedFurniture(element: Element, boilerplate: Boilerplate): boolean {
  if (wrappers.has(element.tagName.toUpperCase())) return false;
  const written = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (written.trim() === '') return false;
  const lower = written.toLowerCase();
  if (boilerplate.classParts.some((part) => lower.includes(part))) return true;
  // "ArticleBody__relatedLinks" is made of article, body, related, links.
  const words = `-${written.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-`.replace(/-(?:with|has|no|without)-[\p{L}\p{N}]+(?=-)/gu, '-');
  return boilerplate.classes.some((name) => words.includes(`-${name}-`));
}

/** A card that opens over a name in a sentence: inline, and full of links to other articles. Only the card goes, the name stays. */
function takeOutHoverCards(document: Document, takeOut: (element: Element, reason: string) => void): void {
  for (const card of document.querySelectorAll('p span, p div, p small')) {
    const links = [...card.querySelectorAll('a')];
    if (links.length < 3) continue;
    const text = textOf(card);
    const first = card.firstElementChild;
    // The outer wrapper holds the name in the sentence beside the card; the card itself is found inside it.
    if (first?.tagName.toUpperCase() === 'A' && card.children.length === 2 && card.children[1]!.querySelectorAll('a').length >= 2) continue;
    if (linkLength(card) >= text.length * linkListShare) takeOut(card, 'links to other articles');
  }
}

function isLinkList(list: Element): boolean {
  const items = [...list.children].filter((child) => textOf(child) !== '');
  const length = textOf(list).length;
  return items.length >= 1 && length > 0 && linkLength(list) >= length * linkListShare;
}

/** A list of links goes with the heading over it ("More on this story"). */
function takeOutWithHeading(list: Element, takeOut: (element: Element, reason: string) => void): void {
  const above = list.previousElementSibling;
  takeOut(list, 'links to other articles');
  if (above && !list.parentNode) {
    const heading = textOf(above);
    if (heading.length > 0 && heading.length <= 80 && !isSentence(heading) && above.querySelector('img') === null) takeOut(above, 'over a list of links');
  }
}

/** Texts that images are described by: a line that says the same is the image's caption. */
export function imageDescriptions(document: Document): Set<string> {
  const all = new Set<string>();
  for (const image of document.querySelectorAll('img[alt], img[title]')) {
    for (const name of ['alt', 'title']) {
      const key = lineKey(image.getAttribute(name) ?? '');
      if (key.length >= 8) all.add(key);
    }
  }
  return all;
}

/** Names that sites give to the lines between headline and text. */
const deckName = /(?:^|[-_\s])(?:deck|dek|standfirst|stand-first|subtitle|sub-title|subheadline|sub-headline|subheading|strapline|summary|tagline|excerpt|lede-summary)(?:$|[-_\s])/i;
const [shortestDeck, longestDeck] = [25, 500];

/**
 * Takes the lines between headline and text out of the page: it names them so, or it prints its own summary apart from the text.
 * @returns them, in order
 */
export function takeOutDecks(document: Document, description: string | null): string[] {
  const decks: string[] = [];
  const summary = lineKey((description ?? '').replace(/(?:\.{3}|…|\[…\])\s*$/, ''));
  const firstLong = [...document.querySelectorAll('p')].find((paragraph) => textOf(paragraph).length >= 80 && !isDeck(paragraph, summary));
  for (const element of document.querySelectorAll('h2, h3, h4, h5, p, div, span, strong, em')) {
    if (!element.parentNode || !isDeck(element, summary)) continue;
    // Lines inside the text that carry such a name are its section headings.
    if (firstLong && (element.contains(firstLong) || (firstLong.compareDocumentPosition(element) & 4) !== 0)) continue;
    const text = textOf(element);
    if (!decks.includes(text)) decks.push(text);
    element.remove();
  }
  return decks;
}

function isDeck(element: Element, summary: string): boolean {
  const text = textOf(element);
  if (text.length < shortestDeck || text.length > longestDeck) return false;
  if (deckName.test(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.getAttribute('itemprop') === 'description' ? 'summary' : ''}`)) return true;
  if (summary.length < shortestDeck || !lineKey(text).startsWith(summary) || text.length > summary.length + 60) return false;
  if (/^H[2-5]$/i.test(element.tagName)) return true;
  if (element.querySelector('p, div, h2') !== null) return false;
  // The summary of many pages is the first paragraph of the text itself: it has the other paragraphs beside it.
  const beside = [...(element.parentElement?.children ?? [])].filter((one) => one !== element && one.tagName.toUpperCase() === 'P' && textOf(one).length >= 60);
  return beside.length === 0 && element.tagName.toUpperCase() !== 'EM' && element.tagName.toUpperCase() !== 'SPAN';
}

/** A stretch of text shorter than this is a label, not running text. */
const shortestStretch = 40;

/** How much running text each element holds: characters in stretches of some length that are no link. */
function weigh(root: Element): Map<Element, number> {
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
