/** Where a page's figures come from: told on paper, in pictures, in the names of files and in what a reader cites. */
import { createContext, type ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useContext, useState } from 'preact/hooks';
import { fileName, narrowedTo, type Narrowing } from '../../../server/compare/narrowing.ts';
import type { ProgramState } from '../../../server/types/program.ts';
import { api } from '../api.ts';
import { count, day } from '../format.ts';
import { useAnswer } from '../use-answer.ts';

interface Origin {
  /** Which outlets or which story the page is about, for the names of files; nothing for all. */
  subject?: string | undefined;
  /** How many texts of whom the figures rest on. */
  basis: string;
  narrowing?: Narrowing;
}

interface Source {
  narrowed: string | null;
  /** Program, lexicon and day. */
  made: string;
  basis: string;
  /** The name of a file, without its ending. */
  fileOf: (name: string) => string;
}

const Given = createContext<Source>({ narrowed: null, made: 'Plumbline', basis: '', fileOf: (name) => name });

export const useSource = () => useContext(Given);

/** Gives all figures within it their source, and states it on paper, where no filters are to be seen. */
export function SourceOf({ subject = '', basis, narrowing = {}, children }: Origin & { children: ComponentChildren }) {
  const { url } = useLocation();
  const [program] = useAnswer('program', () => api.program());
  const narrowed = narrowedTo(narrowing, day);
  const source: Source = { narrowed, made: madeBy(program.state === 'there' ? program.value : null), basis, fileOf: (name) => fileName(`${name} ${subject}`, narrowing) };
  return (
    <Given.Provider value={source}>
      {/* As attributes: to who reads the page on a screen, or listens to it, it would be told twice. */}
      <p class="on-paper" data-narrowed={narrowed === null ? '' : `Narrowed to: ${narrowed}. `} data-made={`${basis}. ${source.made}, ${location.origin}${url}`} />
      {children}
    </Given.Provider>
  );
}

function madeBy(program: ProgramState | null): string {
  const today = day(localDay());
  if (program === null) return `Plumbline, ${today}`;
  const older = program.stale > 0 ? ` (${count(program.stale, 'text', 'texts')} scored by an older one)` : '';
  return `Plumbline ${program.version}, lexicon ${program.lexicon}${older}, ${today}`;
}

/** The reader's day, as an ISO date. */
function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What a reader writes under a figure that is shown elsewhere. @param id the part of the page */
export function Cite({ title, id }: { title: string; id: string }) {
  // So that a filter that changes changes the text as well.
  useLocation();
  const { narrowed, made, basis } = useSource();
  const [open, setOpen] = useState(false);
  const [copied, setCopied] = useState(false);
  if (basis === '') return null;
  const text = `“${title}”, ${basis}${narrowed === null ? '' : `, narrowed to ${narrowed}`}. ${made}, ${location.origin}${location.pathname}${location.search}#${id}`;
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // A browser may refuse; the text stands there to be marked.
      () => setCopied(false),
    );
  return (
    <details
      class="cite"
      onToggle={(event) => {
        setOpen((event.target as HTMLDetailsElement).open);
        setCopied(false);
      }}
    >
      <summary aria-label={`Cite ${title}`}>cite</summary>
      {open && <p>{text}</p>}
      {/* Over plain http there is none but on the reader's own machine. */}
      {open && 'clipboard' in navigator && (
        <button type="button" onClick={copy} aria-label={`Copy the citation of ${title}`}>
          Copy
        </button>
      )}{' '}
      <small role="status">{copied ? 'copied' : ''}</small>
    </details>
  );
}
