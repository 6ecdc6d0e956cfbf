/** The fields of an article, to correct before and after saving. */
import { useId } from 'preact/hooks';
import type { ArticleFields, ExtractedArticle, FoundAt, Sureness } from '../../../server/types/article.ts';
import { keep, useKept } from '../kept.ts';
import { articleLabels } from '../labels.ts';
import { FieldFault } from './field-fault.tsx';
import { KnownOutlets } from './known-outlets.tsx';
import { GrowingField } from './growing-field.tsx';

export type Draft = Pick<ArticleFields, 'headline' | 'subheads' | 'outlet' | 'origin' | 'byline' | 'publishedAt' | 'url' | 'body'>;

interface Props {
  start: Draft & Partial<Pick<ExtractedArticle, 'found'>>;
  action: string;
  busy?: boolean;
  /** Under which name in this tab what is typed is kept until it is sent or given up. */
  keptAs: string;
  /** What is wrong with fields, by their names. */
  faults?: Record<string, string> | undefined;
  /** @param before the fields as they were when the reader began */
  onSubmit: (draft: Draft, before: Draft) => void;
  onCancel?: () => void;
  /** Another thing to do with what the fields hold, which leaves them open. */
  other?: { name: string; busy: boolean; act: (draft: Draft) => void };
}

/** The fields of one line, in the order of the form. */
const fields = ['headline', 'outlet', 'origin', 'publishedAt', 'byline', 'url'] as const;

/** Fields whose text is often longer than one line on the screen. */
const growing: ReadonlySet<string> = new Set(['headline', 'byline']);

/** Lets go of what was typed. */
export function dropDraft(keptAs: string): void {
  keep(keptAs, null);
}

export function ArticleForm({ start, action, busy = false, keptAs, faults = {}, onSubmit, onCancel, other }: Props) {
  const id = useId();
  const given: Draft = { headline: start.headline, subheads: start.subheads, outlet: start.outlet, origin: start.origin, byline: start.byline, publishedAt: start.publishedAt, url: start.url, body: start.body };
  // Subheads as they are typed: a line that is empty yet is the next one's.
  const [{ before, draft, subheads }, setTyped] = useKept<{ before: Draft; draft: Draft; subheads: string }>(keptAs, { before: given, draft: given, subheads: given.subheads.join('\n') }, true);
  const found = start.found ?? {};
  const take = (name: keyof Draft, value: string) => setTyped({ before, subheads, draft: { ...draft, [name]: name === 'body' ? value : value.trim() === '' ? null : value } });
  const set = (name: keyof Draft) => (event: Event) => take(name, (event.target as HTMLInputElement).value);
  const faultId = (name: keyof Draft) => (faults[name] ? `${id}${name}` : undefined);
  const marks = (name: keyof Draft) => ({ 'aria-invalid': faults[name] ? true : undefined, 'aria-describedby': faultId(name) });
  const filled = (): Draft => ({ ...draft, subheads: subheads.split('\n').map((line) => line.trim()).filter((line) => line !== '') });
  return (
    <form
      class="articleform"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(filled(), before);
      }}
    >
      <div class="grid">
        {fields.map((name) => (
          <label key={name} class={name === 'headline' ? 'wide' : undefined}>
            {articleLabels[name]}
            {growing.has(name) ? <GrowingField name={name} value={draft[name] ?? ''} faultId={faultId(name)} onText={(text) => take(name, text)} /> : <input name={name} value={draft[name] ?? ''} onInput={set(name)} placeholder={name === 'publishedAt' ? '2024-06-19' : undefined} list={name === 'outlet' || name === 'origin' ? `${id}outlets` : undefined} {...marks(name)} />}
            <FieldFault id={`${id}${name}`} fault={faults[name]} />
            <Where found={found[name]} missing={draft[name] ? '' : 'not found'} />
          </label>
        ))}
        <label class="wide">
          {articleLabels.subheads}, one a line
          <textarea name="subheads" rows={Math.max(2, subheads.split('\n').length)} value={subheads} onInput={(event) => setTyped({ before, draft, subheads: (event.target as HTMLTextAreaElement).value })} {...marks('subheads')} />
          <FieldFault id={`${id}subheads`} fault={faults['subheads']} />
          <Where found={found.subheads} missing="" />
        </label>
        <label class="wide">
          {articleLabels.body}
          <textarea name="body" rows={14} value={draft.body} onInput={set('body')} required {...marks('body')} />
          <FieldFault id={`${id}body`} fault={faults['body']} />
          <Where found={found.body} missing="" />
        </label>
      </div>
      <p class="actions">
        <button type="submit" class="primary" disabled={busy}>
          {busy && !other?.busy ? 'Saving …' : action}
        </button>
        {other && (
          <button
            type="button"
            disabled={busy}
            onClick={(event) => {
              if ((event.target as HTMLButtonElement).form!.reportValidity()) other.act(filled());
            }}
          >
            {other.busy ? 'Looking …' : other.name}
          </button>
        )}
        <KnownOutlets id={`${id}outlets`} />
        {onCancel && (
          // What is being saved is not called back by it.
          <button type="button" disabled={busy && !other?.busy} onClick={onCancel}>
            Cancel
          </button>
        )}
      </p>
    </form>
  );
}

const sureness: Record<Sureness, string> = { high: 'sure', medium: 'fairly sure', low: 'unsure: please check' };

/** Where a field was found, and how sure that is. */
function Where({ found, missing }: { found: FoundAt | undefined; missing: string }) {
  return <small data-sure={found?.sure}>{found ? `found in: ${found.where} (${sureness[found.sure]})` : missing}</small>;
}
