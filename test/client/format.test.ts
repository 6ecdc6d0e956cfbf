import { expect } from 'chai';
import { count, csv, day, percent, score, signed, wording } from '../../client/src/format.ts';

describe('format', () => {
  it('writes figures and their absence', () => {
    expect([score(49.6), score(null), signed(4.4), signed(-4.4), signed(0.2), percent(0.255), percent(null)]).to.deep.equal(['50', '–', '+4', '−4', '0', '26 %', '–']);
    expect(count(1, 'text', 'texts')).to.equal('1 text');
  });
  it('writes wordings of the lexicon without their marks', () => {
    expect(['throw {someone} under the bus', '=did nothing', 'inaction/=did nothing', 'has =no answer'].map(wording)).to.deep.equal(['throw someone under the bus', 'did nothing', 'inaction/did nothing', 'has no answer']);
  });
  it('writes dates', () => {
    expect(day('2024-06-19')).to.equal('19 June 2024');
    expect(day('2024-06-19T10:00:00Z')).to.equal('19 June 2024');
    expect(day(null)).to.equal('no date');
  });
  it('writes CSV that no spreadsheet takes for formulas', () => {
    expect(csv([['=1+1', 'a "b"', -2, null]])).to.equal('\ufeff\'=1+1,"a ""b""",-2,\r\n');
    for (const formula of [' =HYPERLINK("x")', '\uff1dcmd', '\n=1+1', '@x', '\t=1', '\u00a0-1']) expect(csv([[formula]]), formula).to.match(/^\ufeff"?'/);
  });
});
