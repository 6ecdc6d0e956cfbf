/** The fields of an article, to correct before and after saving. */
import { useState } from 'preact/hooks';
import type { ArticleFields, ExtractedArticle } from '../../../server/types.ts';

export type Draft = Pick<ArticleFields, 'headline' | 'subheads' | 'outlet' | 'origin' | 'byline' | 'publishedAt' | 'url' | 'body'>;

interface Props {
  start: Draft & Partial<Pick<ExtractedArticle, 'found'>>;
  action: string;
  busy?: boolean;
  onSubmit: (draft: Draft) => void;
  onCancel?: () => void;
}

const fields = [
  ['headline', 'Headline'],
  ['outlet', 'Outlet'],
  ['origin', 'First published by'],
  ['publishedAt', 'Date'],
  ['byline', 'Byline'],
  ['url', 'Address'],
] as const;

export function ArticleForm({ start, action, busy = false, onSubmit, onCancel }: Props) {
  const [draft, setDraft] = useState<Draft>({ headline: start.headline, subheads: start.subheads, outlet: start.outlet, origin: start.origin, byline: start.byline, publishedAt: start.publishedAt, url: start.url, body: start.body });
  const found = start.found ?? {};
  const set = (name: keyof Draft) => (event: Event) => {
    const { value } = event.target as HTMLInputElement;
    setDraft({ ...draft, [name]: name === 'body' ? value : value.trim() === '' ? null : value });
  };
  return (
    <form
      class="articleform"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(draft);
      }}
    >
      <div class="grid">
        {fields.map(([name, label]) => (
          <label key={name} class={name === 'headline' ? 'wide' : undefined}>
            {label}
            <input name={name} value={draft[name] ?? ''} onInput={set(name)} placeholder={name === 'publishedAt' ? '2024-06-19' : undefined} />
            <small>{found[name] ? `found in: ${found[name].where}${found[name].sure === 'high' ? '' : ', please check'}` : draft[name] ? '' : 'not found'}</small>
          </label>
        ))}
        <label class="wide">
          Subheads, one a line
          <textarea name="subheads" rows={Math.max(1, draft.subheads.length)} value={draft.subheads.join('\n')} onInput={(event) => setDraft({ ...draft, subheads: (event.target as HTMLTextAreaElement).value.split('\n').filter((line) => line.trim() !== '') })} />
        </label>
        <label class="wide">
          Text
          <textarea name="body" rows={14} value={draft.body} onInput={set('body')} required />
        </label>
      </div>
      <p class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? 'Saving …' : action}
        </button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </p>
    </form>
  );
}
