/** What a report is narrowed to: a file that is handed on must say so itself. */
import type { ArticleFilter } from '../store/article-list.ts';

/** One sentence; null for a report of all texts. */
export function narrowedTo({ story, topic, q, from, to }: ArticleFilter): string | null {
  const parts = [story && 'of one story', topic && `on stories about “${topic}”`, q && `with the words “${q}”`, from && `from ${from} on`, to && `up to ${to}`].filter(Boolean);
  return parts.length === 0 ? null : `Only texts ${parts.join(', ')}.`;
}
