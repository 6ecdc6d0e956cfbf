/** A chart with its sentence, its table, and its figures to take along. The owner of Chart.js's life cycle. */
import { Chart, type ChartConfiguration, type ChartType } from 'chart.js';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Cite, useSource } from '../components/source.tsx';
import { TableBox } from '../components/table-box.tsx';
import { csv } from '../format.ts';
import { csvFile, saveFile } from '../save-file.ts';
import { useFilters } from '../use-filters.ts';
import { readPalette, readPaperPalette, type Look } from './palette.ts';
import { pngOf, svgOf, type Picture } from './picture.ts';

export type Table = { head: string[]; rows: (string | number | null)[][] };

interface Props<Kind extends ChartType> {
  id: string;
  title: string;
  /** What is chosen to be drawn, as a part of the name of a file. */
  file?: string;
  /** What the chart shows and how sure it is, in words. */
  says: string;
  /** The heading of the method's page that tells how the figures are made. */
  method: string;
  height: (narrow: boolean) => number;
  table: Table;
  /** What the CSV holds, where that is more than the table. */
  figures?: Table;
  config: (look: Look) => ChartConfiguration<Kind>;
  /** What the table's first column leads to, row by row. */
  links?: (string | null)[];
  /** Choices of what is drawn. */
  children?: ComponentChildren;
}

/** Under this many CSS pixels there is no room for names beside the bars. */
const narrowUnder = 600;
/** Width of a picture. */
const pictureWidth = 1000;

export function ChartFrame<Kind extends ChartType>({ id, title, file = '', says, method, height, table, figures = table, config, links, children }: Props<Kind>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const figure = useRef<HTMLElement>(null);
  const { narrowed, made, fileOf } = useSource();
  const name = fileOf(`${id} ${file}`);
  // In the address, so that a filter or a link keeps the table.
  const [, change, all] = useFilters();
  const tables = all('table');
  const asTable = tables.includes(id);
  const dark = useMedia('(prefers-color-scheme: dark)');
  const calm = useMedia('(prefers-reduced-motion: reduce)');
  const narrow = useMedia(`(max-width: ${narrowUnder}px)`);
  const printed = useMedia('print');

  useEffect(() => {
    if (!canvas.current || asTable) return;
    const chart = new Chart(canvas.current, config({ palette: readPalette(), narrow, calm: calm || printed }));
    return () => chart.destroy();
  }, [config, asTable, dark, narrow, calm, printed]);

  useEffect(() => {
    // The address may name this chart, which was not there yet when the page was opened.
    if (location.hash === `#${id}`) figure.current?.scrollIntoView();
  }, []);

  const picture = (): [ChartConfiguration<Kind>, Picture, Look['palette']] => {
    const palette = readPaperPalette();
    return [config({ palette, narrow: false, calm: true }), { title, says, narrowed, source: `${made} · ${location.origin}${location.pathname}${location.search}#${id}`, width: pictureWidth, height: height(false) }, palette];
  };
  const savePng = async () => {
    const blob = await pngOf(...picture());
    if (blob) saveFile(`${name}.png`, blob);
  };

  return (
    <figure class="chart" id={id} ref={figure}>
      <figcaption>
        <h2>{title}</h2>
        <p>{says}</p>
      </figcaption>
      {children}
      <div class="canvas" style={{ height: `${height(narrow)}px` }} hidden={asTable}>
        <canvas ref={canvas} role="img" aria-label={`${title}. ${says} The figures are in the table.`} />
      </div>
      <TableBox name={title} offscreen={!asTable}>
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
            {table.rows.map((row, at) => (
              <tr key={`${at} ${String(row[0])}`}>
                {row.map((value, index) => (index === 0 ? <th scope="row">{links?.[at] && asTable ? <a href={links[at]!}>{value}</a> : value}</th> : <td>{value === null ? '–' : typeof value === 'number' ? String(Math.round(value * 10) / 10).replace('-', '−') : value}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
      <div class="tools">
        <button type="button" aria-pressed={asTable} onClick={() => change({ table: asTable ? tables.filter((one) => one !== id) : [...tables, id] }, true)}>
          {asTable ? 'Show the chart' : 'Show as a table'}
        </button>
        <button type="button" onClick={savePng} aria-label={`${title} as PNG`}>
          PNG
        </button>
        <button type="button" onClick={() => saveFile(`${name}.svg`, svgOf(...picture()))} aria-label={`${title} as SVG`}>
          SVG
        </button>
        <button type="button" onClick={() => saveFile(`${name}.csv`, csvFile(csv([figures.head, ...figures.rows])))} aria-label={`${title} as CSV`}>
          CSV
        </button>
        <a href={`#${id}`}>link to this chart</a>
        <a href={`/method#${method}`}>how it is made</a>
        <Cite title={title} id={id} />
      </div>
    </figure>
  );
}

function useMedia(condition: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(condition).matches);
  useEffect(() => {
    const media = matchMedia(condition);
    const follow = () => setHolds(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [condition]);
  return holds;
}
