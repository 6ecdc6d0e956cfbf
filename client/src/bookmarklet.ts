/** The bookmarklet: a bookmark that hands the open tab's page to the Upload page, and what that page takes of it. */

/** Characters of an address that every browser passes on; Firefox stops at a mebibyte. */
const longestAddress = 900_000;
/** Characters of a page that are taken; more than an address can carry was not sent by the bookmarklet. */
const longestPage = 2_000_000;
/** What stands before the page in the fragment of the address. */
const mark = '#tab=';

/** The open tab's page as it was handed over: text, never put into a document. */
export interface TabPage {
  url: string;
  html: string;
  /** True when the page was longer than an address can carry and its end is missing. */
  cut: boolean;
}

/**
 * Runs in the page of the open tab, so it uses nothing from outside itself. The page goes along in the fragment of the
 * address, which browsers keep to themselves and never send to a server; scripts, styles and pictures are left out.
 */
function handOver(upload: string, most: number): void {
  const page = document.documentElement.cloneNode(true) as HTMLElement;
  for (const element of page.querySelectorAll('script:not([type="application/ld+json"]), style, noscript, template, svg, iframe, object, video, audio, canvas, picture, img, input, select, textarea, link:not([rel="canonical"])')) element.remove();
  const kept = /^(class|id|lang|role|rel|content|name|property|datetime|type|hidden|aria-hidden|item\w+)$/;
  for (const element of [page, ...page.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (!kept.test(name) && !(name === 'href' && element.tagName === 'LINK')) element.removeAttribute(name);
  }
  const html = `<!doctype html>${page.outerHTML.replace(/<!--[^]*?-->/g, '').replace(/\s+/g, ' ')}`;
  const packed = (text: string, cut: boolean) => encodeURIComponent(JSON.stringify({ url: location.href.split('#')[0], html: text, cut }));
  let given = packed(html, false);
  for (let share = 1; given.length > most; share *= 0.9) given = packed(html.slice(0, Math.floor((share * html.length * most) / packed(html, false).length)), true);
  window.open(`${upload}#tab=${given}`, '_blank', 'noopener');
}

/** The bookmarklet's address for a server. @param origin the server's, e.g. `http://127.0.0.1:4780` */
export function bookmarkletFor(origin: string): string {
  return `javascript:${encodeURIComponent(`(${handOver.toString()})(${JSON.stringify(`${origin}/upload`)},${longestAddress})`)}`;
}

/** The page in a fragment; null when there is none, or when it is not what the bookmarklet makes. */
export function readTabPage(fragment: string): TabPage | null {
  if (!fragment.startsWith(mark)) return null;
  try {
    const { url, html, cut } = JSON.parse(decodeURIComponent(fragment.slice(mark.length))) as Record<string, unknown>;
    if (typeof html !== 'string' || html.length === 0 || html.length > longestPage) return null;
    if (typeof url !== 'string' || url.length > 2_000 || !/^https?:\/\//.test(url)) return null;
    return { url, html, cut: cut === true };
  } catch {
    return null;
  }
}
