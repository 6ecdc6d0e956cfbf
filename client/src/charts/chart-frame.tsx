/** A chart with its sentence, its table, and its figures to take along. The owner of Chart.js's life cycle. */
import { Chart, type ChartConfiguration } from 'chart.js';
import { useEffect, useRef, useState } from 'preact/hooks';
import { csv } from '../format.ts';
import { readPalette, type Palette } from './palette.ts';

export type Table = { head: string[]; rows: (string | number | null)[][] };

interface Props {
  id: string;
  title: string;
  /** What the chart shows and how sure it is, in words. */
  says: string;
  height: number;
  table: Table;
  config: (palette: Palette) => ChartConfiguration;
}

export function ChartFrame({ id, title, says, height, table, config }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [asTable, setAsTable] = useState(false);
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);

  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setDark(scheme.matches);
    scheme.addEventListener('change', follow);
    return () => scheme.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    if (!canvas.current || asTable) return;
    const chart = new Chart(canvas.current, config(readPalette()));
    return () => chart.destroy();
  }, [config, asTable, dark]);

  const save = (name: string, blob: Blob) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  const savePng = () => canvas.current?.toBlob((blob) => blob && save(`${id}.png`, blob));
  const saveCsv = () => save(`${id}.csv`, new Blob([csv([table.head, ...table.rows])], { type: 'text/csv' }));

  return (
    <figure class="chart" id={id}>
      <figcaption>
        <h2>{title}</h2>
        <p>{says}</p>
      </figcaption>
      <div class="canvas" style={{ height: `${height}px` }} hidden={asTable}>
        <canvas ref={canvas} role="img" aria-label={`${title}. ${says} The figures are in the table.`} />
      </div>
      <div class={asTable ? 'tablewrap' : 'tablewrap offscreen'} tabIndex={asTable ? 0 : -1}>
        <table>
          <caption class="offscreen">{title}</caption>
          <thead>
            <tr>
              {table.head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={String(row[0])}>
                {row.map((value, index) => (index === 0 ? <th scope="row">{value}</th> : <td>{value === null ? '–' : typeof value === 'number' ? Math.round(value * 10) / 10 : value}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="tools">
        <button type="button" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? 'Show the chart' : 'Show as a table'}
        </button>
        <button type="button" onClick={savePng} disabled={asTable}>
          PNG
        </button>
        <button type="button" onClick={saveCsv}>
          CSV
        </button>
      </div>
    </figure>
  );
}
