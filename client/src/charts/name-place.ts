/** Where the names of dots stand, so that none hides another or a dot. Pure; in CSS pixels. */

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const nameHeight = 15;

/** Room between a dot's middle and a name beside it. */
const aside = 11;
/** How far below its dot's middle a name may begin, the nearest first; from the fourth on a line leads to it. */
const nearby = [-7, -22, 8, -36, 22];
const withLineFrom = 3;
const farther = Array.from({ length: 14 }, (_, step) => [36 + 8 * step, -50 - 8 * step]).flat();

/** A place beside the dot, else farther off, where a line leads to it. Null where there is no room at all. */
export function freePlace(dot: { x: number; y: number }, width: number, taken: readonly Box[], within: Box): { box: Box; line: boolean } | null {
  for (const [at, down] of [...nearby, ...farther].entries()) {
    const top = dot.y + down;
    const besides = [dot.x + aside, dot.x - aside - width];
    // What is farther off may also stand right above or below, and is moved into the chart.
    const lefts = at < nearby.length ? besides : [dot.x - width / 2, ...besides].map((left) => Math.min(Math.max(left, within.left + 3), within.right - width));
    for (const left of lefts) {
      const box = { left, right: left + width, top, bottom: top + nameHeight };
      const inside = box.left >= within.left && box.right <= within.right + 12 && box.top >= within.top && box.bottom <= within.bottom;
      if (inside && taken.every((other) => other.right < box.left || box.right < other.left || other.bottom < box.top || box.bottom < other.top)) return { box, line: at >= withLineFrom };
    }
  }
  return null;
}
