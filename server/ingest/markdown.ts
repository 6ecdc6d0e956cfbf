/** Whether a text is Markdown, and the fields that stand above it. */
import type { DocumentText } from './blocks.ts';
import { readDate } from './dates.ts';

const frontMatter = /^\ufeff?---[ \t]*\r?\n([\s\S]{1,5000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
/** Names that people give to the fields in the lines above a text. */
const fieldNames: Record<string, keyof DocumentText['fields']> = {
  title: 'headline', headline: 'headline', author: 'byline', byline: 'byline', source: 'outlet', outlet: 'outlet', publication: 'outlet', publisher: 'outlet', date: 'publishedAt', published: 'publishedAt', publishedat: 'publishedAt', url: 'url', link: 'url',
};

/** True for a text with headings, links or emphasis as Markdown writes them, or with fields between lines of hyphens above it. */
export function looksLikeMarkdown(text: string): boolean {
  const fields = frontMatter.exec(text)?.[1];
  if (fields !== undefined && fields.split('\n').every((line) => /^(\s|[\w-]+:|#|$)/.test(line))) return true;
  const start = text.slice(0, 100_000);
  if (/^ {0,3}#{1,6} \S/m.test(start)) return true;
  return (start.match(/\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)|\*\*\S[^*\n]{0,200}\*\*/g) ?? []).length >= 2;
}

/** Takes the fields off a text's beginning. @returns them, and the text without them */
export function takeFrontMatter(text: string): { fields: DocumentText['fields']; text: string } {
  const matter = frontMatter.exec(text);
  return matter ? { fields: fieldsIn(matter[1]!), text: text.slice(matter[0].length) } : { fields: {}, text };
}

function fieldsIn(matter: string): DocumentText['fields'] {
  const fields: DocumentText['fields'] = {};
  for (const line of matter.split('\n')) {
    const [, name, written] = /^([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    const field = fieldNames[name?.toLowerCase() ?? ''];
    const value = written?.replace(/^(["'])(.*)\1$/, '$2') ?? '';
    if (field === undefined || value === '') continue;
    if (field === 'publishedAt') {
      const date = readDate(value);
      if (date !== null) fields.publishedAt = date;
    } else if (field !== 'url' || /^https?:\/\//.test(value)) fields[field] = value;
  }
  return fields;
}
