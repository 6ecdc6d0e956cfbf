/** Asks whether a file holds several articles, and shows them. */
import type { UploadQuestion } from '../../../server/types/upload.ts';
import { count, day } from '../format.ts';
import { Name } from './name.tsx';

interface Props {
  file: string;
  why: string;
  articles: Extract<UploadQuestion, { kind: 'split' }>['articles'];
  busy: boolean;
  onAnswer: (as: 'articles' | 'whole') => void;
  onLeave: () => void;
}

export function SplitQuestion({ file, why, articles, busy, onAnswer, onLeave }: Props) {
  return (
    <>
      <h3><Name>{file}</Name> seems to hold {count(articles.length, 'article', 'articles')}</h3>
      <p class="hint">Told apart by {why}. Nothing is stored yet.</p>
      <ol class="parts">
        {articles.map(({ headline, byline, publishedAt, words, start }, index) => (
          <li key={index}>
            <strong>{headline ?? '(no headline)'}</strong>
            <small>
              {byline && <><Name>{byline}</Name> · </>}
              {publishedAt && `${day(publishedAt)} · `}
              {count(words, 'word', 'words')}
            </small>
            <p>{start} …</p>
          </li>
        ))}
      </ol>
      <p class="actions">
        <button type="button" class="primary" disabled={busy} onClick={() => onAnswer('articles')}>
          Save {articles.length} articles
        </button>
        <button type="button" disabled={busy} onClick={() => onAnswer('whole')}>
          It is one article
        </button>
        <button type="button" disabled={busy} onClick={onLeave}>
          Leave it out
        </button>
      </p>
    </>
  );
}
