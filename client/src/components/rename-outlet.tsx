/** Another name for an outlet as a whole, which may make it one with another outlet. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { outletKey } from '../../../server/store/outlet-key.ts';
import type { OutletSummary } from '../../../server/types/outlet.ts';
import { api } from '../api.ts';
import { count } from '../format.ts';
import { useAnswer, failureText, type Failed } from '../use-answer.ts';
import { useRefusal } from '../use-arrival.ts';
import { FieldFault } from './field-fault.tsx';
import { Name } from './name.tsx';
import { Failure } from './notice.tsx';

/** What became of a renaming, told on the page of the name that the outlet has now. */
export interface Renamed {
  from: string;
  to: string;
  articles: number;
  /** Ids of articles that stay under the old name. */
  doubles: string[];
}

interface Props {
  outlet: string;
  onRenamed: (renamed: Renamed) => void;
  onCancel: () => void;
}

export function RenameOutlet({ outlet, onRenamed, onCancel }: Props) {
  const [known] = useAnswer('outlets', () => api.outlets());
  const outlets = known.state === 'there' ? known.value.items : [];
  const [name, setName] = useState(outlet);
  const [progress, setProgress] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failed | null>(null);
  const form = useRefusal<HTMLFormElement>(failure);
  // A renaming that was begun goes on while the reader looks at another page, and calls him back to none.
  const here = useRef(true);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.select();
    return () => void (here.current = false);
  }, []);
  const own = summaryOf(outlets, outlet);
  const other = outletKey(name) === outletKey(outlet) ? undefined : summaryOf(outlets, name);
  const fault = failure?.faults?.['name'];
  const rename = async () => {
    setFailure(null);
    const told: Renamed = { from: outlet, to: name.trim(), articles: 0, doubles: [] };
    try {
      for (let next: string | null = '0'; next !== null; ) {
        setProgress(own ? `Renaming … ${told.articles.toLocaleString('en')} of ${own.texts.toLocaleString('en')}` : 'Renaming …');
        const part = await api.renameOutlet(outlet, told.to, next);
        told.to = part.outlet;
        told.articles += part.renamed;
        told.doubles.push(...part.doubles);
        next = part.next;
      }
      if (here.current) onRenamed(told);
    } catch (error) {
      setFailure(failureText(error));
      setProgress(null);
    }
  };
  return (
    <form
      class="renaming"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      {failure && <Failure title={failure.title} detail={`${failure.detail} What was renamed before stays renamed; renaming again goes on with the rest.`} />}
      <label>
        New name
        <input name="newOutlet" list="renamed-outlets" value={name} maxLength={300} required disabled={progress !== null} ref={field} aria-invalid={fault ? true : undefined} aria-describedby="renaming-says" onInput={(event) => setName((event.target as HTMLInputElement).value)} />
        <FieldFault id="renaming-fault" fault={fault} />
      </label>
      <datalist id="renamed-outlets">
        {outlets.filter((one) => one.outlet !== outlet).map((one) => (
          <option key={one.outlet} value={one.outlet} />
        ))}
      </datalist>
      <p class="hint" id="renaming-says" aria-live="polite">
        {own ? `${count(own.texts, 'article gets', 'articles get')} this name, ${own.texts === 1 ? 'however it spells' : 'however each spells'} the outlet now.` : 'All its articles get this name.'}{' '}
        {other && (
          <strong>
            <Name>{other.outlet}</Name> is here already, with {count(other.texts, 'article', 'articles')}: the two become one outlet, and cannot be told apart again.
          </strong>
        )}
      </p>
      <p class="actions">
        <button type="submit" class="primary" disabled={progress !== null || name.trim() === '' || name.trim() === outlet}>
          {progress ?? (other ? 'Make them one outlet' : 'Rename the outlet')}
        </button>
        {progress === null && (
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </p>
    </form>
  );
}

function summaryOf(outlets: readonly OutletSummary[], name: string): OutletSummary | undefined {
  return outlets.find(({ outlet }) => outletKey(outlet) === outletKey(name));
}

/** What became of a renaming, in a notice. */
export function RenamedNotice({ renamed: { from, to, articles, doubles } }: { renamed: Renamed }) {
  return (
    <>
      {count(articles, 'article', 'articles')} of <Name>{from}</Name> {articles === 1 ? 'is' : 'are'} of <Name>{to}</Name> now.
      {doubles.length > 0 && (
        <>
          {' '}
          {count(doubles.length, 'article stays', 'articles stay')} under the old name, since <Name>{to}</Name> has the same {doubles.length === 1 ? 'text' : 'texts'} already: open and remove {doubles.length === 1 ? 'it' : 'them'} under{' '}
          <a href={`/articles?outlet=${encodeURIComponent(from)}`}>
            the articles of <Name>{from}</Name>
          </a>
          .
        </>
      )}
    </>
  );
}
