import { expect } from 'chai';
import { cpuTime } from '../cpu-time.ts';
import { readOne } from './expected.ts';

const story = 'The minister slammed the door on new talks on Monday, officials in Harwick said.';
const blanks = ' '.repeat(49_000);
const dashes = '-'.repeat(48_000);

/** 49 KB, up to which a text is read beside the answers to others: with patterns that try each place of a run they took 2 to 60 s. */
describe('a long run of one mark', () => {
  for (const [kind, text] of [
    ['blanks', `${story}${blanks}x`],
    ['quotation marks', `${story}${'"'.repeat(49_000)}x`],
    ['dashes behind a byline', `Talks end in Harwick today\n\nBy Mara Lund ${dashes}x\n\n${story}\n\n${story}\n`],
    ['commas behind a byline', `Talks end in Harwick today\n\nBy Mara Lund ${','.repeat(48_000)}x\n\n${story}\n\n${story}\n`],
    ['signs of an address', `${'@'.repeat(48_000)}x\n\nBy Mara Lund\n\n${story}\n\n${story}\n`],
    ['dashes in the byline of a page', `<!doctype html><html><body><article><h1>Talks end</h1><p class="byline">By Mara Lund ${dashes}x</p><p>${story}</p><p>${story}</p></article></body></html>`],
  ] as const) {
    it(`is read at once: ${kind}`, async () => {
      const before = cpuTime();
      await readOne({ bytes: Buffer.from(text) });
      expect(cpuTime() - before).to.be.lessThan(1_000);
    });
  }
});
