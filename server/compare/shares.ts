/** What an outlet's own texts are made of: families, voices and frames, each with its interval. */
import type { OutletToCompare, PartSums, WholeSums } from '../store/sums.ts';
import type { Estimate, OutletComparison } from '../types/comparison.ts';
import type { Voice } from '../types/wording.ts';
import { shareSpread } from './limits.ts';
import { commonRatioSpread, partOf, ratioWithInterval } from './ratio-interval.ts';
import type { Quantiles } from './students-t.ts';

type Shares = Pick<OutletComparison, 'rate' | 'families' | 'voices' | 'frames'>;
type Kind = Exclude<keyof Shares, 'rate'>;

/** Which whole the parts belong to, in what unit, and where the measure ends. */
const kinds: Record<Kind, { scale: number; within: [number, number]; wholeOf: (one: OutletToCompare) => WholeSums }> = {
  families: { scale: 100, within: [0, Infinity], wholeOf: ({ sums }) => sums.words },
  voices: { scale: 1, within: [0, 1], wholeOf: ({ sums }) => sums.findings },
  frames: { scale: 1, within: [0, 1], wholeOf: ({ sums: { texts } }) => ({ n: texts, sum: texts, squares: texts }) },
};

/** Every finding stands in one of these, so that a voice in which none stands has a share of 0, with an interval. */
const allVoices: readonly Voice[] = ['narrator', 'scare', 'reported', 'quoted'];

/**
 * rate and families: own-voice weighted findings per 100 words, over all texts together; voices: share (0-1) of all findings;
 * frames: mean share (0-1) over the texts. A voice, and a part that any of the outlets has, is given for each, be it 0.
 * @returns for each outlet, in the order given; empty where `enough` says that there are too few texts
 */
export function sharesOf(outlets: readonly OutletToCompare[], enough: (one: OutletToCompare) => boolean, minimumTexts: number, quantiles: Quantiles): Shares[] {
  const shares = outlets.map(({ sums }): Shares => ({ rate: { value: null, interval: null, n: sums.texts, note: `Not enough texts: at least ${minimumTexts} on different stories are needed.` }, families: {}, voices: {}, frames: {} }));
  estimate('families', ({ sums }) => sums.loaded, (one, rate) => void (one.rate = rate));
  for (const kind of Object.keys(kinds) as Kind[]) {
    const names = [...new Set(outlets.flatMap(({ sums }) => Object.keys(sums[kind])).concat(kind === 'voices' ? allVoices : []))].sort();
    for (const name of names) estimate(kind, ({ sums }) => partOf(sums[kind], name), (one, share) => void ((one[kind] as Record<string, Estimate>)[name] = share));
  }
  return shares;

  function estimate(kind: Kind, part: (one: OutletToCompare) => PartSums, give: (one: Shares, share: Estimate) => void): void {
    const { scale, within, wholeOf } = kinds[kind];
    const all = outlets.map((one) => ({ part: scaled(part(one), scale), whole: wholeOf(one) }));
    const common = commonRatioSpread(all, shareSpread[kind] ** 2, quantiles);
    for (const [index, one] of outlets.entries()) {
      const sums = all[index]!;
      const { n } = sums.whole;
      if (!enough(one)) continue;
      if (n < minimumTexts) give(shares[index]!, tooFew(kind, n, minimumTexts));
      else {
        const { ratio, interval } = ratioWithInterval(sums, common, within);
        give(shares[index]!, { value: ratio, interval, n, note: null });
      }
    }
  }
}

function tooFew(kind: Kind, n: number, minimumTexts: number): Estimate {
  return { value: null, interval: null, n, note: `Not enough texts${kind === 'voices' ? ' with loaded wordings' : ''}: ${n} counted, at least ${minimumTexts} are needed.` };
}

const scaled = ({ sum, squares, cross }: PartSums, by: number): PartSums => ({ sum: by * sum, squares: by ** 2 * squares, cross: by * cross });
