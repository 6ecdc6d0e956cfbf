/// <reference lib="dom" />
/**
 * Takes out of a page what stands beside its article, before Readability weighs the rest. Elements are known by what they are
 * (a navigation, a form), by the names that sites give them (`lexicons/boilerplate.yaml`), and by their shape (a list of links).
 */
import type { ExtractedArticle } from '../types/article.ts';
import { embeddedPosts, longestShown, namesOf, proseIn, textOf, weigh, wrappers } from './element-text.ts';
import { lineKey, type Boilerplate } from './knowledge.ts';
import { shortestIntroduction } from './page-arrangement.ts';
import { isLinkList, takeOutCards, takeOutHoverCards, takeOutTeasers, takeOutWithHeading } from './page-cards.ts';
import { takeOutAskingBoxes, takeOutComments, takeOutReaders } from './page-readers.ts';
import { isSentence } from './sentence-end.ts';

/** Elements that hold no sentence of an article. */
const neverArticle = 'script, style, noscript, template, iframe, object, form, nav, aside, footer, figcaption, figure, button, svg, select, dialog';
const hiddenElements = '[role=navigation], [role=complementary], [role=dialog], [role=banner], [role=contentinfo], [aria-hidden=true], [hidden]';
/** An element with this share of the page's running text is no furniture, whatever its name. */
const articleShare = 0.25;
/** A caption is rarely longer. */
const longestCaption = 600;

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
  takeOutTeasers(document, boilerplate, weights, takeOut);
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

function isNamedFurniture(element: Element, boilerplate: Boilerplate): boolean {
  if (wrappers.has(element.tagName.toUpperCase())) return false;
  const written = namesOf(element);
  if (written.trim() === '') return false;
  const lower = written.toLowerCase();
  if (boilerplate.classParts.some((part) => lower.includes(part))) return true;
  // "ArticleBody__relatedLinks" is made of article, body, related, links.
  const words = `-${written.replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}-`.replace(/-(?:with|has|no|without)-[\p{L}\p{N}]+(?=-)/gu, '-');
  return boilerplate.classes.some((name) => words.includes(`-${name}-`));
}

/** A box named for the picture in it: what text it holds is the picture's caption. */
function takeOutCaptions(document: Document, takeOut: (element: Element, reason: string) => void): void {
  for (const box of document.querySelectorAll('[class*=image i], [class*=photo i], [class*=picture i], [class*=img i], [class*=thumb i], [class*=media i], [class*=gallery i], [class*=carousel i]')) {
    if (wrappers.has(box.tagName.toUpperCase()) || box.querySelector('img, picture, video') === null) continue;
    const text = textOf(box);
    if (text !== '' && text.length <= longestCaption && box.querySelectorAll('p').length <= 2 && box.querySelector(`h1, ${embeddedPosts}`) === null) takeOut(box, 'the caption of an image');
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
