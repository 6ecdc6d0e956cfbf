import { expect } from 'chai';
import { calendarNames, isDateLine } from '../../../server/ingest/date-line.ts';
import { knowledge } from './expected.ts';

const { dates } = knowledge.lines;

describe('a line that is a date', () => {
  it('is told in English and in languages that many pages are in', () => {
    for (const line of ['Updated 9:32 pm, Tue, Nov 19, 2019', '3 maggio 2026', 'Sept. 4, 2025, 10:15', '2026/05/03 10:15']) expect(isDateLine(line, dates), line).to.equal(true);
    for (const line of ['The council met on 3 May 2026 to vote', 'Chapter 12', '']) expect(isDateLine(line, dates), line).to.equal(false);
  });

  it('may say where, once it says what was done to the text', () => {
    expect(isDateLine('Published - August 11, 2026 09:14 pm IST - NEW HARDA', dates)).to.equal(true);
    expect(isDateLine('August 11, 2026 09:14 pm IST - NEW HARDA', dates)).to.equal(false);
  });

  it('is told in the language that a page names, and in no other for that', () => {
    expect(isDateLine('19 kesäkuuta 2024 klo 10.15 Mellin', dates)).to.equal(false);
    expect(isDateLine('19 kesäkuuta 2024 klo 10.15 Mellin', dates, calendarNames('xx-nowhere-no-language', dates.moreNames))).to.equal(false);
    expect(isDateLine('19 kesäkuuta 2024 10.15 Mellin', dates, calendarNames('fi', dates.moreNames))).to.equal(true);
    expect(isDateLine('19 kesäkuuta 2024 10.15 Mellin', dates)).to.equal(false);
  });
});
