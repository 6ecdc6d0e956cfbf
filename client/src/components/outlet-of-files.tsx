/** The outlet of files that do not name theirs: given for all of them before they are sent, or to those that came in without one. */
import { useState } from 'preact/hooks';
import type { UploadOutcome } from '../../../server/types/upload.ts';
import { count } from '../format.ts';
import { useKept } from '../kept.ts';
import { nameOutlet, outletKeptAs, unnamedIn } from '../upload-run.ts';
import type { Failed } from '../use-answer.ts';
import { KnownOutlets } from './known-outlets.tsx';
import { Failure } from './notice.tsx';

export function OutletOfFiles() {
  const [outlet, setOutlet] = useKept(outletKeptAs, '', true);
  return (
    <label class="outlet-of-files">
      Outlet of files that do not name theirs
      <input name="outletOfFiles" list="outlets-of-files" value={outlet} maxLength={300} placeholder="none" onInput={(event) => setOutlet((event.target as HTMLInputElement).value)} />
      <KnownOutlets id="outlets-of-files" />
    </label>
  );
}

/** @param busy whether files are being sent */
export function OutletOfUnnamed({ outcomes, busy }: { outcomes: readonly UploadOutcome[]; busy: boolean }) {
  const [outlet, setOutlet] = useState('');
  const [failure, setFailure] = useState<Failed | null>(null);
  const unnamed = unnamedIn(outcomes).length;
  if (unnamed === 0) return null;
  return (
    <form
      class="notice unnamed"
      onSubmit={(event) => {
        event.preventDefault();
        setFailure(null);
        void nameOutlet(outlet.trim()).then(setFailure);
      }}
    >
      {failure && <Failure title={failure.title} detail={failure.detail} />}
      <label>
        {count(unnamed, 'article has', 'articles have')} no outlet and {unnamed === 1 ? 'is' : 'are'} in no comparison. Outlet of {unnamed === 1 ? 'it' : 'all of them'}
        <input name="outletOfUnnamed" list="outlets-of-unnamed" value={outlet} maxLength={300} required onInput={(event) => setOutlet((event.target as HTMLInputElement).value)} />
        <KnownOutlets id="outlets-of-unnamed" />
      </label>
      <button type="submit" disabled={busy || outlet.trim() === ''}>
        Add the outlet
      </button>
    </form>
  );
}
