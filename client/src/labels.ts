/** What fields that the server names are called on the pages. */
import type { Problem } from '../../server/types/problem.ts';

/** Fields of an article as its form calls them. */
export const articleLabels = {
  headline: 'Headline',
  outlet: 'Outlet',
  origin: 'First published by',
  publishedAt: 'Date',
  byline: 'Byline',
  url: 'Address',
  subheads: 'Subheads',
  body: 'Text',
} as const;

const labels: Readonly<Record<string, string>> = { ...articleLabels, a: 'One outlet', b: 'The other', from: 'From', to: 'To', q: 'Words', topic: 'Only stories about', name: 'Name', everyMinutes: 'Fetch it', text: 'Text' };

/** What a problem says where it names fields, in the words that stand beside them. Null where it names none that a reader sees. */
export function faultsInWords({ errors }: Problem): string | null {
  const seen = (errors ?? []).flatMap(({ field, message }) => (labels[field] === undefined ? [] : [`${labels[field]}: ${message}`]));
  return seen.length === 0 ? null : `${seen.join('; ')}.`;
}
