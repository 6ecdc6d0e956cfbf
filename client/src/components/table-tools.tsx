/** What is under a table or a list of figures: the figures to take along, and an address that leads back. */
import type { ComponentChildren } from 'preact';
import { csv } from '../format.ts';
import { csvFile, saveFile } from '../save-file.ts';
import { Cite, useSource } from './source.tsx';

interface Props {
  /** The id of the part of the page, which names the file. */
  id: string;
  title: string;
  head: readonly string[];
  rows: () => (string | number | null)[][];
  children?: ComponentChildren;
}

export function TableTools({ id, title, head, rows, children }: Props) {
  const { fileOf } = useSource();
  return (
    <div class="table-tools">
      {children}
      <button type="button" onClick={() => saveFile(`${fileOf(id)}.csv`, csvFile(csv([[...head], ...rows()])))} aria-label={`${title} as CSV`}>
        CSV
      </button>
      <a href={`#${id}`}>link to this table</a>
      <Cite title={title} id={id} />
    </div>
  );
}
