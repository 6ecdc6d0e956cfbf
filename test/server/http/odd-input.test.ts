import { expect } from 'chai';
import { addArticle } from '../../../server/store/articles.ts';
import { recountSums } from '../../../server/store/contribution.ts';
import { changing } from '../../../server/store/change.ts';
import { openStore } from '../../../server/store/open.ts';
import { ensureStory } from '../../../server/store/stories.ts';
import type { ArticleSummary, StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { ArticleInput } from '../../../server/types/article.ts';
import type { Comparison } from '../../../server/types/comparison.ts';
import type { OutletWords } from '../../../server/types/outlet.ts';
import type { Page } from '../../../server/types/page.ts';
import type { PairPage } from '../../../server/types/pair.ts';
import type { StoryCoverage, StoryPage } from '../../../server/types/story.ts';
import type { TimelinePoint } from '../../../server/types/timeline.ts';
import { ownAnalyzer } from '../analyzer.ts';
import { eventArticle } from '../news.ts';
import { expectProblem, runServer, temporaryFolder, type TestServer } from './running.ts';

const body = 'The council of Mellin refused on Monday to lower the fee for the ferry, which carries four hundred people a day across the strait. "We cannot pay for it," said Mara Lund, who leads the council. The reckless decision will cost commuters dear, drivers said.';

const compare = async (server: TestServer, query = '') => (await server.get<Comparison>(`/api/compare${query}`)).body;

describe('a comparison of odd input, over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer();
  });
  after(() => server.close());

  /** Looks at a server with these articles and no other. */
  async function withArticles(articles: readonly ArticleInput[], look: (server: TestServer, stored: StoredArticle[]) => Promise<void>): Promise<void> {
    const stored: StoredArticle[] = [];
    try {
      for (const article of articles) {
        const answer = await server.send<StoredArticle>('POST', '/api/articles', article);
        expect(answer.status, JSON.stringify(answer.body)).to.be.oneOf([200, 201]);
        stored.push(answer.body);
      }
      await look(server, stored);
    } finally {
      for (const { id } of stored) await server.send('DELETE', `/api/articles/${id}`);
    }
    expect((await server.get<Page<unknown>>('/api/articles')).body.total).to.equal(0);
    expect((await compare(server)).outlets).to.deep.equal([]);
  }

  it('says of one article that it is too few, everywhere', async () => {
    await withArticles([eventArticle(1)], async (server, [article]) => {
      const { outlets, differences, summary } = await compare(server);
      expect(outlets.map(({ enough, measures }) => [enough, measures.body.value])).to.deep.equal([[false, null]]);
      expect(differences).to.deep.equal([]);
      expect(summary.join(' ')).to.match(/Not enough texts/);
      const story = (await server.get<StoryPage>(`/api/stories/${article!.story}`)).body;
      expect(story.acts).to.deep.equal([]);
      expect((await server.get<StoryCoverage>(`/api/stories/${article!.story}/coverage`)).body).to.deep.equal({ leftOut: [], onlyIn: [], outlets: ['Harwick Wire'] });
      expect((await server.get<string>('/api/report.html')).body).to.match(/Not enough texts/);
    });
  });

  it('gives one outlet its mean, and says that there is nothing to compare it with', async () => {
    await withArticles([1, 2, 3, 4].map((number) => eventArticle(number)), async (server) => {
      const { outlets, summary, limits } = await compare(server);
      expect(outlets).to.have.length(1);
      expect(outlets[0]!.measures.body.value).to.be.a('number');
      expect(summary.join(' ')).to.match(/score .* on average/);
      expect(limits.join(' ')).to.match(/nothing to compare it with/);
      expect((await server.get<{ outlets: OutletWords[] }>('/api/words')).body.outlets).to.deep.equal([]);
    });
  });

  it('finds no difference where every article is the same, and counts the text once', async () => {
    const outlets = ['Alpha', 'Beta', 'Gamma'];
    await withArticles([1, 2, 3].flatMap((number) => outlets.map((outlet) => eventArticle(number, { outlet }))), async (server) => {
      const { texts, differences, limits } = await compare(server);
      expect(texts).to.equal(3);
      expect(differences.filter(({ clear }) => clear)).to.deep.equal([]);
      expect(limits.join(' ')).to.match(/6 texts repeat those of other outlets/);
    });
  });

  it('compares without dates, and says that nothing can be said about time', async () => {
    await withArticles([1, 2, 3].flatMap((number) => ['Alpha', 'Beta'].map((outlet) => eventArticle(number + (outlet === 'Beta' ? 50 : 0), { outlet, publishedAt: null }))), async (server) => {
      const { outlets, limits } = await compare(server);
      expect(outlets.every(({ enough }) => enough)).to.equal(true);
      expect(limits.join(' ')).to.match(/No text has a date/);
      expect((await server.get<{ points: TimelinePoint[] }>('/api/timeline?step=auto')).body.points).to.deep.equal([]);
      expect((await server.get<{ points: TimelinePoint[] }>('/api/timeline?step=auto&q=the')).body.points).to.deep.equal([]);
    });
  });

  it('takes an outlet for what it is called: HTML, emoji, right to left, commas', async () => {
    const names = ['<img src=x onerror=alert(1)>', '🗞️ Daily 🌊', 'אחריות, עיתון', 'Smith, Jones & "Sons"'];
    const articles = names.flatMap((outlet, at) => [1, 2, 3].map((number) => eventArticle(number, { outlet, body: `${eventArticle(number).body} ${eventArticle(number * 10 + at + 500).body}` })));
    await withArticles(articles, async (server, stored) => {
      const { outlets } = await compare(server);
      expect(outlets.map(({ outlet }) => outlet).sort()).to.deep.equal([...names].sort());
      for (const name of names) {
        const one = encodeURIComponent(name);
        expect((await compare(server, `?outlet=${one}`)).outlets.map(({ outlet }) => outlet)).to.deep.equal([name]);
        const report = await server.get<string>(`/api/report.html?outlet=${one}`);
        expect(report.status).to.equal(200);
        expect(report.headers.get('content-disposition')).to.match(/^attachment/);
        expect(report.body).to.not.match(/<img|<script/i);
      }
      const pair = (await server.get<PairPage>(`/api/pair?a=${encodeURIComponent(names[0]!)}&b=${encodeURIComponent(names[3]!)}`)).body;
      expect([pair.a, pair.b]).to.deep.equal([names[0], names[3]]);
      expect((await server.get<string>(`/api/stories/${stored[0]!.story}/report.html`)).body).to.include('&lt;img src=x').and.not.include('<img');
    });
  });

  it('answers a pair that is one outlet, or none, with what to do', async () => {
    await withArticles([eventArticle(1)], async (server) => {
      expectProblem(await server.get('/api/pair?a=Harwick%20Wire&b=the%20harwick%20wire'), 400, /two different outlets/);
      expectProblem(await server.get('/api/pair?a=Harwick%20Wire&b=Nobody'), 404, /lists the outlets/);
      expectProblem(await server.get('/api/pair?a=Harwick%20Wire'), 400, /b: name another outlet/);
      expectProblem(await server.get('/api/articles?order=best'), 400, /order: give added, published or score/);
      expectProblem(await server.get('/api/timeline?step=hour'), 400, /step: give day, week, month, year or auto/);
      expectProblem(await server.get('/api/timeline?measure=bias'), 400, /measure/);
      expectProblem(await server.get('/api/report.html?outlet=Nobody'), 404, /outlet/);
      expectProblem(await server.get('/api/stories/none/report.html'), 404, /story/);
    });
  });
});

describe('a story of 10,000 articles by 5,000 outlets, over HTTP', function () {
  this.timeout(60_000);
  let server: TestServer;

  before(async () => {
    const data = temporaryFolder();
    const analyzed = ownAnalyzer()({ id: 'x', headline: 'Council refuses to lower the ferry fee', outlet: 'x', publishedAt: '2026-05-04', body });
    const store = await openStore(data);
    await changing(store, async (change) => {
      await ensureStory(change, 'great', 'A great story');
      await addArticle(change, analyzed, { story: 'great', copyOf: null, sample: false });
      const { sequence: _own, ...row } = await change.selectFrom('articles').selectAll().executeTakeFirstOrThrow();
      // Rows of the one article under other names: to add each by itself would take longer than all the rest of the suite.
      const numbers = Array.from({ length: 9_999 }, (_, number) => number);
      for (let at = 0; at < numbers.length; at += 500) {
        const ones = numbers.slice(at, at + 500);
        const named = (number: number) => ({ outlet: `Outlet ${number % 4_999}`, outlet_key: `outlet ${number % 4_999}` });
        await change.insertInto('articles').values(ones.map((number) => ({ ...row, ...named(number), id: String(number), fingerprint: String(number) }))).execute();
        await change.insertInto('analyses').values(ones.map((number) => ({ article: String(number), analysis: JSON.stringify({ ...analyzed, id: String(number), outlet: named(number).outlet }) }))).execute();
        await change.insertInto('outlets').values(ones.map((number) => ({ key: named(number).outlet_key, name: named(number).outlet }))).onConflict((conflict) => conflict.column('key').doNothing()).execute();
      }
      await change.updateTable('articles').set({ headline_score: 99 }).where('id', '=', '77').execute();
      await recountSums(change);
    });
    await store.destroy();
    server = await runServer({ storyMemory: 10 }, data);
  });
  after(() => server?.close());

  it('compares them, and says how few each has', async () => {
    const { outlets, differences, summary, limits } = await compare(server);
    expect(outlets).to.have.length(5_000);
    expect(differences).to.deep.equal([]);
    expect(`${summary.join(' ')} ${limits.join(' ')}`).to.match(/No outlet has enough texts/);
  });

  it('gives a part of them, so that a page need not wait for all', async () => {
    const whole = await compare(server);
    const part = await compare(server, '?first=4990&limit=40');
    expect(part.outletCount).to.equal(5_000);
    expect(part.outlets).to.deep.equal(whole.outlets.slice(4_990));
    const around = await compare(server, '?around=the%20OUTLET%207&limit=3');
    expect(around.outlets).to.have.length(4);
    expect(around.outlets.map(({ outlet }) => outlet)).to.include('Outlet 7');
    expect((await compare(server, '?around=nobody')).outlets).to.deep.equal([]);
    const { body: line } = await server.get<{ points: TimelinePoint[]; outlets: number }>('/api/timeline?lines=6&story=great');
    expect(line.points).to.have.length(6);
    expect(line.outlets).to.equal(5_000);
  });

  it('shows the story with a bounded number of headlines', async () => {
    const { status, body: story } = await server.get<StoryPage>('/api/stories/great');
    expect(status).to.equal(200);
    expect(story.texts).to.equal(10_000);
    expect(story.outlets).to.have.length(5_000);
    expect(story.articles.length).to.be.at.most(500);
    expect(story.textsRead).to.equal(300);
    expect(story.articles.at(-1)!.id, 'the most loaded headline is among those shown').to.equal('77');
    expect(story.acts.find(({ concept }) => concept === 'refuse')!.outlets.length).to.be.greaterThan(100);
    expect((await server.get<StoryCoverage>('/api/stories/great/coverage')).body.outlets.length).to.be.at.most(20);
    expect((await server.get<string>('/api/stories/great/report.html')).body).to.include('of 10,000 headlines').and.to.include('read from the first 300 texts');
    expect((await server.get<Page<ArticleSummary>>('/api/articles?story=great&limit=5')).body.total).to.equal(10_000);
  });
});
