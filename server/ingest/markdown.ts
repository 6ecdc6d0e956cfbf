/** Whether a text is Markdown, and the fields that stand above it. */
import type { DocumentText } from './blocks.ts';
import type { ColumnWords } from './column-words.ts';
import { readDate } from './dates.ts';
import { nameKey } from './named-record.ts';

const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]{1,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** The fields that may stand above a text; people call them as they call columns. */
const fieldsAbove = ['headline', 'byline', 'outlet', 'publishedAt', 'url'] as const;

/** True for a text with headings, links or emphasis as Markdown writes them, or with fields between lines of hyphens above it. */
export function looksLikeMarkdown(text: string): boolean {
  const fields = frontMatter.exec(text)?.[1];
  if (fields !== undefined && fields.split('\n').every((line) => /^(\s|- |[\p{L}\w-]+:|#|$)/u.test(line))) return true;
  const start = text.slice(0, 100_000);
  if (/^ {0,3}#{1,6} \S/m.test(start)) return true;
  return (start.match(/\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)|\*\*\S[^*\n]{0,200}\*\*/g) ?? []).length >= 2;
}

/** Takes the fields off a text's beginning. @returns them, and the text without them */
export function takeFrontMatter(text: string, words: ColumnWords): { fields: DocumentText['fields']; text: string } {
  const matter = frontMatter.exec(text);
  return matter ? { fields: fieldsIn(matter[1]!, words), text: text.slice(matter[0].length) } : { fields: {}, text };
}

function fieldsIn(matter: string, { names }: ColumnWords): DocumentText['fields'] {
  const fields: DocumentText['fields'] = {};
  for (const { name, values } of given(matter)) {
    const key = nameKey(name);
    const field = fieldsAbove.find((one) => names[one].includes(key));
    const value = values.map(withoutMarks).filter((one) => one !== '').join(', ');
    if (field === undefined || value === '') continue;
    const isAddress = /^https?:\/\/\S+$/.test(value);
    // A clipped page gives its address as its source.
    if (isAddress && (field === 'url' || field === 'outlet')) fields.url ??= value;
    else if (field === 'publishedAt') {
      const date = readDate(value);
      if (date !== null) fields.publishedAt ??= date;
    } else if (field !== 'url') fields[field] ??= value;
  }
  return fields;
}

/** The names with their values: one on the same line, or a list on the lines below. */
function given(matter: string): { name: string; values: string[] }[] {
  const all: { name: string; values: string[] }[] = [];
  for (const line of matter.split('\n')) {
    const [, name, written] = /^([\p{L}\w-]+):\s*(.*?)\s*$/u.exec(line) ?? [];
    const [, item] = /^\s*-\s+(.*?)\s*$/.exec(line) ?? [];
    const list = /^\[(?!\[)(.*)\]$/.exec(written ?? '')?.[1];
    if (name !== undefined) all.push({ name, values: list === undefined ? [written!] : list.split(',') });
    else if (item !== undefined) all.at(-1)?.values.push(item);
  }
  return all;
}

/** A value without the marks of YAML, and without those of a link in a notebook: "[[Mara Lund]]". */
function withoutMarks(value: string): string {
  return value.trim().replace(/^(["'])(.*)\1$/, '$2').replace(/^\[\[([^\]|]*\|)?([^\]]*)\]\]$/, '$2').trim();
}
