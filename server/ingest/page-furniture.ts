/// <reference lib="dom" />
/**
 * Takes out of a page what stands beside its article, before Readability weighs the rest. Elements are known by what they are
 * (a navigation, a form), by the names that sites give them (`lexicons/boilerplate.yaml`), and by their shape (a list of links).
 */
import type { ExtractedArticle } from '../types/article.ts';
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
/** Cards in a row; the share of the page's text that they may be; the characters of a card's title, and its share of the card. */
const [fewestCards, mostOfCards, shortestTitle, titleShare] = [3, 0.4, 8, 0.12];
/** A card of another page has no more text. */
const longestCard = 300;
/** A caption is rarely longer. */
const longestCaption = 600;
/** A removed text longer than this is not shown to the reader. */
const longestShown = 2_000;

type Removed = ExtractedArticle['removed'];

/**
 * Takes furniture out of the document.
 * @param names whether names of elements count too; without them only what elements are, and their shape
 */
export function takeOutFurniture(document: Document, boilerplate: Boilerplate, removed: Removed, { names }: { names: boolean }): void {
  for (const element of document.querySelectorAll('script, style, noscript, template, iframe, object, svg')) element.remove();
  const weights = weigh(document.documentElement);
  const whole = weights.get(document.documentElement) ?? 0;
  const isArticle = (element: Element) => whole > 0 && (weights.get(element) ?? 0) >= whole * articleShare;
  const takeOut = (element: Element, reason: string) => {
    if (!element.parentNode || isArticle(element)) return;
    const shown = textOf(element);
    if (shown !== '' && shown.length < longestShown) removed.push({ text: shown, reason });
    element.remove();
  };
  takeOutReaders(document, boilerplate, weights, removed);
  takeOutAskingBoxes(document, takeOut);
  takeOutComments(document, boilerplate, takeOut);
  for (const element of document.querySelectorAll(`${neverArticle}, ${hiddenElements}`)) {
    if (element.querySelector(embeddedPosts) === null) takeOut(element, 'page furniture');
    if (element.parentNode && /^(?:ASIDE|FOOTER|FIGURE|NAV|DIALOG)$/i.test(element.tagName) && isArticle(element)) asDivision(document, element);
  }
  for (const element of document.querySelectorAll('[style]')) if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '')) {
    takeOut(element, 'hidden on the page');
    if (element.parentNode && goesOn(element)) element.removeAttribute('style');
  }
  for (const element of names ? document.querySelectorAll('[class], [id]') : []) {
    if (!isNamedFurniture(element, boilerplate)) continue;
    if (element.matches(embeddedPosts) || element.querySelector(embeddedPosts) !== null) continue;
    takeOut(element, 'page furniture');
  }
  takeOutCaptions(document, takeOut);
  takeOutHoverCards(document, takeOut);
  takeOutCards(document, weights, takeOut);
  for (const list of document.querySelectorAll('ul, ol')) if (isLinkList(list)) takeOutWithHeading(list, takeOut);
  for (const link of document.querySelectorAll('a[rel~=tag]')) if (link.parentElement && !isSentence(textOf(link.parentElement))) takeOut(link, 'a tag of the article');
}

/** Pages that go on with the next article as one scrolls: what stands in an element of its own under another headline is not this one. */
export function takeOutNextArticles(document: Document, headline: string | null, removed: Removed): void {
  if (headline === null) return;
  const articles = [...document.querySelectorAll('article')].filter((article) => article.parentElement?.closest('article') == null && article.querySelector('h1') !== null);
  const own = articles.findIndex((article) => lineKey(textOf(article.querySelector('h1')!)) === lineKey(headline));
  for (const other of own < 0 ? [] : articles.slice(own + 1)) {
    const title = textOf(other.querySelector('h1')!);
    if (lineKey(title) === lineKey(headline)) continue;
    removed.push({ text: title, reason: 'the next article of the page' });
    other.remove();
  }
}

/** Share of a page's paragraphs that stand under its headline where those above it are another's. */
const underHeadline = 0.6;

/** Paragraphs above the headline, on a page whose text stands under it, are of a column beside it. */
export function takeOutAbove(document: Document, headline: string | null, removed: Removed): void {
  const own = headline === null ? undefined : [...document.querySelectorAll('h1')].find((heading) => lineKey(textOf(heading)) === lineKey(headline));
  if (!own) return;
  const prose = [...document.querySelectorAll('h1, p')].filter((element) => element === own || (element.tagName.toUpperCase() === 'P' && textOf(element).length >= shortestIntroduction));
  const at = prose.indexOf(own);
  const length = (paragraphs: readonly Element[]) => paragraphs.reduce((sum, paragraph) => sum + textOf(paragraph).length, 0);
  const [above, below] = [prose.slice(0, at), prose.slice(at + 1)];
  if (length(below) < underHeadline * (length(above) + length(below))) return;
  for (const paragraph of above) {
    if (paragraph.contains(own)) continue;
    removed.push({ text: textOf(paragraph), reason: 'above the headline' });
    paragraph.remove();
  }
}

/** A box that asks for an address has no more text. */
const longestAsking = 700;

/** A field for a mail address, a choice of a poll: the box around it, with what it promises. */
function takeOutAskingBoxes(document: Document, takeOut: (element: Element, reason: string) => void): void {
  const headed = holdersOf(document, 'h1');
  const lengths = lengthsIn(document.documentElement);
  const isSmall = (box: Element) => (lengths.get(box) ?? 0) <= longestAsking && !headed.has(box) && !wrappers.has(box.tagName.toUpperCase());
  for (const field of document.querySelectorAll('input[type=email], input[name*=email i], input[placeholder*=email i], input[type=radio]')) {
    let box: Element | null = field.parentElement;
    while (box?.parentElement && isSmall(box.parentElement) && proseIn(box.parentElement) <= mostAskingProse) box = box.parentElement;
    if (box?.isConnected && isSmall(box)) takeOut(box, 'a box that asks for an address');
  }
}

/** The elements around those that a selector finds: asked once, since a look into each box would cost its size. */
function holdersOf(document: Document, selector: string): Set<Element> {
  const holders = new Set<Element>();
  for (const found of document.querySelectorAll(selector)) for (let box = found.parentElement; box && !holders.has(box); box = box.parentElement) holders.add(box);
  return holders;
}

/** Characters of text in each element, without the space between its parts. */
function lengthsIn(root: Element): Map<Element, number> {
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

/** Paragraphs of such a box: its promise, and what signing up means. */
const mostAskingProse = 3;

function proseIn(element: Element): number {
  return [...element.querySelectorAll('p')].filter((paragraph) => textOf(paragraph).length >= shortestStretch).length;
}

/** The text that is left when what readers wrote is gone; with less, the name was the article's own. */
const leastBeside = 100;

/** What readers write may be longer than the article; where it is named beyond doubt it goes all the same. */
function takeOutReaders(document: Document, { readers }: Boilerplate, weights: Map<Element, number>, removed: Removed): void {
  const headed = holdersOf(document, 'h1, [itemprop=articleBody]');
  const whole = weights.get(document.documentElement) ?? 0;
  for (const element of document.querySelectorAll('[class], [id]')) {
    const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase().split(/\s+/);
    if (!names.some((name) => readers.has(name)) || wrappers.has(element.tagName.toUpperCase()) || headed.has(element) || element.querySelector('article') !== null) continue;
    if (!element.isConnected || whole - (weights.get(element) ?? 0) < leastBeside) continue;
    removed.push({ text: textOf(element).slice(0, longestShown), reason: 'what readers wrote' });
    element.remove();
  }
}

/** Comments without a name: each ends in a link that answers it. The box of one is the largest with one such link. */
function takeOutComments(document: Document, { replies }: Boilerplate, takeOut: (element: Element, reason: string) => void): void {
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

/** A hidden box that goes on where shown paragraphs stop: what a button "Read more" opens. */
function goesOn(hidden: Element): boolean {
  return proseIn(hidden) >= 2 && [...(hidden.parentElement?.children ?? [])].some((beside) => beside.tagName.toUpperCase() === 'P' && textOf(beside).length >= 80);
}

/** What holds the article is none of the elements that Readability throws out whatever they hold. */
function asDivision(document: Document, element: Element): void {
  const division = document.createElement('div');
  while (element.firstChild) division.appendChild(element.firstChild);
  element.replaceWith(division);
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
  // The innermost first: once the card is gone, the wrapper that holds it and the name is no card any more.
  for (const card of [...document.querySelectorAll('p span, p div, p small')].reverse()) {
    if (card.querySelectorAll('a').length >= 3 && linkLength(card) >= textOf(card).length * linkListShare) takeOut(card, 'links to other articles');
  }
}

/** A box named for the picture in it: what text it holds is the picture's caption. */
function takeOutCaptions(document: Document, takeOut: (element: Element, reason: string) => void): void {
  for (const box of document.querySelectorAll('[class*=image i], [class*=photo i], [class*=picture i], [class*=img i], [class*=thumb i], [class*=media i], [class*=gallery i], [class*=carousel i]')) {
    if (wrappers.has(box.tagName.toUpperCase()) || box.querySelector('img, picture, video') === null) continue;
    const text = textOf(box);
    if (text !== '' && text.length <= longestCaption && box.querySelectorAll('p').length <= 2 && box.querySelector(`h1, ${embeddedPosts}`) === null) takeOut(box, 'the caption of an image');
  }
}

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
    while (post.parentElement && /^(?:DIV|FIGURE|ASIDE|SECTION|SPAN)$/i.test(post.parentElement.tagName) && textOf(post.parentElement) === textOf(post)) post.parentElement.replaceWith(post);
  }
}

/** A paragraph that belongs to the text is no shorter. */
const shortestIntroduction = 80;
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

/** A paragraph alone in its box counts for a box of little text; freed of it, it stands among the other paragraphs. */
export function freeLoneParagraphs(document: Document): void {
  for (const box of [...document.querySelectorAll('div, section')].reverse()) {
    const only = box.firstElementChild;
    if (only === null || box.children.length !== 1 || only.tagName.toUpperCase() !== 'P' || textOf(only).length < 40) continue;
    if (textOf(box) === textOf(only)) box.replaceWith(only);
  }
}

function isLinkList(list: Element): boolean {
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
function takeOutCards(document: Document, weights: Map<Element, number>, takeOut: (element: Element, reason: string) => void): void {
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
/** An article has no more of them; where more lines are named so, the rest are what the page lists. */
const mostDecks = 20;

/**
 * Takes the lines between headline and text out of the page: it names them so, or it prints its own summary apart from the text.
 * @returns them, in order
 */
export function takeOutDecks(document: Document, description: string | null): string[] {
  const decks: string[] = [];
  const summary = lineKey((description ?? '').replace(/(?:\.{3}|…|\[…\])\s*$/, ''));
  const heads = [...document.querySelectorAll('h1, p')];
  const belowHeadline = heads.slice(heads.findLastIndex((element) => element.tagName.toUpperCase() === 'H1') + 1);
  const firstLong = belowHeadline.find((paragraph) => textOf(paragraph).length >= 80 && !isDeck(paragraph, summary)) ?? null;
  for (const element of document.querySelectorAll('h2, h3, h4, h5, p, div, span, strong, em')) {
    // Lines inside the text that carry such a name are its section headings.
    if (element === firstLong || decks.length >= mostDecks) break;
    if (!element.parentNode || !isDeck(element, summary) || (firstLong && element.contains(firstLong))) continue;
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
  if (/^(?:EM|SPAN|STRONG)$/i.test(element.tagName)) return false;
  // The summary of many pages is the first paragraph of the text itself: it has the other paragraphs beside it, boxed as it is.
  let box = element;
  while (box.parentElement && box.parentElement.children.length === 1) box = box.parentElement;
  return ![...(box.parentElement?.children ?? [])].some((beside) => beside !== box && textOf(beside).length >= 60 && (beside.tagName.toUpperCase() === 'P' || beside.querySelectorAll('p').length === 1) && linkLength(beside) < textOf(beside).length / 2);
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
