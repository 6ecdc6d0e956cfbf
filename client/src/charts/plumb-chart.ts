/** The comparison: one row an outlet, a plumb line at 0, a filled dot for the body, a hollow one for the headline. */
import type { ChartConfiguration } from 'chart.js';
import type { OutletComparison } from '../../../server/types/comparison.ts';
import { count } from '../format.ts';
import type { Table } from './chart-frame.tsx';
import { dotConfig, type DotRow } from './dot-chart.ts';
import type { Look } from './palette.ts';

/** The gap of an outlet need not be the difference of the two means beside it. */
export const gapHead = 'Gap within own texts';

/** What the table under the chart holds: the chart's data, row by row. */
export function plumbTable(outlets: readonly OutletComparison[]): Table {
  return {
    head: ['Outlet', 'Body', 'Body from', 'Body to', 'Headline', 'Headline from', 'Headline to', gapHead, `${gapHead} from`, `${gapHead} to`, 'Texts', 'Shared stories'],
    rows: outlets.map(({ outlet, measures: { body, headline, gap }, texts, sharedStories }) => [
      outlet, body.value, body.interval?.[0] ?? null, body.interval?.[1] ?? null, headline.value, headline.interval?.[0] ?? null, headline.interval?.[1] ?? null, gap.value, gap.interval?.[0] ?? null, gap.interval?.[1] ?? null, texts, sharedStories,
    ]),
  };
}

export function plumbConfig(outlets: readonly OutletComparison[], look: Look, onChoose: (outlet: string) => void): ChartConfiguration<'scatter'> {
  const rows = outlets.map((outlet): DotRow => ({ label: outlet.outlet, note: noteOf(outlet), faded: !outlet.enough, filled: outlet.measures.body, hollow: outlet.measures.headline }));
  return dotConfig(rows, { filled: 'Body', hollow: 'Headline', zero: '0 neutral', ends: [0, 100], digits: 0 }, look, (row) => onChoose(outlets[row]!.outlet));
}

/** Numbers of texts and stories, or that they are too few. */
function noteOf({ enough, texts, sharedStories }: OutletComparison): string {
  if (!enough) return `too few texts\n${count(texts, 'text', 'texts')}`;
  return `${count(texts, 'text', 'texts')}\n${count(sharedStories, 'shared story', 'shared stories')}`;
}
