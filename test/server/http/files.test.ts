import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import type { ArticleSummary } from '../../../server/types/analyzed-article.ts';
import type { Page } from '../../../server/types/page.ts';
import type { Problem } from '../../../server/types/problem.ts';
import type { BulkPreview, UploadOutcome } from '../../../server/types/upload.ts';
import { makeDocx } from '../ingest/made/docx.ts';
import { makePdf, makePicturePdf, setColumn } from '../ingest/made/pdf.ts';
import { makeZip } from '../ingest/made/zip.ts';
import { eventArticle } from '../news.ts';
import { expectProblem, jobEnd, runServer, type TestServer } from './running.ts';

type Outcomes = { outcomes: UploadOutcome[] };
const fixture = (name: string, file: string) => new Uint8Array(readFileSync(join(projectRoot(), 'test/fixtures/files', name, file)));

describe('files over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await runServer({ unpackedBytes: 3_000_000, sourceBytes: 2_000_000, uploadArticles: 20 });
  });
  after(() => server.close());

  const post = (files: { name: string; bytes: Uint8Array | string }[], fields: Record<string, string> = {}) => server.upload<Outcomes>('/api/articles', files.map(({ name, bytes }) => ({ name, bytes: typeof bytes === 'string' ? bytes : new Uint8Array(bytes) })), fields);
  const total = async () => (await server.get<Page<ArticleSummary>>('/api/articles?limit=1')).body.total;
  const paragraphs = (number: number) => eventArticle(number).body.split('\n\n');
  const docx = (number: number) => makeDocx([{ text: eventArticle(number).headline, style: 'Title' }, ...paragraphs(number).map((text) => ({ text }))]);

  it('takes the good ones of a batch in, of every format, and says what is wrong with each other', async () => {
    const pdf = makePdf([[{ text: eventArticle(2).headline, x: 50, y: 80, size: 22 }, ...setColumn(paragraphs(2), { x: 50, y: 120, characters: 90 })]]);
    const { status, body } = await post([
      { name: 'one.docx', bytes: docx(1) },
      { name: 'two.txt', bytes: pdf },
      { name: 'macros.docm', bytes: makeDocx([{ text: 'x' }], [{ name: 'word/vbaProject.bin', bytes: 'x' }]) },
      { name: 'scan.pdf', bytes: makePicturePdf() },
      { name: 'secret.pdf', bytes: makePdf([[{ text: 'x', x: 9, y: 9, size: 9 }]], 'secret') },
      { name: 'bomb.zip', bytes: makeZip([{ name: 'a.txt', bytes: Buffer.alloc(1_900_000) }, { name: 'b.txt', bytes: Buffer.alloc(1_900_000) }]) },
      { name: 'news.zip', bytes: makeZip([{ name: 'three.docx', bytes: docx(3) }, { name: 'inner.zip', bytes: makeZip([{ name: 'x', bytes: 'x' }]) }, { name: 'records.jsonl', bytes: `${JSON.stringify(eventArticle(4))}\n{"headline": "none"}` }]) },
      { name: 'again.docx', bytes: docx(1) },
    ]);
    expect(status).to.equal(201);
    expect(body.outcomes.map(({ file, article, duplicate, error }) => [file, duplicate ? 'again' : article ? article.headline : error!.title])).to.deep.equal([
      ['one.docx', eventArticle(1).headline],
      ['two.txt', eventArticle(2).headline],
      ['macros.docm', 'The document holds macros'],
      ['scan.pdf', 'The PDF holds pictures only'],
      ['secret.pdf', 'The PDF has a password'],
      ['bomb.zip', 'The archive unpacks to too much'],
      ['news.zip, three.docx', eventArticle(3).headline],
      ['news.zip, inner.zip', 'An archive stands in the archive'],
      ['news.zip, records.jsonl, line 1', eventArticle(4).headline],
      ['news.zip, records.jsonl, line 2', 'The record is not an article'],
      ['again.docx', 'again'],
    ]);
    expect(body.outcomes.at(-1)!.article!.id, 'the first one').to.equal(body.outcomes[0]!.article!.id);
    expect(body.outcomes.map(({ sent }) => sent)).to.deep.equal([0, 1, 2, 3, 4, 5, 6, 6, 6, 6, 7]);
  });

  it('leaves a file with more articles than an upload may take to a bulk import, and takes the others', async () => {
    const before = await total();
    const many = Array.from({ length: 21 }, (_, number) => JSON.stringify(eventArticle(100 + number))).join('\n');
    const { body } = await post([{ name: 'many.jsonl', bytes: many }, { name: 'five.docx', bytes: docx(5) }]);
    expect(body.outcomes).to.have.length(2);
    expect(`${body.outcomes[0]!.error!.title}: ${body.outcomes[0]!.error!.detail}`).to.match(/too many articles: It has 21; 20 are taken.*bulk import.*setting uploadArticles/);
    expect(body.outcomes[1]!.article!.headline).to.equal(eventArticle(5).headline);
    expect(await total()).to.equal(before + 1);
  });

  it('asks before it stores, and does as it is told', async () => {
    const before = await total();
    const file = { name: 'three.txt', bytes: fixture('text-rules', 'given.txt') };
    const archive = { name: 'news.zip', bytes: makeZip([{ name: 'three.txt', bytes: Buffer.from(file.bytes) }, { name: 'plain.docx', bytes: docx(20) }]) };
    const asked = await post([file, archive], { as: 'ask' });
    expect(asked.body.outcomes.map(({ question, article, within }) => [question?.kind ?? article?.headline, within])).to.deep.equal([['split', undefined], ['split', 'three.txt'], [eventArticle(20).headline, 'plain.docx']]);
    expect(await total()).to.equal(before + 1);
    expect((await post([archive], { as: 'whole', only: 'three.txt' })).body.outcomes).to.have.length(1);
    expectProblem(await post([archive], { only: 'four.txt' }), 422, /None of the files holds one named "four\.txt"/);
    expect(await total()).to.equal(before + 2);
    expect((await post([file])).body.outcomes.map(({ file: name }) => name)).to.deep.equal(['three.txt, article 1', 'three.txt, article 2', 'three.txt, article 3']);
    expect(await total()).to.equal(before + 5);
    expectProblem(await post([file], { as: 'guess' }), 400, /as/);
  });

  it('takes columns as they are named, in an upload and in bulk', async () => {
    const rows = (from: number) => ['A;B;C', ...[from, from + 1].map((number) => `${eventArticle(number).headline};"${eventArticle(number).body.replaceAll('"', '""')}";short`)].join('\n');
    const { outcomes } = (await post([{ name: 'a.csv', bytes: rows(30) }], { column: 'body=B' })).body;
    expect(outcomes.map(({ article }) => article!.headline)).to.deep.equal([null, null]);
    const wrong = expectProblem(await post([{ name: 'a.csv', bytes: rows(30) }], { column: 'body=D' }), 422, /none of the files/i) as Problem & Outcomes;
    expect(wrong.outcomes[0]!.error!.title + wrong.outcomes[0]!.error!.detail).to.match(/no column "D".*A, B, C/);
    expectProblem(await post([{ name: 'a.csv', bytes: rows(30) }], { column: 'text=B' }), 400, /body=NAME/);

    const send = (query: string) => server.call<{ id: string }>(`/api/imports?name=a.csv&${query}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: rows(40) });
    const { body } = await send('column=body=B&column=headline=A&outlet=Sheet%20Post');
    expect(await jobEnd(server, `/api/imports/${body.id}`)).to.include({ state: 'done', added: 2, failed: 0 });
    const failed = await jobEnd(server, `/api/imports/${(await send('column=body=D')).body.id}`);
    expect(failed.state).to.equal('failed');
    expect(failed.error).to.match(/no column "D".*A, B, C/);
  });

  it('previews a bulk file by its beginning', async () => {
    const preview = (body: Uint8Array | string, name: string) => server.call<BulkPreview>(`/api/imports/preview?name=${name}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: body as BodyInit });
    const { body } = await preview(fixture('sheet-semicolons-unknown-names', 'given.txt'), 'a.csv');
    expect(body.format === 'csv' && body.sheet.guess).to.deep.equal({ publishedAt: 'Dag', body: 'Verhaal', headline: 'Kop', outlet: 'Krant' });
    expect((await preview('{"body": "x"}\n', 'a.jsonl')).body).to.deep.equal({ format: 'jsonl' });
    expectProblem(await preview(docx(1), 'a.docx'), 422, /binary/);
    expectProblem(await preview('a:b\n1:2\n', 'a.csv'), 422, /columns cannot be told apart/);
  });
});
