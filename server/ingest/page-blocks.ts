/// <reference lib="dom" />
/** The content of a page as blocks of text, with what their shape says of them. */

/** What kind of element a block of text stood in. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'post';

/** A block of text. */
export interface Block {
  text: string;
  kind: BlockKind;
  /** Of headings: 1 the highest; else 0. */
  level: number;
  /** Share of its characters that are links. */
  linked: number;
  links: number;
  /** What stands before its first link, and behind its last. */
  lead: string;
  trail: string;
}

const blockTags = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'PRE', 'DIV', 'SECTION', 'ARTICLE', 'UL', 'OL', 'TABLE', 'THEAD', 'TBODY', 'CAPTION', 'TR', 'TD', 'TH', 'DL', 'DT', 'DD', 'HR', 'HEADER', 'MAIN', 'FIGURE', 'BODY', 'ADDRESS', 'CENTER', 'DETAILS', 'SUMMARY']);
const kinds: Record<string, BlockKind> = { H1: 'heading', H2: 'heading', H3: 'heading', H4: 'heading', H5: 'heading', H6: 'heading', LI: 'item', DT: 'item', DD: 'item', TD: 'cell', TH: 'cell', CAPTION: 'cell' };
const embeddedPost = /\b(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed)\b/;

/** The text of an element, a block each paragraph; line breaks part blocks too. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = [];
  let current = '';
  let linked = 0;
  let links = 0;
  /** Where in `current` the first link begins and the last one ends. */
  let [first, last] = [-1, -1];
  const flush = (kind: BlockKind, level = 0) => {
    const text = current.replace(/[ \t\n\r\f]+/g, ' ').trim();
    if (text !== '') blocks.push({ text, kind, level: kind === 'heading' ? level : 0, linked: Math.min(1, linked / text.length), links, lead: first < 0 ? text : current.slice(0, first).trim(), trail: last < 0 ? '' : current.slice(last).trim() });
    current = '';
    linked = 0;
    links = 0;
    [first, last] = [-1, -1];
  };
  const walk = (node: Node, inLink: boolean, kind: BlockKind, level: number) => {
    if (node.nodeType === 3) {
      const text = (node.textContent ?? '').replace(/[ \t\n\r\f]+/g, ' ');
      if (inLink && text.trim() !== '' && first < 0) first = current.length;
      current += text;
      if (inLink) linked += text.length;
      if (inLink && text.trim() !== '') last = current.length;
    } else if (node.nodeType === 1) {
      const element = node as Element;
      const tag = element.tagName.toUpperCase();
      const block = blockTags.has(tag);
      const inner = tag === 'BLOCKQUOTE' && embeddedPost.test(element.getAttribute('class') ?? '') ? 'post' : kind === 'post' ? 'post' : (kinds[tag] ?? kind);
      const own = /^H[1-6]$/.test(tag) ? Number(tag[1]) : level;
      if (block || tag === 'BR') flush(kind, level);
      if (tag === 'A') links += 1;
      for (const child of element.childNodes) walk(child as Node, inLink || tag === 'A', inner, own);
      if (block) flush(inner, own);
    }
  };
  walk(root, false, 'paragraph', 0);
  flush('paragraph');
  return blocks;
}
