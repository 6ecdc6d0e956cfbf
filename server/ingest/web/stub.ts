/** Pages that hold no article, or the beginning of one: a paywall told from a page that needs its scripts. */
import type { ExtractedArticle } from '../../types/article.ts';
import type { IngestKnowledge } from '../knowledge.ts';
import type { ReadItem } from '../read.ts';
import { WebError } from './web-error.ts';

/** A shorter text on a page that asks for a subscription is its teaser; UTF-16 code units. */
const longestTeaser = 600;
/** A text shorter than this beside an offer of the rest is its beginning; a longer one may be a brief on a page with an offer, and the reader is told. */
const longestBeginning = 300;
/** An offer names what it asks for within so many characters of what it gives. */
const sameBreath = 80;
/** Up to this length such a text may be a part; the reader is told. */
const longestPart = 2_500;
/** A page that is drawn by its scripts shows no more than this without them: a name, a menu, "Loading". */
const longestShell = 1_500;
/** So much of a page is looked at. */
const lookedAt = 2_000_000;

const hiddenElements = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);

/**
 * What was read from a page, once it is known to be more than a stub.
 * @throws WebError when the page is a paywall's stub or shows nothing without its scripts
 */
export function unlessStub(html: string, items: ReadItem[], knowledge: IngestKnowledge): ReadItem[] {
  // Another fault than a missing text says more: a login, another language, too large.
  if (items.some((item) => 'error' in item && item.error.code !== 'no-text')) return items;
  const page = html.slice(0, lookedAt);
  const body = items.reduce((longest, item) => Math.max(longest, 'article' in item ? item.article.body.length : 0), 0);
  const shown = folded(visibleText(page));
  const offers = body <= longestTeaser && offersTheRest(shown, knowledge);
  if (offers || (body <= longestPart && asksForMoney(page, shown, knowledge))) {
    if (body <= (offers ? longestBeginning : longestTeaser)) throw new WebError('The article is behind a paywall', 'The page shows its beginning at most and asks for a subscription. If you have one, open the page in a browser and send it with the bookmarklet, or paste the text.');
    return items.map((item) => ('article' in item ? { ...item, article: noted(item.article, 'The page asks for a subscription; this may be a part of the article only.') } : item));
  }
  const told = shown.length <= longestShell && body <= longestTeaser ? folded(page) : '';
  const saysSo = knowledge.boilerplate.scripts.some((phrase) => told.includes(phrase));
  const isShell = body === 0 && shown.length <= longestTeaser && /<script\b/i.test(page);
  if (saysSo || isShell) throw new WebError('The page is empty without its scripts', 'It draws its text with JavaScript, which Plumbline does not run. Open it in a browser and send it with the bookmarklet, or paste the text.');
  return items;
}

function asksForMoney(page: string, shown: string, knowledge: IngestKnowledge): boolean {
  return /"isAccessibleForFree"\s*:\s*"?false/i.test(page) || knowledge.boilerplate.paywalls.some((phrase) => shown.includes(phrase));
}

/** True where a page asks for something and says in the same breath that it gives the rest for it. */
function offersTheRest(shown: string, { boilerplate: { paywallAsks, paywallGives } }: IngestKnowledge): boolean {
  return paywallGives.some((phrase) => {
    for (let at = shown.indexOf(phrase); at >= 0; at = shown.indexOf(phrase, at + 1)) {
      const around = shown.slice(Math.max(0, at - sameBreath), at + phrase.length + sameBreath).match(/\p{L}+/gu)?.join(' ') ?? '';
      if (paywallAsks.some((word) => ` ${around} `.includes(` ${word} `))) return true;
    }
    return false;
  });
}

function noted(article: ExtractedArticle, note: string): ExtractedArticle {
  return { ...article, notes: [...article.notes, note] };
}

/** What a reader sees of a page, roughly and in one pass: the text outside tags and hidden elements. */
function visibleText(html: string): string {
  const texts: string[] = [];
  let hidden: string | null = null;
  for (const piece of html.split('<')) {
    const tag = /^(\/?)([a-z][a-z0-9]*)/i.exec(piece);
    const name = tag?.[2]!.toLowerCase();
    if (hidden !== null && !(tag?.[1] && name === hidden)) continue;
    hidden = tag && !tag[1] && hiddenElements.has(name!) ? name! : null;
    if (hidden === null) texts.push(piece.slice(piece.indexOf('>') + 1));
  }
  return texts.join(' ');
}

function folded(text: string): string {
  return text.toLowerCase().replace(/\u2019|&rsquo;|&#8217;|&#39;/g, "'").replace(/\s+/g, ' ').trim();
}
