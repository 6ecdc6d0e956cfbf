import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import { csvCell } from '../../../server/report/csv-row.ts';
import { readSamples } from '../../../server/http/samples.ts';
import { measures } from '../../../server/store/measures.ts';
import type { ArticleSummary, StoredArticle } from '../../../server/types/analyzed-article.ts';
import type { Comparison } from '../../../server/types/comparison.ts';
import type { ProgramState } from '../../../server/types/program.ts';
import type { OutletSummary } from '../../../server/types/outlet.ts';
import type { Page } from '../../../server/types/page.ts';
import type { StoryPage, StorySummary } from '../../../server/types/story.ts';
import type { TimelinePoint } from '../../../server/types/timeline.ts';
import { eventArticle } from '../news.ts';
import { expectProblem, runServer, type TestServer } from './running.ts';

describe('the sample set', () => {
  const samples = readSamples();

  it('has at least 4 outlets on at least 6 stories', () => {
    expect(samples.length).to.be.at.least(6);
    for (const { story, articles } of samples) {
      expect(new Set(articles.map(({ outlet }) => outlet)).size, story).to.be.at.least(4);
      for (const { outlet, body } of articles) expect(body.split(/\s+/).length, `${story}, ${outlet}`).to.be.within(110, 250);
    }
  });
});

describe('comparison, stories and export', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer();
    expect((await server.send<{ added: number }>('POST', '/api/samples')).body).to.deep.equal({ added: readSamples().flatMap(({ articles }) => articles).length });
  });
  after(() => server.close());

  it('puts the sample set in once', async () => {
    const again = await server.send<{ added: number }>('POST', '/api/samples');
    expect(again.status).to.equal(201);
    expect(again.body.added).to.equal(0);
  });

  it('compares the outlets on their shared stories, the plain one first', async () => {
    const { body } = await server.get<Comparison>('/api/compare');
    expect(body.outlets.map(({ outlet }) => outlet)).to.have.length(4);
    expect(body.outlets[0]!.outlet).to.be.oneOf(['Harwick Wire', 'The Orland Courier']);
    expect(body.sharedStories).to.equal(6);
    for (const { measures, enough } of body.outlets) {
      expect(enough).to.equal(true);
      expect(measures.body.interval![0]).to.be.at.most(measures.body.value!);
      expect(measures.body.interval![1]).to.be.at.least(measures.body.value!);
    }
    expect(body.summary.join(' ')).to.not.match(/biased/i);
  });

  it('compares only what the filter means, and sees new articles at once', async () => {
    const two = async () => (await server.get<Comparison>('/api/compare?outlets=harwick wire,Daily Trumpet')).body;
    const before = await two();
    expect(before.outlets.map(({ outlet }) => outlet).sort()).to.deep.equal(['Daily Trumpet', 'Harwick Wire']);
    const added = await server.send<StoredArticle>('POST', '/api/articles', eventArticle(1, { outlet: 'Harwick Wire' }));
    expect((await two()).texts).to.equal(before.texts + 1);
    await server.send('DELETE', `/api/articles/${added.body.id}`);
    expect((await two()).texts).to.equal(before.texts);
    expect((await server.get<Comparison>('/api/compare?q=nosuchword')).body.texts).to.equal(0);
    expect((await server.get<Comparison>('/api/compare?story=sample-budget')).body.texts).to.equal(4);
  });

  it('reports what the figures are narrowed to, by which program and lexicon they were made, and where they are', async () => {
    const { body: program } = await server.get<ProgramState>('/readyz');
    const whole = await server.get<string>('/api/report.html');
    expect(whole.body).to.include(`Made by Plumbline ${program.version} with the lexicon ${program.lexicon} on ${new Date().toISOString().slice(0, 10)}, from <bdi>${server.address}/</bdi>`).and.not.include('Narrowed to');
    expect(whole.headers.get('content-disposition')).to.include('plumbline-comparison.html');
    const narrowed = await server.get<string>('/api/report.html?topic=harbour&from=2026-03-01&outlets=harwick%20wire,Daily%20Trumpet');
    expect(narrowed.body).to.include('Narrowed to: <b><bdi>stories about “harbour”; texts from 2026-03-01 on; the outlets Harwick Wire and Daily Trumpet</bdi></b>').and.include('How 2 outlets word the same stories').and.include('/?topic=harbour&amp;from=2026-03-01');
    expect(narrowed.headers.get('content-disposition')).to.include('plumbline-comparison-about-harbour-from-2026-03-01-harwick-wire-daily-trumpet.html');
    const none = await server.get<string>('/api/report.html?q=nosuchword');
    expect(none.body).to.include('<h1>No text matches</h1>').and.include('texts with the words “nosuchword”').and.not.include('How 0 outlets').and.not.include('<table>');
    expectProblem(await server.get('/api/report.html?outlet=Nobody'), 404, /No article is of "Nobody"\. \/api\/outlets lists/);
    expectProblem(await server.get('/api/report.html?outlet=Harwick%20Wire&q=nosuchword'), 404, /Of the texts of Harwick Wire none is among those asked for \(texts with the words “nosuchword”\)/);
    expect((await server.get('/api/stories/sample-budget/report.html')).headers.get('content-disposition')).to.include('plumbline-story-parliament-passes-the-orland-budget.html');
    expect((await server.get<string>('/api/stories/sample-budget/report.html')).body).to.include(`from <bdi>${server.address}/stories/sample-budget</bdi>`);
    expect((await server.get<string>('/api/report.html?outlet=Daily%20Trumpet')).body).to.match(/the bodies lie \d+ points above the mean of the outlets on the same stories \(between \d+ and \d+ above\)/).and.include(`${server.address}/outlet?name=Daily+Trumpet`);
  });

  it('sets beside an outlet those that share the most stories with it, and not those that share the most among themselves', async () => {
    const ids: string[] = [];
    for (const [number, outlet] of [[70, 'Lone Post'], [71, 'Near Post']] as const) {
      const { id } = (await server.send<StoredArticle>('POST', '/api/articles', eventArticle(number, { outlet, body: `${eventArticle(number).body} The talks go on.` }))).body;
      await server.send('PATCH', `/api/articles/${id}`, { story: 'lone' });
      ids.push(id);
    }
    for (const filter of ['', '&q=talks', '&from=2026-03-01&to=2026-03-31']) {
      const { body } = await server.get<Comparison>(`/api/compare?around=lone%20post&limit=1${filter}`);
      expect(body.outlets.map(({ outlet }) => outlet).sort(), filter).to.deep.equal(['Lone Post', 'Near Post']);
    }
    for (const id of ids) await server.send('DELETE', `/api/articles/${id}`);
  });

  it('writes a difference in a report as the page does: of the outlet that scores higher less the other', async () => {
    const { body } = await server.get<string>('/api/report.html');
    const rows = [...body.matchAll(/<tr><th scope="row"><bdi>([^<]+)<\/bdi> and <bdi>([^<]+)<\/bdi><\/th><td>(−?)[^<]*<\/td><td>6<\/td><td>([^<]+)<\/td><\/tr>/g)];
    expect(rows).to.have.length(6);
    for (const [, one, other, sign, said] of rows) {
      expect(sign, `${one} and ${other}`).to.equal('');
      expect(said).to.be.oneOf(['no clear difference', `${one} is clearly the more loaded`, `${other} is clearly the more loaded`]);
    }
  });

  it('compares only the stories of a topic: those of which half of the texts hold its words', async () => {
    const about = async (topic: string) => (await server.get<Comparison>(`/api/compare?topic=${encodeURIComponent(topic)}`)).body;
    const vaccine = await about('vaccin');
    expect([vaccine.stories, vaccine.texts]).to.deep.equal([1, 4]);
    // One text of four mentions pilots, in passing.
    const texts = await server.get<Page<ArticleSummary>>('/api/articles?q=pilots');
    expect(texts.body.total).to.equal(1);
    expect((await about('pilots')).texts).to.equal(0);
    expect((await about('nosuchword')).texts).to.equal(0);
    const { points } = (await server.get<{ points: TimelinePoint[] }>('/api/timeline?step=month&topic=vaccin')).body;
    expect(points.map(({ texts: n }) => n)).to.deep.equal([1, 1, 1, 1]);
  });

  it('follows any measure over time, from the sums or from what a search found, alike', async () => {
    for (const measure of [...measures, 'family:choices', 'voice:narrator', 'voice:quoted', 'actor:Edda Marsh', 'frame:economic', 'word:talks']) {
      const path = `/api/timeline?step=month&measure=${encodeURIComponent(measure)}`;
      const [all, searched] = [(await server.get<{ points: TimelinePoint[] }>(path)).body.points, (await server.get<{ points: TimelinePoint[] }>(`${path}&q=the`)).body.points];
      expect(all.length, measure).to.be.greaterThan(0);
      const rounded = (points: TimelinePoint[]) => points.map(({ outlet, from, texts, mean }) => `${outlet} ${from} ${/^(family|voice|actor)/.test(measure) ? '' : texts} ${mean.toFixed(6)}`).sort();
      expect(rounded(searched), measure).to.deep.equal(rounded(all));
    }
    // Days without the actor count for neither when the step is chosen.
    const stepOf = async (more: string) => (await server.get<{ step: string }>(`/api/timeline?measure=actor:Edda%20Marsh${more}`)).body.step;
    expect(await stepOf('&q=the')).to.equal(await stepOf(''));
  });

  it('lists outlets and stories', async () => {
    const outlets = (await server.get<Page<OutletSummary>>('/api/outlets')).body;
    expect(outlets.total).to.equal(4);
    expect(outlets.items[0]).to.include({ texts: 6, stories: 6 });
    const first = (await server.get<Page<StorySummary>>('/api/stories?limit=4')).body;
    const rest = (await server.get<Page<StorySummary>>(`/api/stories?limit=4&cursor=${first.next}`)).body;
    expect([...first.items, ...rest.items].map(({ id }) => id)).to.have.length(6);
    expect(rest.next).to.equal(null);
    expect((await server.get<Page<StorySummary>>('/api/stories?q=bridge')).body.items.map(({ id }) => id)).to.include('sample-bridge-ruling');
    expect((await server.get<Page<StorySummary>>('/api/stories?q=%25_')).body.items).to.deep.equal([]);
    expect((await server.get<Page<StorySummary>>('/api/stories?outlet=nobody')).body.total).to.equal(0);
  });

  it('shows a story with its headlines in order, acts, speakers and coverage', async () => {
    const { body } = await server.get<StoryPage>('/api/stories/sample-harbour-talks');
    expect(body.articles).to.have.length(4);
    const scores = body.articles.map(({ headlineScore }) => headlineScore!);
    expect(scores).to.deep.equal([...scores].sort((a, b) => a - b));
    const refuse = body.acts.find(({ outlets }) => outlets.flatMap(({ wordings }) => wordings).some(({ strength }) => strength === 3));
    expect(refuse, 'an act that some outlet words strongly').to.be.an('object');
    expect(body.speakers.length).to.be.greaterThan(0);
    expect(body.textsRead).to.equal(4);
    const { limits } = (await server.get<Comparison>('/api/compare?story=sample-harbour-talks')).body;
    const few = limits.filter((sentence) => sentence.includes('4 of 4 outlets have fewer than 3 texts'));
    expect(few).to.have.length(1);
    expect(body.comparison.limits, 'of one story no outlet has several').to.deep.equal(limits.filter((sentence) => !few.includes(sentence)));
    const coverage = await server.get<{ leftOut: unknown[]; onlyIn: unknown[] }>('/api/stories/sample-harbour-talks/coverage');
    expect(coverage.body).to.have.property('leftOut');
  });

  /** The story that an address leads to in the end. */
  const followed = async (id: string) => ((await (await fetch(`${server.address}/api/stories/${id}`)).json()) as StoryPage).id;

  it('names, splits and merges stories as a reader wishes', async () => {
    const add = async (number: number, outlet: string) => (await server.send<StoredArticle>('POST', '/api/articles', eventArticle(number, { outlet }))).body;
    const [one, other, apart] = [await add(100, 'Alpha'), await add(100, 'Beta'), await add(101, 'Alpha')];
    expect(one.story).to.equal(other.story);
    expect(apart.story).to.not.equal(one.story);
    expect((await server.send<StoryPage>('PATCH', `/api/stories/${one.story}`, { name: 'The reader’s name' })).body.name).to.equal('The reader’s name');

    const split = await server.send<StoryPage>('POST', `/api/stories/${one.story}/split`, { articles: [other.id], name: 'Another matter' });
    expect(split.status).to.equal(201);
    expect(split.body.articles.map(({ id }) => id)).to.deep.equal([other.id]);
    expectProblem(await server.send('POST', `/api/stories/${one.story}/split`, { articles: [other.id] }), 422, /articles/);

    const merged = await server.send<StoryPage>('POST', `/api/stories/${split.body.id}/merge`, { into: apart.story });
    expect(merged.body.articles.map(({ id }) => id).sort()).to.deep.equal([other.id, apart.id].sort());
    // An address that was cited leads on, also where the other story is put into a third one.
    for (const part of ['', '/coverage', '/report.html']) {
      const moved = await fetch(`${server.address}/api/stories/${split.body.id}${part}`, { redirect: 'manual' });
      expect([moved.status, moved.headers.get('location')]).to.deep.equal([308, `/api/stories/${apart.story}${part}`]);
    }
    await server.send<StoryPage>('POST', `/api/stories/${apart.story}/merge`, { into: one.story });
    for (const gone of [split.body.id, apart.story]) expect(await followed(gone!)).to.equal(one.story);
    for (const { id } of [one, other, apart]) await server.send('DELETE', `/api/articles/${id}`);
    for (const gone of [one.story, split.body.id]) expectProblem(await server.get(`/api/stories/${gone}`), 404, /story/);
  });

  it('moves an article into another story and out of any', async () => {
    const { body } = await server.send<StoredArticle>('POST', '/api/articles', eventArticle(110));
    expect((await server.send<StoredArticle>('PATCH', `/api/articles/${body.id}`, { story: null })).body.story).to.equal(null);
    expectProblem(await server.get(`/api/stories/${body.story}`), 404, /story/);
    expect((await server.send<StoredArticle>('PATCH', `/api/articles/${body.id}`, { story: 'of-its-own' })).body.story).to.equal('of-its-own');
    expect((await server.send<StoredArticle>('PATCH', `/api/articles/${body.id}`, { story: 'sample-budget' })).body.story).to.equal('sample-budget');
    expect(await followed('of-its-own'), 'a story whose last article goes elsewhere').to.equal('sample-budget');
    await server.send('DELETE', `/api/articles/${body.id}`);
  });

  it('gives means over time that agree with the articles', async () => {
    const { points } = (await server.get<{ points: TimelinePoint[] }>('/api/timeline?step=month')).body;
    const { items } = (await server.get<Page<ArticleSummary>>('/api/articles?limit=500')).body;
    for (const { outlet, texts, mean, interval } of points) {
      const scores = items.filter((item) => item.outlet === outlet).map(({ bodyScore }) => bodyScore!);
      expect(texts).to.equal(scores.length);
      expect(mean).to.be.closeTo(scores.reduce((sum, score) => sum + score, 0) / scores.length, 1e-9);
      expect(interval![0]).to.be.at.most(mean);
    }
    expect(points.map(({ from }) => from)).to.deep.equal(['2026-03-01', '2026-03-01', '2026-03-01', '2026-03-01']);
    const weeks = (await server.get<{ points: TimelinePoint[] }>('/api/timeline?step=week&outlet=Harwick%20Wire&field=headline&to=2026-03-08')).body.points;
    expect(weeks.map(({ from }) => from)).to.deep.equal(['2026-03-02']);
    expectProblem(await server.get('/api/timeline?step=hour'), 400, /step/);
  });

  it('follows no family and no frame that does not exist, and says which there are', async () => {
    for (const [measure, words] of [['frame:nope', /measure: there is no frame "nope"; give one of .*frame:economic/], ['family:nope', /measure: there is no family "nope"; give one of (?=.*family:choices)(?=.*family:agency)/], ['voice:nope', /voice:<narrator/]] as const) {
      expectProblem(await server.get(`/api/timeline?measure=${measure}`), 400, words);
      expectProblem(await server.get(`/api/timeline?measure=${measure}&q=the`), 400, words);
    }
    // A word that no text holds and an actor whom nobody portrays are no mistakes.
    for (const measure of ['word:zzqq', 'actor:Nobody Known', 'family:sensational', 'frame:morality']) expect((await server.get(`/api/timeline?measure=${encodeURIComponent(measure)}`)).status, measure).to.equal(200);
  });

  it('gives points of one and two texts without an interval', async () => {
    const { points } = (await server.get<{ points: TimelinePoint[] }>('/api/timeline?step=day&measure=headline')).body;
    for (const { texts, interval } of points) expect(interval === null).to.equal(texts < 3);
    expect(points.some(({ texts }) => texts < 3)).to.equal(true);
  });

  it('exports every article, as CSV that is safe in a spreadsheet', async () => {
    const { body } = await server.send<StoredArticle>('POST', '/api/articles', eventArticle(120, { headline: '=cmd|calc, "quoted"', outlet: '+Plus' }));
    const csv = await server.get<string>('/api/export.csv');
    expect(csv.headers.get('content-disposition')).to.include('filename=plumbline.csv');
    expect((await server.get('/api/export.csv?topic=harbour&outlet=Harwick%20Wire')).headers.get('content-disposition')).to.include('filename=plumbline-about-harbour-harwick-wire.csv');
    expect(csv.headers.get('content-disposition')).to.match(/attachment.*plumbline\.csv/);
    const rows = parse(csv.body, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows).to.have.length(25);
    expect(rows.at(-1)).to.include({ id: body.id, headline: '\'=cmd|calc, "quoted"', outlet: "'+Plus", body: body.body });
    const lines = (await server.get<string>('/api/export.jsonl?outlet=%2BPlus')).body.trim().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as StoredArticle).id)).to.deep.equal([body.id]);
    expect(JSON.parse(lines[0]!)).to.deep.equal((await server.get(`/api/articles/${body.id}`)).body);
    await server.send('DELETE', `/api/articles/${body.id}`);
    for (const formula of ['=1', '+1', '-1', '@x', '\t=1', ' =1', '\r=1', '＝1']) expect(csvCell(formula).replace(/^"/, ''), formula).to.match(/^'/);
    expect(csvCell('plain')).to.equal('plain');
  });

  it('shows the lexicon', async () => {
    const { body } = await server.get<Page<{ id: string; family: string; neutral: string[] }> & { version: string; families: { family: string; wordings: number }[] }>('/api/lexicon?q=slam%20the%20door%20on');
    expect(body.items.length).to.be.greaterThan(0);
    expect(body.families.find(({ family }) => family === 'choices')!.wordings).to.be.greaterThan(100);
    const neutralOf = async (concept: string, entry: string) => {
      const [shown] = (await server.get<Page<{ neutral: string[]; wordings: { entry: string; neutral: string[] | null }[] }>>(`/api/lexicon?concept=${concept}`)).body.items;
      return shown!.wordings.find((wording) => wording.entry === entry)!.neutral;
    };
    expect(await neutralOf('refuse', 'refuse/rebuff'), 'its concept\'s').to.equal(null);
    expect(await neutralOf('failing', 'failing/lavish'), 'its own').to.include('expensive');
    const reporting = (await server.get<Page<{ family: string }>>('/api/lexicon?family=reporting&limit=3')).body;
    expect(reporting.items.map(({ family }) => family)).to.deep.equal(['reporting', 'reporting', 'reporting']);
    expect(reporting.next).to.equal('3');
    const items = async (query: string) => (await server.get<Page<{ id: string }>>(`/api/lexicon?${query}`)).body.items.map(({ id }) => id);
    expect(await items('concept=refuse'), 'one, by its id').to.deep.equal(['refuse']);
    expect(await items('concept=none')).to.deep.equal([]);
    expect((await items('q=refuse'))[0], 'the word itself before what only holds it').to.equal('refuse');
    expectProblem(await server.get('/api/lexicon?cursor=-1'), 400, /cursor/);
  });

  it('takes the sample set out and leaves the reader’s own articles', async () => {
    const { body } = await server.send<StoredArticle>('POST', '/api/articles', eventArticle(130));
    expect((await server.send('DELETE', '/api/samples')).status).to.equal(204);
    const left = (await server.get<Page<ArticleSummary>>('/api/articles')).body;
    expect(left.items.map(({ id }) => id)).to.deep.equal([body.id]);
    expect((await server.get<Page<StorySummary>>('/api/stories')).body.items.map(({ id }) => id)).to.deep.equal([body.story]);
    expect((await server.get<{ points: TimelinePoint[] }>('/api/timeline')).body.points).to.have.length(1);
  });
});

describe('somebody whom outlets call by different names, over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer();
    const act = (name: string) => `${name} closed the oldest pier on Monday. It was a brazen power grab by ${name}.`;
    for (const [at, [outlet, name]] of Array.from({ length: 6 }, (_, at) => [at, at % 2 === 0 ? ['The Herald', 'Maria Lund'] : ['The Wire', 'Lund']] as const)) {
      const given = eventArticle(at, { outlet: outlet!, publishedAt: `2026-0${at + 1}-10` });
      expect((await server.send('POST', '/api/articles', { ...given, body: `${act(name!)}\n\n${given.body}` })).status).to.equal(201);
    }
  });
  after(() => server.close());

  it('is portrayed under one name, with the others named, whether sums or texts are read', async () => {
    for (const search of ['', '&q=power']) {
      const { outlets } = (await server.get<Comparison>(`/api/compare?from=2026-01-01${search}`)).body;
      expect(Object.fromEntries(outlets.map(({ outlet, portrayals }) => [outlet, portrayals.map(({ actor, names, findings }) => [actor, names, findings])]))).to.deep.equal({ 'The Herald': [['Maria Lund', [], 3]], 'The Wire': [['Maria Lund', ['Lund'], 3]] });
    }
    expect((await server.get<string>('/api/report.html?outlet=The%20Wire')).body).to.include('<small>also as Lund</small>');
  });

  it('is reported under the filters of the page, which the file names', async () => {
    const rows = async (query: string) => (await server.get<string>(`/api/report.html?outlet=The%20Wire${query}`)).body;
    expect((await rows('')).match(/case \d/g)).to.have.length(3);
    const narrowed = await rows('&from=2026-03-01&to=2026-05-31&q=grab');
    expect(narrowed.match(/case \d/g)).to.deep.equal(['case 3']);
    expect(narrowed).to.include('1 text, and at least 3').and.include('Narrowed to: <b><bdi>texts with the words “grab”; texts of 2026-03-01 to 2026-05-31</bdi></b>');
    expect((await server.get<string>('/api/report.html?from=2026-03-01')).body).to.include('Narrowed to: <b><bdi>texts from 2026-03-01 on</bdi></b>');
    expect((await server.get('/api/report.html?outlet=The%20Wire&from=2027-01-01')).status).to.equal(404);
    expect((await server.get('/api/report.html?outlet=The%20Wire&from=soon')).status).to.equal(400);
  });

  it('is followed over time under any of them', async () => {
    for (const search of ['', '&q=power']) {
      for (const name of ['Maria Lund', 'Lund']) {
        const { points } = (await server.get<{ points: TimelinePoint[] }>(`/api/timeline?step=year&measure=actor:${encodeURIComponent(name)}${search}`)).body;
        expect(points.map(({ outlet, texts, mean }) => [outlet, texts, mean])).to.deep.equal([['The Herald', 3, -3], ['The Wire', 3, -3]]);
      }
    }
  });
});
