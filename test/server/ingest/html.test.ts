import { expect } from 'chai';
import type { ErrorText } from '../../../server/types/problem.ts';
import { expectFields, fixtures, readArticle, readOne } from './expected.ts';

const sentence = 'The council of Harwick voted on Monday night to close the old bridge to cars after engineers found cracks.';

describe('web pages', () => {
  for (const { name, bytes, expected } of fixtures('pages', 'page.html')) {
    it(`of the kind ${name}`, async () => {
      expectFields(await readArticle({ bytes, url: expected.from ?? null }), expected);
    });
  }

  const refused: [string, string, string][] = [
    ['nested 100,000 deep', '<div>'.repeat(100_000) + sentence, 'The page is nested too deeply'],
    ['nested 100,000 deep in elements without an end', `<html><body>${'<x-a>'.repeat(100_000)}${sentence}`, 'The page is nested too deeply'],
    ['deep and wide at once', `<html><body>${'<div>'.repeat(450)}${'<i>x</i>'.repeat(50_000)}${'</div>'.repeat(450)}<p>${sentence}</p>`, 'The page is too deep and too wide'],
    ['of 100,000 line breaks', `<html><body><p>${sentence}</p>${'word<br>'.repeat(100_000)}`, 'The page has too many parts'],
    ['of 100,000 parts', `<html><body>${`<p>${sentence}</p>`.repeat(100_000)}`, 'The page has too many parts'],
    ['that shows nothing', '<html><head><title>Harwick Herald</title></head><body><div id="app"></div><script>draw()</script></body></html>', 'The page is empty'],
    ['that asks for a subscription', `<html><body><h1>Old bridge closed</h1><p>Subscribe to continue reading this story</p></body></html>`, 'The article is behind a paywall'],
    ['that asks for a password', '<html><body><h1>Welcome back</h1><form>Your name <input name="a"> Password <input type="password"></form></body></html>', 'The page is a login'],
    ['of links', '<html><body><h1>Harwick Herald</h1><ul><li><a href="/a">Old bridge closed</a></li><li><a href="/b">Ferry sails again</a></li></ul></body></html>', 'No article was found in the page'],
  ];
  it('of more text than any article are refused before they are searched', async () => {
    const read = await readOne({ bytes: Buffer.from(`<html><body><p>${'word '.repeat(1_000_000)}</p></body></html>`) });
    expect(read).to.have.property('title', 'The text is too long');
    expect((read as ErrorText).detail).to.match(/4999999 characters; 2000000 are allowed.*setting bodyLength/);
  });

  for (const [kind, html, title] of refused) {
    it(`${kind} give a message of their own`, async () => {
      const read = await readOne({ bytes: Buffer.from(html), contentType: 'text/html' });
      expect(read).to.have.property('title', title);
      expect((read as ErrorText).detail).to.match(/[Pp]aste/);
    });
  }

  it('with 2,500 removed lines are articles still', async () => {
    const boxes = '<aside><p>Read this other story next.</p></aside>'.repeat(2_500);
    const article = await readArticle({ bytes: Buffer.from(`<html><body><main><h1>Old bridge of Harwick closed</h1>${`<p>${sentence} It will stay closed for a year.</p>`.replace('Monday', 'Tuesday')}<p>${sentence}</p><p>Shops on the north bank feared for their trade, and asked for a rebate.</p></main>${boxes}</body></html>`) });
    expect(article.body).to.contain(sentence);
    expect(article.body).not.to.contain('other story');
  });

  const story = `<h1>Old bridge of Harwick closed</h1><p>${sentence}</p><p>Shops on the north bank feared for their trade, and asked the council for a rebate on the rent of the year.</p>`;
  const large: [string, string][] = [
    ['50,000 comments', '<!-- an advertisement -->'.repeat(50_000)],
    ['20,000 lines that call themselves a summary', Array.from({ length: 20_000 }, (_, at) => `<span class="deck">A line that is long enough, number ${at}</span>`).join('')],
    ['10,000 rows of a table', `<table>${Array.from({ length: 10_000 }, (_, at) => `<tr><td>Ward ${at}</td><td>${at * 3}</td></tr>`).join('')}</table>`],
    ['15,000 choices of a poll', `<div>${'<input type="radio">word '.repeat(15_000)}</div>`],
    ['8,000 cards of other pages', `<div>${Array.from({ length: 8_000 }, (_, at) => `<div class="k"><a href="/${at}"><img src="x"></a><a href="/${at}">The title of page ${at}</a></div>`).join('')}</div>`],
    ['10,000 answers to comments', `<div>${Array.from({ length: 10_000 }, (_, at) => `<div><p>A word of mine on the matter, number ${at}.</p><a>Reply</a></div>`).join('')}</div>`],
    ['12,000 paragraphs', Array.from({ length: 12_000 }, (_, at) => `<p>On day ${at} the engineers of the council measured the cracks in the bridge again and found them no wider.</p>`).join('')],
    ['20,000 headings in a box', `<div>${Array.from({ length: 20_000 }, (_, at) => `<h3>Heading ${at} of it</h3>`).join('')}</div>`],
    ['8,000 posts', `<div>${Array.from({ length: 8_000 }, (_, at) => `<blockquote class="twitter-tweet">Post ${at} of it</blockquote>`).join('')}</div>`],
    ['20,000 links in a list beside it', `</article><ul>${Array.from({ length: 20_000 }, (_, at) => `<li><a href="/${at}">The title of page ${at}</a></li>`).join('')}</ul><article>`],
    ['12,000 titles with teasers beside it', `</article><div>${Array.from({ length: 12_000 }, (_, at) => `<div class="k"><h4><a href="/${at}">The title of page ${at}</a></h4><div>A sentence of what stands there.</div></div>`).join('')}</div><article>`],
    ['400 dates within each other around a long text', `${'<time>'.repeat(400)}${'In 2024 they met on the 5th of May or so. '.repeat(5_000)}${'</time>'.repeat(400)}`],
  ];
  for (const [kind, more] of large) {
    it(`with ${kind} are read in the time of common ones`, async () => {
      expect((await readArticle({ bytes: Buffer.from(`<html><body><article>${story}${more}</article></body></html>`) })).body).to.contain(sentence);
    });
  }

  it('are dated by the first date that is one, not by a text that speaks of one', async () => {
    const dated = (times: string) => readArticle({ bytes: Buffer.from(`<html><body><article>${story}${times}</article></body></html>`) });
    expect((await dated(`<time>${sentence} ${sentence} It opened on 4 May 1931.</time><time>5 May 2024</time><time>6 May 2024</time>`)).publishedAt).to.equal('2024-05-05');
  });

  it('in Shift JIS by their header, and in windows-1251 by their meta element, are decoded', async () => {
    const russian = `<html><head><meta charset="windows-1251"></head><body><p>${'Совет города проголосовал за ремонт моста. '.repeat(8)}</p></body></html>`;
    const cyrillic = Buffer.from([...russian].map((char) => (char >= 'А' && char <= 'я' ? char.charCodeAt(0) - 0x410 + 0xc0 : char.charCodeAt(0))));
    expect((await readArticle({ bytes: cyrillic, contentType: 'text/html' })).body).to.contain('Совет города проголосовал');
    const japanese = Buffer.concat([Buffer.from('<html><body><p>'), Buffer.from('8bb482cc8f43979d8142'.repeat(60), 'hex'), Buffer.from('</p></body></html>')]);
    expect((await readArticle({ bytes: japanese, contentType: 'text/html; charset=Shift_JIS' })).body).to.contain('橋の修理。');
  });
});
