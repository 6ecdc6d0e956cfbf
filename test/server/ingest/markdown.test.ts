import { expect } from 'chai';
import { cpuTime } from '../cpu-time.ts';
import { readArticle, readOne } from './expected.ts';

const body = 'The minister slammed the door on new talks on Monday, officials in Harwick said.';

describe('Markdown', () => {
  for (const [kind, nested] of [['quotations', '>'.repeat(5_000)], ['lists', '- '.repeat(5_000)]] as const) {
    it(`with thousands of ${kind} inside each other is told so`, async () => {
      expect(await readOne({ bytes: Buffer.from(`# Talks end\n\n${nested} ${body}\n`) })).to.include({ title: 'The text is nested too deeply' });
    });
  }

  it('is read with quotations some deep', async () => {
    expect((await readArticle({ bytes: Buffer.from(`# Talks end\n\n${'>'.repeat(40)} ${body}\n`) })).body).to.contain(body);
  });

  it('with a long run of blanks is read at once', async () => {
    const before = cpuTime();
    await readOne({ bytes: Buffer.from(`# Talks end\n\n${body}${' '.repeat(49_000)}x\n`) });
    expect(cpuTime() - before).to.be.lessThan(1_500);
  });
});
