import { expect } from 'chai';
import { dotReach } from '../../client/src/charts/dot-reach.ts';
import { fieldConfig } from '../../client/src/charts/field-chart.ts';
import type { Look } from '../../client/src/charts/palette.ts';
import { compareOutlets } from '../../server/compare/compare.ts';
import { row } from '../server/compare/rows.ts';

describe('headline against body', () => {
  it('has room about its scale for a dot that lies on the edge of it', () => {
    const { outlets } = compareOutlets([98, 99, 100].map((score, at) => row(`${at}`, 'Loud', { story: `s${at}`, bodyScore: score, headlineScore: 100, gap: 100 - score })));
    const palette = new Proxy({}, { get: () => '#000' });
    for (const narrow of [true, false]) {
      const { options } = fieldConfig(outlets, { palette, narrow, calm: true } as unknown as Look);
      const { top, right } = options!.layout!.padding as { top: number; right: number };
      expect((options!.scales!['y'] as { max: number }).max).to.equal(100);
      expect(Math.min(top, right)).to.be.greaterThan(dotReach);
    }
  });
});
