/** Asks which column of a spreadsheet holds what, with its first rows shown. */
import { useState } from 'preact/hooks';
import { articleLabels } from '../labels.ts';
import type { ColumnField, Columns, SheetPreview } from '../../../server/types/upload.ts';
import { Name } from './name.tsx';
import { TableBox } from './table-box.tsx';

const fields: readonly [ColumnField, string][] = [...(['body', 'headline', 'outlet', 'publishedAt', 'byline', 'url', 'origin'] as const).map((field): [ColumnField, string] => [field, articleLabels[field]]), ['id', 'Identifier']];

const separatorNames: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

interface Props {
  file: string;
  sheet: SheetPreview;
  busy: boolean;
  onAnswer: (columns: Columns) => void;
  onLeave: () => void;
}

export function ColumnQuestion({ file, sheet, busy, onAnswer, onLeave }: Props) {
  const { header, rows, separator, guess } = sheet;
  const [columns, setColumns] = useState<Columns>(guess);
  const nameOf = (at: number) => (header[at]!.trim() === '' || header.filter((name) => name.trim() === header[at]!.trim()).length > 1 ? `#${at + 1}` : header[at]!.trim());
  const fieldOf = (at: number) => fields.find(([field]) => columns[field] === nameOf(at))?.[0];
  /** A field stands in one column: choosing it for another takes it from the first. */
  const choose = (at: number, field: ColumnField | '') => {
    const left = Object.fromEntries(Object.entries(columns).filter(([other, name]) => name !== nameOf(at) && other !== field)) as Columns;
    setColumns(field === '' ? left : { ...left, [field]: nameOf(at) });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(columns);
      }}
    >
      <h3>
        What do the columns of <Name>{file}</Name> hold?
      </h3>
      <p class="hint">
        {header.length} columns, parted by {separatorNames[separator] ?? separator}. The guess is made by names and by the first rows; correct it where it is wrong.
      </p>
      <TableBox name={`The first rows of ${file}`}>
        <table class="sheet">
          <thead>
            <tr>
              {header.map((name, at) => (
                <th key={at} scope="col">
                  <label>
                    {name.trim() || `Column ${at + 1}`}
                    <select name={`column-${at}`} value={fieldOf(at) ?? ''} onChange={(event) => choose(at, (event.target as HTMLSelectElement).value as ColumnField | '')}>
                      <option value="">not used</option>
                      {fields.map(([field, label]) => (
                        <option key={field} value={field}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </label>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                {header.map((_, at) => (
                  <td key={at}>{row[at] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      {columns.body === undefined && <p role="alert">Say which column holds the text of the articles.</p>}
      <p class="actions">
        <button type="submit" class="primary" disabled={busy || columns.body === undefined}>
          Take the rows in
        </button>
        <button type="button" disabled={busy} onClick={onLeave}>
          Leave it out
        </button>
      </p>
    </form>
  );
}
