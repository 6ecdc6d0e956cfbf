/** The look of charts, read from the style sheet, so that charts follow light and dark. */
import type { Family } from '../../../server/types/wording.ts';

export interface Palette {
  ink: string;
  faint: string;
  line: string;
  accent: string;
  paper: string;
  font: string;
  serif: string;
  families: Record<Family, string>;
  /** Colours of things that have none of their own, in order; told apart with common colour blindness, in light and in dark. */
  series: string[];
}

/** Where a chart is drawn: its colours, and whether it has room and may move. */
export interface Look {
  palette: Palette;
  narrow: boolean;
  calm: boolean;
}

/** The colours of paper, for pictures: they are shown on pages and slides of any colour, and printed. */
export function readPaperPalette(): Palette {
  const sheet = document.createElement('div');
  sheet.className = 'onpaper';
  document.body.append(sheet);
  const palette = readPalette(sheet);
  sheet.remove();
  return palette;
}

export function readPalette(of: Element = document.documentElement): Palette {
  const styles = getComputedStyle(of);
  const read = (name: string) => styles.getPropertyValue(name).trim();
  const family = (name: Family) => read(`--family-${name}`);
  return {
    ink: read('--ink'), faint: read('--faint'), line: read('--line'), accent: read('--accent'), paper: read('--paper'), font: read('--sans'), serif: read('--serif'),
    families: {
      choices: family('choices'), reporting: family('reporting'), epistemic: family('epistemic'), intensifiers: family('intensifiers'),
      evaluative: family('evaluative'), metaphors: family('metaphors'), sensational: family('sensational'), agency: family('agency'),
    },
    series: Array.from({ length: 8 }, (_, index) => read(`--series-${index + 1}`)),
  };
}
