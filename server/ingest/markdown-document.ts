/** Markdown to blocks. The one owner of `marked`. */
import { lexer, type Token, type Tokens } from 'marked';
import type { ErrorText } from '../types/problem.ts';
import type { Block, DocumentText } from './blocks.ts';
import type { ColumnWords } from './column-words.ts';
import { takeFrontMatter } from './markdown.ts';

/** Reads Markdown: headings, paragraphs, lists and quotations as plain text; pictures, code and HTML are left out. An error where it is nested too deeply. */
export function readMarkdown(given: string, words: ColumnWords): DocumentText | ErrorText {
  const { fields, text } = takeFrontMatter(given, words);
  const document: DocumentText = { blocks: [], lines: false, marksHeadline: true, fields, removed: [] };
  // A rule typed under the last line of a paragraph would make a heading of the paragraph.
  const parted = text.replace(/\r\n?/g, '\n').replace(/^(.{120,}|.*[.!?”"])\n([-=]{3,})[ \t]*$/gm, '$1\n\n$2');
  try {
    add(lexer(parted), document);
  } catch (error) {
    // The lexer calls itself for each quotation, list or emphasis inside another, and so does what reads its tokens.
    if (error instanceof RangeError) return { title: 'The text is nested too deeply', detail: 'Read as Markdown, its quotations or lists stand a thousand deep inside each other. Paste the text of the article without the marks (">", "-") before its lines.' };
    throw error;
  }
  return document;
}

function add(tokens: readonly Token[], document: DocumentText): void {
  for (const token of tokens) {
    switch (token.type) {
      case 'heading':
        push(document.blocks, { kind: 'heading', text: inline(token.tokens ?? []), level: (token as Tokens.Heading).depth });
        break;
      case 'hr':
        document.blocks.push({ kind: 'rule', text: token.raw.trim(), level: 0 });
        break;
      case 'paragraph':
      case 'text':
        push(document.blocks, { kind: 'text', text: inline(token.tokens ?? [token]), level: 0 });
        break;
      case 'list':
        for (const item of (token as Tokens.List).items) add(item.tokens, document);
        break;
      case 'blockquote':
        add(token.tokens ?? [], document);
        break;
      case 'table':
        for (const row of (token as Tokens.Table).rows) push(document.blocks, { kind: 'text', text: row.map((cell) => inline(cell.tokens)).join(' '), level: 0 });
        break;
      case 'code':
      case 'html':
        if (token.raw.trim() !== '') document.removed.push({ text: token.raw.trim().slice(0, 500), reason: token.type === 'code' ? 'code' : 'HTML' });
        break;
      default:
    }
  }
}

function push(blocks: Block[], block: Block): void {
  if (block.text !== '') blocks.push(block);
}

function inline(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('').split('\n').map((line) => line.trim()).join(' ').trim();
}

function textOf(token: Token): string {
  if (token.type === 'image' || token.type === 'html') return '';
  if (token.type === 'br') return '\n';
  if ('tokens' in token && token.tokens) return token.tokens.map(textOf).join('');
  return 'text' in token ? unescape(String(token.text)) : '';
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': '\u00a0', '&mdash;': '—', '&ndash;': '–', '&rsquo;': '’', '&lsquo;': '‘', '&rdquo;': '”', '&ldquo;': '“' };

function unescape(text: string): string {
  return text.replace(/&(?:[a-z]+|#39);/g, (entity) => entities[entity] ?? entity);
}
