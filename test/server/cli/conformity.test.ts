import { expect } from 'chai';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListedRecord } from '../../../server/cli/import-list.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { storeFile } from '../../../server/store/data-folder.ts';
import { Database } from '../../../server/store/driver.ts';
import type { AnalyzedArticle, FailedArticle } from '../../../server/types/analyzed-article.ts';
import type { ErrorText } from '../../../server/types/problem.ts';
import { temporaryFolder } from '../http/running.ts';
import { eventArticle } from '../news.ts';
import { jsonLines, plumbline, startPlumbline, type Ended, plumblines } from './plumbline.ts';

/** The promises of the command line, each kept by the program as a process of its own. */
describe('the command line', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Given with what a careless reader would trim, join or repair. */
  const headline = '  Marsh\u00a0“slams the door” on talks 🙂 – again!  ';
  const body = '\r\n\tThe minister slammed the door on new talks on Monday, he’s said to have told them.\u2028“We won’t go,” said Edda Marsh.\n\n\n  A cafe\u0301 owner — Tomas Reel — claimed it was a “disaster”. 🙂\r\n ';

  describe('analyze --json', () => {
    const records: (string | Buffer)[] = [
      JSON.stringify({ id: 'exact', headline, body, outlet: 'Harwick Wire', publishedAt: '2026-03-02', url: 'https://wire.example/1' }),
      '{"id": "torn", "body": ',
      Buffer.from([...Buffer.from('{"id": "bytes", "body": "caf'), 0xe9, ...Buffer.from('"}')]),
      JSON.stringify({ id: 'empty', body: ' ' }),
      JSON.stringify({ id: 'undated', body: 'The mayor met reporters on Monday.', publishedAt: 'someday' }),
      '[1, 2]',
      JSON.stringify({ body: 'The mayor met reporters at the town hall on Monday, officials said.' }),
    ];
    const input = Buffer.concat(records.flatMap((record) => [Buffer.from(record), Buffer.from('\n')]));
    let ended: Ended;
    let lines: (AnalyzedArticle | FailedArticle)[];
    before(async () => {
      ended = await plumbline(['analyze', '--json'], {}, input);
      lines = jsonLines(ended.output);
    });

    it('gives a line for each record, in order; errors in their places; and exits 1 at the end', () => {
      expect(ended.code).to.equal(1);
      expect(lines.map(({ id }) => id)).to.deep.equal(['exact', '2', '3', 'empty', 'undated', '6', '7']);
      expect(lines.map((line) => 'error' in line)).to.deep.equal([false, true, true, true, true, true, false]);
      for (const line of lines) if ('error' in line) expect(line.error).to.have.all.keys('title', 'detail');
    });

    it('names source and line of each fault on standard error', () => {
      for (const line of [2, 3, 4, 5, 6]) expect(ended.complaints).to.match(new RegExp(`^standard input:${line}: .+\\. .+`, 'm'));
      expect(ended.complaints).not.to.contain('    at ');
    });

    it('gives headline and body back exactly as they were given', () => {
      expect(lines[0]).to.include({ headline, body, outlet: 'Harwick Wire', publishedAt: '2026-03-02', url: 'https://wire.example/1' });
    });

    it('has the keys that other programs read', () => {
      const article = lines[0] as AnalyzedArticle;
      expect(article).to.include.all.keys('id', 'headline', 'subheads', 'body', 'outlet', 'origin', 'byline', 'publishedAt', 'url', 'language', 'lexicon', 'scores', 'sentences', 'findings', 'suppressed', 'quotes');
      expect(article.scores).to.include.all.keys('headline', 'body', 'gap', 'choiceIndex', 'tone', 'frames');
      for (const score of [article.scores.headline, article.scores.body]) expect(score).to.include.all.keys('score', 'rate', 'interval', 'words');
      for (const sentence of article.sentences) expect(sentence).to.have.all.keys('field', 'start', 'end', 'score', 'loaded');
      expect(article.findings).to.not.be.empty;
      for (const finding of article.findings) expect(finding).to.include.all.keys('field', 'start', 'end', 'text', 'entry', 'family', 'concept', 'strength', 'weight', 'voice', 'speaker', 'neutral');
      for (const one of article.suppressed) expect(one).to.include.all.keys('field', 'start', 'end', 'text', 'entry', 'reason');
      for (const quote of article.quotes) expect(quote).to.include.all.keys('start', 'end', 'speaker', 'kind');
    });

    it('counts offsets in UTF-16 code units of the field that they name', () => {
      const article = lines[0] as AnalyzedArticle;
      for (const { field, start, end, text } of [...article.findings, ...article.suppressed, ...article.neutralUses]) expect(article[field]!.slice(start, end)).to.equal(text);
      for (const { start, end } of article.quotes) expect(article.body.slice(start, end)).to.match(/^["“][^]*["”]$/);
    });
  });

  it('tells formats by content, reads files in the order given, and says which cannot be opened', async () => {
    const text = file('a.csv', `Mayor opens the bridge\n\nBy Mara Lund\n\n${eventArticle(1).body}`);
    const page = file('b.txt', `<!doctype html><html><head><title>Ferry sold</title></head><body><article><h1>Ferry sold</h1><p>${eventArticle(2).body.replaceAll('\n\n', '</p><p>')}</p></article></body></html>`);
    const sheet = file('c.json', `id,headline,body\nrow,"Tram, late","${eventArticle(3).body.replaceAll('"', '""')}"\n`);
    const lines = file('d.html', `${JSON.stringify({ id: 'line', ...eventArticle(4) })}\n`);
    const binary = file('e.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2]));
    mkdirSync(join(folder, 'sub'));
    const { code, output, complaints } = await plumbline(['analyze', '--json', text, page, join(folder, 'none.txt'), sheet, lines, join(folder, 'sub'), binary]);
    const read = jsonLines<AnalyzedArticle & { error?: ErrorText }>(output);
    expect(code).to.equal(1);
    expect(read.map(({ headline: found, error }) => found ?? error!.title)).to.deep.equal(['Mayor opens the bridge', 'Ferry sold', 'The file cannot be opened', 'Tram, late', eventArticle(4).headline, 'The file cannot be opened', 'This is not a text']);
    expect(read[3]).to.include({ id: 'row', body: eventArticle(3).body });
    expect(complaints).to.contain('none.txt: there is no such file').and.to.contain('it is a folder').and.to.contain('e.txt: This is not a text');
  });

  it('goes on with the other files where one cannot be read', async () => {
    const deep = file('deep.md', `# Talks end\n\n${'>'.repeat(5_000)} ${eventArticle(5).body}\n`);
    const good = file('good.jsonl', `${JSON.stringify({ id: 'good', ...eventArticle(6) })}\n`);
    for (const { call, code, output, complaints } of await plumblines(['analyze', 'extract', 'stories', 'compare', 'import'], (command) => plumbline([command, ...(command === 'import' ? ['--data', join(folder, 'deep')] : ['--json']), deep, good]))) {
      expect(code, call).to.equal(1);
      expect(complaints, call).to.match(/deep\.md: The text is nested too deeply\. /);
      expect(call === 'import' ? complaints : output, call).to.match({ import: /^1 added, 0 there already, 1 failed/m, compare: /"outlets":/, extract: /"headline":"/ }[call] ?? /"id":"good"/);
    }
  });

  it('without --json gives a report to read', async () => {
    const { code, output, complaints } = await plumbline(['analyze'], {}, 'Harwick mayor slams the door on tram talks\n\nThe mayor of Harwick has slammed the door on new talks with the tram drivers, who had asked for fewer night shifts.\n');
    expect(code, complaints).to.equal(0);
    expect(output).to.contain('Harwick mayor slams the door').and.to.contain('"slammed the door on" — strongly loaded').and.to.contain('neutral: decline');
  });

  it('extract gives the clean article under exactly its keys, in any language', async () => {
    const dutch = file('dutch.txt', 'De brug gaat dicht\n\nDe gemeenteraad van Harwick heeft maandag besloten om de brug te sluiten, en de burgemeester zei dat er geen andere keuze was omdat het geld al lang op is en niemand meer wil betalen voor het onderhoud. De schippers vinden dat jammer en hopen op een besluit in het voorjaar.');
    const { code, output } = await plumbline(['extract', dutch, '--json']);
    expect(code).to.equal(0);
    const [article] = jsonLines<{ language: string }>(output);
    expect(Object.keys(article!)).to.deep.equal(['headline', 'subheads', 'outlet', 'origin', 'byline', 'publishedAt', 'url', 'language', 'body']);
    expect(article!.language).to.equal('nl');
  });

  it('stories gives story and copy of each, and errors in their places', async () => {
    const first = eventArticle(5);
    const articles = [{ id: 'a', ...first }, { id: 'bad' }, { id: 'b', ...first, outlet: 'Daily Trumpet', publishedAt: '2026-03-28' }, { id: 'c', ...eventArticle(6) }];
    const { code, output } = await plumbline(['stories', '--json'], {}, articles.map((article) => JSON.stringify(article)).join('\n'));
    const lines = jsonLines<{ id: string; story?: string; copyOf?: string | null; error?: ErrorText }>(output);
    expect(code).to.equal(1);
    expect(lines.map(({ id }) => id)).to.deep.equal(['a', 'bad', 'b', 'c']);
    expect(lines[1]!.error).to.have.all.keys('title', 'detail');
    for (const index of [0, 2, 3]) expect(lines[index]).to.have.all.keys('id', 'story', 'copyOf');
    expect(lines[2]).to.include({ story: lines[0]!.story, copyOf: 'a' });
    expect(lines[3]!.story).to.not.equal(lines[0]!.story);
  });

  it('gives no two records one id, and keeps the given ones where it can', async () => {
    const records = [eventArticle(20), { id: '1', ...eventArticle(21) }, { id: 'a', ...eventArticle(22) }, { id: 'a', ...eventArticle(23) }, { id: 'a-2', ...eventArticle(24) }].map((one) => JSON.stringify(one)).join('\n');
    const stories = await plumbline(['stories', '--json'], {}, records);
    const lines = jsonLines<{ id: string; story: string }>(stories.output);
    expect(lines.map(({ id }) => id)).to.deep.equal(['1-2', '1', 'a', 'a-3', 'a-2']);
    expect(new Set(lines.map(({ story }) => story)).size, 'unrelated texts').to.equal(5);
    expect(stories.complaints).to.match(/^standard input:4: The id "a" stands for another record already; this one is called "a-3"\.$/m);
    const analyzed = await plumbline(['analyze', '--json'], {}, records);
    expect(jsonLines<{ id: string }>(analyzed.output).map(({ id }) => id)).to.deep.equal(['1', '1-2', 'a', 'a-2', 'a-2-2']);
    expect([stories.code, analyzed.code]).to.deep.equal([0, 0]);
  });

  it('compare takes known spellings of an outlet for one, as the store does', async () => {
    const outlets = ['Fox', 'Fox News', 'AP', 'The Associated Press', 'nytimes.com', 'The New York Times', 'Wire', 'Post'];
    const { output } = await plumbline(['compare', '--json'], {}, outlets.map((outlet, at) => JSON.stringify(eventArticle(30 + at, { outlet }))).join('\n'));
    const comparison = JSON.parse(output) as { outlets: { outlet: string; texts: number }[] };
    expect(Object.fromEntries(comparison.outlets.map(({ outlet, texts }) => [outlet, texts]))).to.deep.equal({ 'Fox News': 2, 'The Associated Press': 2, 'The New York Times': 2, Wire: 1, Post: 1 });
  });

  it('compare gives one object, and says which texts have no outlet', async () => {
    const { outlet: _outlet, ...nameless } = eventArticle(7);
    const { code, output, complaints } = await plumbline(['compare', '--json'], {}, `${[eventArticle(8), eventArticle(9, { outlet: 'the harwick wire' }), eventArticle(12), nameless].map((one) => JSON.stringify(one)).join('\n')}\n`);
    expect(code).to.equal(0);
    const comparison = JSON.parse(output) as { outlets: { outlet: string; texts: number }[] };
    expect(comparison).to.include.all.keys('outlets', 'differences', 'summary', 'limits');
    expect(comparison.outlets.map(({ outlet, texts }) => [outlet, texts]), 'one outlet in two spellings').to.deep.equal([['Harwick Wire', 3]]);
    expect(complaints).to.match(/1 of 4 name no outlet/);
  });

  it('import puts the good records in and skips them when it is run again; export gives them back', async () => {
    const lines = [eventArticle(10), { body: '' }, eventArticle(11), eventArticle(12)];
    const bulk = file('bulk.jsonl', lines.map((line) => JSON.stringify(line)).join('\n'));
    const first = await plumbline(['import', bulk, '--data', data]);
    expect(first.code).to.equal(1);
    expect(first.complaints).to.contain('bulk.jsonl:2: The text is empty').and.to.contain('3 added, 0 there already, 1 failed');
    const again = await plumbline(['import', bulk, '--data', data]);
    expect(again.complaints).to.contain('0 added, 3 there already, 1 failed');
    const { code, output } = await plumbline(['export', '--data', data]);
    expect(code).to.equal(0);
    expect(jsonLines<AnalyzedArticle>(output).map(({ body: text }) => text).sort()).to.deep.equal([10, 11, 12].map((number) => eventArticle(number).body).sort());
  });

  it('import gives articles that do not name their outlet the one that is named for them', async () => {
    const store = join(folder, 'named');
    const bulk = file('named.jsonl', [{ ...eventArticle(40), outlet: 'Daily Trumpet' }, { ...eventArticle(41), body: `<p>${eventArticle(41).body}</p>`, outlet: undefined }].map((line) => JSON.stringify(line)).join('\n'));
    const text = file('named.txt', `${eventArticle(42).headline}\n\n${eventArticle(42).body}`);
    const { complaints } = await plumbline(['import', bulk, text, '--outlet', ' Mellin Post ', '--data', store]);
    expect(complaints).to.contain('3 added').and.to.match(/named\.jsonl: One text of the file holds HTML tags/);
    const { output } = await plumbline(['export', '--data', store]);
    expect(jsonLines<AnalyzedArticle>(output).map(({ outlet }) => outlet).sort()).to.deep.equal(['Daily Trumpet', 'Mellin Post', 'Mellin Post']);
  });

  it('import names what was there already, and lists it with what failed in a file', async () => {
    const store = join(folder, 'listed');
    const lines = [eventArticle(30), { body: '' }, eventArticle(31), eventArticle(30)].map((line) => JSON.stringify(line));
    const bulk = file('listed.jsonl', lines.join('\n'));
    const text = file('listed.txt', `${eventArticle(32).headline}\n\n${eventArticle(32).body}`);
    const asked = (list: string) => plumbline(['import', bulk, text, text, '--doubles', '--list', list, '--data', store]);
    const first = await asked(join(folder, 'list.jsonl'));
    expect(first.code).to.equal(1);
    expect(first.complaints).to.match(/listed\.jsonl:4: The text is there already\. The first is line 1, article \S+\.\n/).and.match(/listed\.txt: The text is there already\. The first is article /).and.contain('3 added, 2 there already, 1 failed; the list is in');
    const listed = jsonLines<ListedRecord>(readFileSync(join(folder, 'list.jsonl'), 'utf8'));
    expect(listed.map(({ line, field, title, firstLine, first: article }) => [line, field, title, firstLine, article === null])).to.deep.equal([
      [2, 'body', 'The text is empty', null, true],
      [4, null, 'The text is there already', 1, false],
      [null, null, 'The text is there already', null, false],
    ]);
    expect(listed.map((record) => record.file)).to.deep.equal([bulk, bulk, text]);
    const again = await asked(join(folder, 'list.csv'));
    expect(again.complaints).to.contain('0 added, 5 there already, 1 failed');
    const rows = readFileSync(join(folder, 'list.csv'), 'utf8').replace(/^\ufeff/, '').split('\r\n');
    expect(rows[0]).to.equal('file,line,record,field,what,what to do,line of the first,article of the first');
    expect(rows.slice(1).map((row) => row.split(',').slice(1, 2)[0])).to.deep.equal(['1', '2', '3', '4', '', '', undefined]);
    expect((await asked(join(folder, 'list.txt'))).complaints).to.match(/--list .*ends in \.jsonl or \.csv/);
    expect((await asked(join(folder, 'no', 'list.csv'))).complaints).to.match(/--list .*cannot be written/);
  });

  it('report writes the comparison, an outlet or a story as one file that needs no other', async () => {
    const store = join(folder, 'reported');
    const articles = [20, 21, 22].map((number) => eventArticle(number, { outlet: 'Mellin <b>Post</b>' }));
    await plumbline(['import', file('reported.jsonl', articles.map((line) => JSON.stringify(line)).join('\n')), '--data', store]);
    const path = (options: readonly string[]) => join(folder, `report${options[0] ?? ''}.html`);
    for (const { call: options, complaints } of await plumblines([[], ['--outlet', 'the mellin <b>post</b>'], ['--story', articles[0]!.headline]], (options) => plumbline(['report', '--data', store, '--out', path(options), ...options]))) {
      expect(complaints).to.equal('');
      expect(readFileSync(path(options), 'utf8'), options.join(' ')).to.match(/^<!doctype html>/).and.include('Mellin &lt;b&gt;Post').and.not.match(/<script|<link|<img|src=|@import|<b>Post/);
    }
    const absent = await plumbline(['report', '--data', store, '--story', 'nothing of the kind']);
    expect([absent.code, absent.output]).to.deep.equal([1, '']);
    expect(absent.complaints).to.match(/^plumbline: there is no story with the id or name "nothing of the kind"/);
  });

  it('says in one line what is wrong with a call, and exits 1', async () => {
    const calls: [options: string[], words: RegExp][] = [
      [['slant'], /unknown command 'slant'.*--help/],
      [['import'], /missing required argument/],
      [['serve', '--host', '0.0.0.0'], /host: 0\.0\.0\.0 can be reached from other machines.*PLUMBLINE_TOKEN/],
      [['import', 'a.jsonl', '--database', 'postgres://db.example/news'], /database:/],
      [['worker'], /nothing for a worker to do.*SQLite/],
      [['analyze', join(folder, 'absent.txt')], /absent\.txt: .*no such file/],
    ];
    for (const { call: [options, words], code, output, complaints } of await plumblines(calls, ([options]) => plumbline(options))) {
      expect(code, options.join(' ')).to.equal(1);
      expect(output, options.join(' ')).to.equal('');
      expect(complaints.split('\n')[0], options.join(' ')).to.match(words);
      expect(complaints, options.join(' ')).to.not.match(/^\s+at /m);
    }
  });

  it('names its version', async () => {
    const { version } = JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8')) as { version: string };
    expect(await plumbline(['--version'])).to.deep.equal({ code: 0, output: `${version}\n`, complaints: '' });
  });

  it('says of what is not in this version that it is not', async () => {
    for (const { call: command, output } of await plumblines(['serve', 'import', 'export', 'worker'], (command) => plumbline([command, '--help']))) {
      expect(output.replace(/\s+/g, ' '), command).to.contain('not in this version: it has no PostgreSQL store, and refuses the option');
    }
    expect((await plumbline(['export', '--database', 'postgres://db.example/news'])).complaints).to.match(/^plumbline: database: this version keeps its store in a data folder/);
  });

  it('reads no store and no lexicon file that is not there', async () => {
    const absent = join(folder, 'mistyped', 'deep');
    const calls: [options: string[], environment: Record<string, string>][] = [[['export', '--data', absent], {}], [['report', '--data', absent], {}], [['export'], { PLUMBLINE_DATA: absent }]];
    for (const { call: [options], code, output, complaints } of await plumblines(calls, ([options, environment]) => plumbline(options, environment))) {
      expect([code, output], options.join(' ')).to.deep.equal([1, '']);
      expect(complaints).to.match(/^plumbline: data: there is no store in .*mistyped.*--data or PLUMBLINE_DATA\n$/);
      expect(existsSync(join(folder, 'mistyped'))).to.equal(false);
    }
    for (const { call: name, code, output, complaints } of await plumblines(['nope.yaml', 'choices/nope.yaml', 'lexicons/nope.yaml'], (name) => plumbline(['lexicon', 'check', '--file', 'choices/war.yaml', name]))) {
      expect([code, output], name).to.deep.equal([1, '']);
      expect(complaints).to.match(/nope\.yaml: there is no such file in lexicons\//);
    }
    // They are there, but hold no entries that could be checked.
    for (const { call: name, code, output, complaints } of await plumblines(['choices', 'README.md'], (name) => plumbline(['lexicon', 'check', '--file', name]))) {
      expect([code, output], name).to.deep.equal([1, '']);
      expect(complaints).to.include(`${name}: there is no such file in lexicons/`);
    }
    // What a phrase of another file takes is taken all the same: "barely hide" stands in two of them.
    expect((await plumbline(['lexicon', 'check', '--file', 'evaluative/asides.yaml'])).output).to.match(/^4 concepts .*every example holds/);
  });

  it('keeps to the settings in every command that reads texts', async () => {
    const text = file('long.jsonl', `${JSON.stringify({ id: 'long', ...eventArticle(40) })}\n`);
    for (const { call: options, code, complaints } of await plumblines([['analyze', '--json', text], ['extract', text], ['compare', '--json', text], ['stories', text]], (options) => plumbline(options, { PLUMBLINE_BODY_LENGTH: '300' }))) {
      expect(code, options.join(' ')).to.equal(1);
      expect(complaints, options.join(' ')).to.match(/long\.jsonl:1: .*too long/);
    }
  });

  it('names the setting that is wrong, what it takes, and the folder or address that cannot be used', async () => {
    const taken = file('taken', '');
    const calls: [environment: Record<string, string>, words: RegExp][] = [
      [{ PLUMBLINE_PORT: 'abc' }, /^plumbline: port: give a whole number from 0 to 65535\n/],
      [{ PLUMBLINE_PORT: '70000' }, /^plumbline: port: give a whole number from 0 to 65535\n/],
      [{ PLUMBLINE_WORKERS: '65' }, /^plumbline: workers: give a whole number from 1 to 64\n/],
      [{ PLUMBLINE_BODY_LENGTH: '-3' }, /^plumbline: bodyLength: give a whole number, 1 or more\n/],
      [{ PLUMBLINE_FETCH_ALLOW_PRIVATE: 'maybe' }, /^plumbline: fetchAllowPrivate: say true or false\n/],
      [{ PLUMBLINE_DATA: taken }, /^plumbline: data: .*taken is a file; name a folder\n/],
      [{ PLUMBLINE_HOST: '256.1.1.1', PLUMBLINE_TOKEN: 'a token of some length' }, /^plumbline: host: 256\.1\.1\.1 is no address of this machine/],
      ...(process.platform === 'linux' ? [[{ PLUMBLINE_DATA: '/proc/nope' }, /^plumbline: data: the folder \/proc\/nope cannot be made/] as [Record<string, string>, RegExp]] : []),
    ];
    const served = await plumblines(calls, ([environment]) => plumbline(['serve'], { PLUMBLINE_PORT: '0', PLUMBLINE_LOG_LEVEL: 'silent', PLUMBLINE_DATA: join(folder, 'unused'), ...environment }));
    for (const { call: [environment, words], code, complaints } of served) {
      expect(code, JSON.stringify(environment)).to.equal(1);
      expect(complaints).to.match(words);
    }
  });

  it('starts no second server on a data folder; import and export go beside one', async () => {
    const shared = join(folder, 'shared');
    const first = startPlumbline(['serve', '--port', '0', '--data', shared], { PLUMBLINE_LOG_LEVEL: 'silent' });
    await new Promise((resolve) => first.stdout!.once('data', resolve));
    const second = await plumbline(['serve', '--port', '0', '--data', shared]);
    expect([second.code, second.output]).to.deep.equal([1, '']);
    expect(second.complaints).to.match(/^plumbline: data: another server has .*shared open; stop it/);
    expect((await plumbline(['import', file('beside.jsonl', JSON.stringify(eventArticle(50))), '--data', shared])).complaints).to.contain('1 added');
    expect(jsonLines((await plumbline(['export', '--data', shared])).output)).to.have.length(1);
    // A server that was killed holds nothing.
    const gone = new Promise((resolve) => first.once('exit', resolve));
    first.kill('SIGKILL');
    await gone;
    const third = startPlumbline(['serve', '--port', '0', '--data', shared], { PLUMBLINE_LOG_LEVEL: 'silent' });
    await new Promise((resolve) => third.stdout!.once('data', resolve));
    third.kill('SIGTERM');
    expect(await new Promise((resolve) => third.once('exit', resolve))).to.equal(0);
  });

  it('import says what is stored where another program holds the store, and that it is to be run again', async () => {
    const locked = join(folder, 'locked');
    await plumbline(['import', file('first.jsonl', JSON.stringify(eventArticle(60))), '--data', locked]);
    const other = new Database(storeFile(locked));
    other.exec('begin immediate');
    const { code, complaints } = await plumbline(['import', file('second.jsonl', JSON.stringify(eventArticle(61))), '--data', locked], { PLUMBLINE_LOCK_TIME: '300' });
    other.close();
    expect(code).to.equal(1);
    expect(complaints).to.match(/^plumbline: the store is locked: .*So far 0 added, 0 there already, 0 failed; that is stored\. Run the same command again/m);
  });

  it('ends quietly when the reader at the other end has enough', async () => {
    const child = startPlumbline(['lexicon', 'list']);
    let complaints = '';
    child.stderr!.on('data', (part: Buffer) => (complaints += part.toString()));
    child.stdout!.once('data', () => child.stdout!.destroy());
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect(complaints).to.equal('');
    expect(code).to.equal(0);
  });
});
