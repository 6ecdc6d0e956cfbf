/** The colours of charts, read from the style sheet, so that charts follow light and dark. */
import type { Family } from '../../../server/types.ts';

export interface Palette {
  ink: string;
  faint: string;
  line: string;
  accent: string;
  paper: string;
  font: string;
  families: Record<Family, string>;
}

export function readPalette(): Palette {
  const styles = getComputedStyle(document.documentElement);
  const read = (name: string) => styles.getPropertyValue(name).trim();
  const family = (name: Family) => read(`--family-${name}`);
  return {
    ink: read('--ink'), faint: read('--faint'), line: read('--line'), accent: read('--accent'), paper: read('--paper'), font: read('--sans'),
    families: {
      choices: family('choices'), reporting: family('reporting'), epistemic: family('epistemic'), intensifiers: family('intensifiers'),
      evaluative: family('evaluative'), metaphors: family('metaphors'), sensational: family('sensational'), agency: family('agency'),
    },
  };
}
