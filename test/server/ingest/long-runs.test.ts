import { expect } from 'chai';
import { cpuTime } from '../cpu-time.ts';
import { readOne } from './expected.ts';

const story = 'The minister slammed the door on new talks on Monday, officials in Harwick said.';
const blanks = ' '.repeat(49_000);
const dashes = '-'.repeat(48_000);
const timesProse = 12;
/** Of the same length. */
const prose = `Talks end in Harwick today\n\nBy Mara Lund\n\n${`${story}\n\n`.repeat(600)}`;

/**
 * 49 KB, up to which a text is read beside the answers to others: with patterns that try each place of a run they took 2 to 60 s, where prose
 * takes less than a tenth of one. Each is held to prose read in the same run, since the machine may be slow or busy.
 */
describe('a long run of one mark', () => {
  const timeOf = async (text: string) => {
    const before = cpuTime();
    await readOne({ bytes: Buffer.from(text) });
    return cpuTime() - before;
  };
  let ofProse: number;
  before(async () => {
    // What is loaded by the first text counts for none.
    await timeOf(prose);
    ofProse = Math.max(await timeOf(prose), await timeOf(prose));
  });

  for (const [kind, text] of [
    ['blanks', `${story}${blanks}x`],
    ['quotation marks', `${story}${'"'.repeat(49_000)}x`],
    ['dashes behind a byline', `Talks end in Harwick today\n\nBy Mara Lund ${dashes}x\n\n${story}\n\n${story}\n`],
    ['commas behind a byline', `Talks end in Harwick today\n\nBy Mara Lund ${','.repeat(48_000)}x\n\n${story}\n\n${story}\n`],
    ['signs of an address', `${'@'.repeat(48_000)}x\n\nBy Mara Lund\n\n${story}\n\n${story}\n`],
    ['dashes in the byline of a page', `<!doctype html><html><body><article><h1>Talks end</h1><p class="byline">By Mara Lund ${dashes}x</p><p>${story}</p><p>${story}</p></article></body></html>`],
  ] as const) {
    it(`is read in the time of some prose: ${kind}`, async () => {
      const spent = await timeOf(text);
      expect(spent).to.be.lessThan(timesProse * ofProse);
    });
  }
});
