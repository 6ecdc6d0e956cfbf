import { expect } from 'chai';
import { readArticle } from './expected.ts';

const paragraphs = [
  'The city council of Harwick voted on Monday night to close the old Senne bridge to cars from May, after engineers found cracks in two of its piers.',
  'Mayor Nora Vellin said buses and bicycles would still be able to cross, and that a ferry would carry up to 40 cars an hour from the northern quay.',
  'Repairs are expected to cost 12 million crowns and to last until the autumn of next year, according to a report that the council published on Tuesday.',
];
const bodyOf = async (lines: readonly string[]) => (await readArticle({ bytes: Buffer.from(['Council closes Senne bridge to cars', 'By Mara Lund', '4 May 2026', ...lines].join('\n\n')) })).body;
const titles = ['Bin strike chaos spreads to Orland', 'Who really owns the ferry?', 'Ten things to do this weekend'];

describe('headings over other stories under a pasted text', () => {
  for (const heading of [
    'MORE FROM THE BEACON', 'More from the Herald', 'More from the Ledger', 'More from Brackmoor Courier', 'More from our politics team', 'More in Politics', 'More stories from Lowmere', 'More like this', 'Elsewhere on the Beacon', 'From the archive',
    'More on this story', 'More from Mara Lund', 'More top stories', 'Latest from the newsroom', 'What to read next', 'People also read', 'More News:', 'In case you missed it', 'Also in Business', "Today's top stories",
  ]) {
    it(`end it with what stands under them: ${heading}`, async () => {
      expect(await bodyOf([...paragraphs, heading, ...titles])).to.equal(paragraphs.join('\n\n'));
      const teased = titles.flatMap((title) => [title, `${title}, in a few words of the page that nobody reads here and that the article does not hold at all.`]);
      expect(await bodyOf([...paragraphs, heading, ...teased])).to.equal(paragraphs.join('\n\n'));
      expect(await bodyOf([...paragraphs, heading])).to.equal(paragraphs.join('\n\n'));
    });
  }

  it('take the titles in a box along and leave the story under it', async () => {
    for (const heading of ['MORE FROM THE BEACON', 'More from our politics team', 'More in Politics']) {
      expect(await bodyOf([paragraphs[0]!, paragraphs[1]!, heading, ...titles, 'She agreed.', paragraphs[2]!])).to.equal([paragraphs[0], paragraphs[1], 'She agreed.', paragraphs[2]].join('\n\n'));
    }
  });

  it('ask for money in their own line', async () => {
    expect(await bodyOf([...paragraphs, 'Support fearless journalism. Become a member today.'])).to.equal(paragraphs.join('\n\n'));
  });

  for (const [kind, lines] of [
    ['a subhead over one paragraph', [paragraphs[0]!, paragraphs[1]!, 'More from the inquiry', paragraphs[2]!]],
    ['a subhead over two', [paragraphs[0]!, 'More on the ferry', paragraphs[1]!, paragraphs[2]!]],
    ['a subhead with the word of a section', [paragraphs[0]!, paragraphs[1]!, 'More news from the courts', paragraphs[2]!]],
    ['a subhead over a short sentence', [paragraphs[0]!, paragraphs[1]!, 'More in store', 'The mayor would not say.', paragraphs[2]!]],
    ['a subhead over points', [paragraphs[0]!, paragraphs[1]!, 'More in the plan', '• New buses for the eastern bank', '• A second ferry', paragraphs[2]!]],
    ['a sentence', [...paragraphs, 'More from the inquiry came out on Friday, when the engineers were heard by the council.']],
    ['a sentence further up', [paragraphs[0]!, 'More like this will follow, the mayor said.', ...paragraphs.slice(1)]],
    ['a question', [paragraphs[0]!, 'More in Politics than meets the eye, as the mayor put it.', ...paragraphs.slice(1)]],
  ] as const) {
    it(`are not ${kind} of the story`, async () => {
      expect(await bodyOf(lines)).to.equal(lines.join('\n\n'));
    });
  }
});
