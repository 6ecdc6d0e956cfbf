import { expect } from 'chai';
import { readArticle } from './expected.ts';
import { makeDocx, type Written } from './made/docx.ts';

const headline = 'Council closes Senne bridge to cars after cracks found';
const paragraphs = [
  'The city council of Harwick voted on Monday night to close the old Senne bridge to cars from May, after engineers found cracks in two of its piers.',
  'Mayor Nora Vellin said buses and bicycles would still be able to cross, and that a ferry would carry up to 40 cars an hour from the northern quay.',
  'Repairs are expected to cost 12 million crowns and to last until the autumn of next year, according to a report that the council published on Tuesday.',
];
const body = paragraphs.map((text): Written => ({ text }));
const signed: Written[] = [{ text: 'By Mara Lund' }, { text: '4 May 2026' }];
const read = (written: Written[]) => readArticle({ bytes: makeDocx(written) });

describe('the headline of a manuscript', () => {
  for (const note of ['DRAFT v3 – for Ines to sub', 'DRAFT v2 for Ines', 'Word count: 420 / Page 7', 'SENNE-BRIDGE-0405', 'EMBARGOED UNTIL 4 MAY 2026', 'A note for the desk: please keep the quote in paragraph three', 'INSIDE THE HARBOUR SCANDAL', 'Harwick Herald']) {
    for (const style of ['Heading1', 'Title'] as const) {
      it(`is the ${style} under "${note}"`, async () => {
        const article = await read([{ text: note }, { text: headline, style }, ...signed, ...body]);
        expect(article).to.deep.include({ headline, subheads: [], byline: 'Mara Lund', publishedAt: '2026-05-04', body: paragraphs.join('\n\n') });
        expect(article.removed.map(({ text }) => text)).to.include(note);
        expect(article.outlet).to.equal(note === 'Harwick Herald' ? note : null);
      });
    }
  }

  it('has byline and date above it all the same', async () => {
    expect(await read([...signed, { text: headline, style: 'Heading1' }, ...body])).to.deep.include({ headline, byline: 'Mara Lund', publishedAt: '2026-05-04', body: paragraphs.join('\n\n') });
  });

  it('is not the name of the outlet or of a section, though they are marked as high', async () => {
    expect(await read([{ text: 'Harwick Herald', style: 'Title' }, { text: headline, style: 'Heading1' }, ...signed, ...body])).to.include({ headline, outlet: 'Harwick Herald' });
    expect(await read([{ text: 'News', style: 'Heading1' }, { text: headline, style: 'Heading2' }, ...signed, ...body])).to.include({ headline });
  });

  it('is not the first of the sections that are marked below one that is not', async () => {
    const sections: Written[] = [{ text: headline }, ...signed, { text: 'What the engineers found', style: 'Heading1' }, ...body.slice(0, 2), { text: 'What the ferry costs', style: 'Heading1' }, body[2]!];
    expect(await read(sections)).to.include({ headline });
  });

  it('stands under the notes of a desk where nothing is marked', async () => {
    for (const notes of [['DRAFT v3 – for Ines to sub'], ['Slug: BRIDGE', 'Words: 420'], ['Page 7', 'EMBARGOED UNTIL 6 MAY 2026'], ['FOR IMMEDIATE RELEASE']]) {
      expect(await readArticle({ bytes: Buffer.from([...notes, headline, 'By Mara Lund', '4 May 2026', ...paragraphs].join('\n\n')) }), notes[0]).to.include({ headline, publishedAt: '2026-05-04' });
    }
  });

  for (const title of ['Draft: how the council wrote its plan', 'Page by page, a report that shook Harwick', 'Version control: the many drafts of a treaty', 'Draft plan for the bridge is late', 'Take two: the ferry returns']) {
    it(`may begin with such a word: ${title}`, async () => {
      expect((await readArticle({ bytes: Buffer.from([title, 'By Mara Lund', '4 May 2026', ...paragraphs].join('\n\n')) })).headline).to.equal(title);
    });
  }

  it('is the heading of the highest level in Markdown', async () => {
    expect(await readArticle({ bytes: Buffer.from(`DRAFT v3 – for Ines to sub\n\n# ${headline}\n\nBy Mara Lund\n\n4 May 2026\n\n${paragraphs.join('\n\n')}\n`) })).to.deep.include({ headline, subheads: [], byline: 'Mara Lund' });
  });
});
