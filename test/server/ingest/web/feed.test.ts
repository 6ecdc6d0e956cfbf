import { expect } from 'chai';
import { readFeed } from '../../../../server/ingest/web/feed.ts';
import { WebError } from '../../../../server/ingest/web/web-error.ts';

const url = 'https://courier.example/feed';
const most = { items: 5, bytes: 100_000 };
const read = (text: string, { cut = false, contentType = 'application/rss+xml' } = {}) => readFeed({ bytes: Buffer.from(text), url, contentType, cut, most });
const fault = (text: string, options = {}) => {
  try {
    read(text, options);
  } catch (error) {
    expect(error).to.be.instanceOf(WebError);
    return (error as WebError).message;
  }
  return null;
};
const rss = (items: string) => `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Mellin Courier</title><link>https://courier.example</link>${items}</channel></rss>`;
const item = (number: number) => `<item><title>Story ${number}</title><link>https://courier.example/${number}</link><guid isPermaLink="false">c-${number}</guid></item>`;

describe('a feed', () => {
  it('is read in RSS, with what its items say', () => {
    const { title, items, notes } = read(rss(`<item><title>Gates &amp; meadows &#8212; <![CDATA[a <b>dry</b> market]]></title><link>/gates</link><guid isPermaLink="false">c-1</guid><pubDate>Sat, 14 Mar 2026 08:00:00 +0100</pubDate><dc:creator>Mara Lund</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>The whole of it.</p>]]></content:encoded></item>`));
    expect(title).to.equal('The Mellin Courier');
    expect(notes).to.deep.equal([]);
    expect(items).to.deep.equal([{ key: 'c-1', link: 'https://courier.example/gates', title: 'Gates & meadows — a dry market', byline: 'Mara Lund', publishedAt: '2026-03-14T07:00:00.000Z', content: '<p>The whole of it.</p>' }]);
  });

  it('is read in Atom', () => {
    const { title, items } = read('<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>The Mellin Courier</title><id>urn:c</id><updated>2026-03-14T08:00:00Z</updated><entry><id>urn:c:1</id><title type="html">Gates &amp;amp; meadows</title><link rel="edit" href="/edit/1"/><link rel="alternate" href="https://courier.example/1"/><published>2026-03-13T08:00:00Z</published><updated>2026-03-14T08:00:00Z</updated><author><name>Mara Lund</name></author><content type="html">&lt;p&gt;The whole of it.&lt;/p&gt;</content></entry></feed>', { contentType: 'application/atom+xml' });
    expect(title).to.equal('The Mellin Courier');
    expect(items).to.have.length(1);
    expect(items[0]).to.deep.include({ key: 'urn:c:1', link: 'https://courier.example/1', byline: 'Mara Lund', publishedAt: '2026-03-13T08:00:00.000Z', content: '<p>The whole of it.</p>' });
  });

  it('is read in JSON and RDF', () => {
    expect(read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Courier', items: [{ id: '1', url: 'https://courier.example/1', title: 'Gates', content_html: '<p>x</p>' }] })).items[0]).to.include({ key: '1', title: 'Gates', content: '<p>x</p>' });
    const rdf = read('<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="https://courier.example"><title>Courier</title><link>https://courier.example</link></channel><item rdf:about="https://courier.example/1"><title>Gates</title><link>https://courier.example/1</link></item></rdf:RDF>');
    expect(rdf.items[0]).to.include({ link: 'https://courier.example/1', title: 'Gates' });
  });

  it('tells items apart by guid, else link, else what they say, and gives none twice', () => {
    const { items } = read(rss('<item><title>A</title><link>https://courier.example/a</link></item><item><title>A again</title><link>https://courier.example/a</link></item><item><title>B</title><description>x</description></item><item><title>C</title><description>x</description></item>'));
    expect(items.map(({ title }) => title)).to.deep.equal(['A', 'B', 'C']);
    expect(new Set(items.map(({ key }) => key)).size).to.equal(3);
    expect(read(rss('<item><title>G</title><guid>https://courier.example/g</guid></item>')).items[0]!.link).to.equal('https://courier.example/g');
    expect(read(rss('<item><title>S</title><link>javascript:alert(1)</link></item>')).items[0]!.link).to.equal(null);
  });

  it('stops at its limit of items, and says so', () => {
    const { items, notes } = read(rss(Array.from({ length: 100_000 }, (_, number) => item(number)).join('')));
    expect(items.map(({ key }) => key)).to.deep.equal(['c-0', 'c-1', 'c-2', 'c-3', 'c-4']);
    expect(notes.join()).to.match(/more than 5 items.*feedItems/);
    expect(read(rss([0, 1, 2, 3, 4].map(item).join(''))).notes).to.deep.equal([]);
    expect(read(rss([0, 1, 2, 3, 4, 5].map(item).join(''))).notes).to.have.length(1);
  });

  it('gives its whole items when it was cut off, and says so', () => {
    const { items, notes } = read(rss([0, 1, 2].map(item).join('')).slice(0, -60), { cut: true });
    expect(items.map(({ key }) => key)).to.deep.equal(['c-0', 'c-1']);
    expect(notes.join()).to.match(/longer than 97\.7 KB.*feedBytes/);
    expect(fault(rss(`<item><title>${'x'.repeat(5_000)}`).slice(0, 3_000), { cut: true })).to.match(/too large.*feedBytes/);
  });

  it('takes an end of an item within a text for no end', () => {
    const { items } = read(rss(`<item><title>A</title><guid>a</guid><description><![CDATA[write </item> here]]></description></item><!-- </item> -->${[1, 2, 3, 4, 5, 6].map(item).join('')}`));
    expect(items.map(({ key }) => key)).to.deep.equal(['a', 'c-1', 'c-2', 'c-3', 'c-4']);
    expect(items[0]!.content).to.equal('write </item> here');
  });

  it('is refused when it defines entities, which can be made to grow without end', () => {
    const laughs = `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, level) => `<!ENTITY ${'bcdefghij'[level]} "${`&${'abcdefghi'[level]};`.repeat(10)}">`).join('')}]>`;
    expect(fault(`<?xml version="1.0"?>${laughs}${rss(`<item><title>&j;</title></item>`).slice(38)}`)).to.match(/entities/);
    expect(fault(`<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${rss(`<item><title>&x;</title></item>`).slice(38)}`)).to.match(/entities/);
  });

  it('is told from a page, whose feeds are named', () => {
    expect(fault('<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"><link rel="stylesheet" href="/x.css"></head></html>', { contentType: 'text/html' })).to.match(/no feed.*https:\/\/courier\.example\/rss\.xml/).and.not.match(/x\.css/);
    expect(fault('nothing at all')).to.match(/neither RSS nor Atom/);
    expect(fault('{"a": 1}')).to.match(/cannot be read/);
    expect(fault('<rss><channel>')).to.satisfy((message: string | null) => message === null || /cannot be read/.test(message));
  });
});
