/** Two real pages as readers pasted them. Their texts belong to their publishers and are read from beside the project, when they are there. */
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';
import type { AnalyzedArticle } from '../../server/types/analyzed-article.ts';
import type { ExtractedArticle } from '../../server/types/article.ts';
import { ownAnalyzer } from './analyzer.ts';
import { runServer, type TestServer } from './http/running.ts';

const folder = join(projectRoot(), '..', 'shared', 'seeds');
const there = existsSync(join(folder, 'seed-a.txt')) && existsSync(join(folder, 'seed-b.txt'));
const furniture = ['Now loading', 'Conservative News Daily', 'does not always share', 'appeared first on', 'Related Articles', 'Sponsored Content', 'Back to top', 'News Journalist', 'I am Adam', 'Adblock', 'ad blocker'];

(there ? describe : describe.skip)(`two pasted pages${there ? '' : ' (not beside the project: skipped)'}`, () => {
  let server: TestServer;
  const articles: Record<string, ExtractedArticle> = {};
  let analyzed: AnalyzedArticle;

  before(async () => {
    server = await runServer();
    for (const name of ['seed-a', 'seed-b']) {
      const answer = await server.send<{ articles: ExtractedArticle[] }>('POST', '/api/extract', { text: readFileSync(join(folder, `${name}.txt`), 'utf8') });
      expect(answer.status).to.equal(200);
      expect(answer.body.articles).to.have.length(1);
      articles[name] = answer.body.articles[0]!;
    }
    analyzed = ownAnalyzer()(articles['seed-b']!);
  });
  after(() => server?.close());

  it('give their headlines, outlet and origin, and where each was found', () => {
    expect(articles['seed-a']).to.deep.include({ headline: 'Xi refuses US request for military crisis hotline: Blinken.', subheads: ['China Refuses to Resume Direct Military Communication with US'], outlet: 'Conservative News Daily', origin: null });
    expect(articles['seed-b']).to.deep.include({ headline: 'Chinese President denies Biden administration’s urgent request during in-person meeting.', subheads: ['China Rejects Restoring Direct Communications with US Military'], outlet: 'Conservative News Daily', origin: 'The Western Journal' });
    expect(articles['seed-b']!.found.outlet).to.deep.equal({ where: 'disclaimer', sure: 'high' });
    expect(articles['seed-b']!.found.origin!.sure).to.equal('high');
  });

  it('keep nothing of the page around them, and all of the story', () => {
    for (const { body } of Object.values(articles)) for (const text of furniture) expect(body).not.to.contain(text);
    expect(articles['seed-a']!.body).to.match(/^Despite repeated efforts[^]*Resistance to Open Communication[^]*one conversation\.”$/);
    expect(articles['seed-b']!.body).to.match(/^China has slammed the door[^]*Constructive Discussions on Key Priorities[^]*the statement said\.$/);
  });

  it('are scored by the voice of each wording', () => {
    const at = (text: string) => analyzed.findings.filter((finding) => finding.field === 'body' && overlaps(finding, analyzed.body, text));
    for (const wording of ['slammed the door on', 'severed', 'rebuffed', 'upbraided']) {
      expect(at(wording).map((finding) => finding.voice), wording).to.deep.equal(['narrator']);
      expect(at(wording)[0]!.neutral, wording).not.to.be.empty;
    }
    expect(at('hyping').map((finding) => [finding.voice, finding.speaker])).to.deep.equal([['scare', 'Wang Yi']]);
    expect(at('China threat theory').map((finding) => finding.voice)).to.deep.equal(['scare']);
    for (const wording of ['absolutely vital', 'recklessly interfering']) expect(at(wording).map((finding) => finding.voice), wording).to.deep.equal(['quoted']);
  });

  it('keep a literal use apart, and a speaker from the outlet', () => {
    const { headline, body, findings } = ownAnalyzer()(articles['seed-a']!);
    expect(findings.find((finding) => finding.field === 'headline' && finding.text === 'refuses')).to.include({ voice: 'narrator' });
    expect(headline).to.contain('refuses');
    expect(findings.filter((finding) => finding.field === 'body' && overlaps(finding, body, 'shot down'))).to.deep.equal([]);
    for (const finding of findings.filter((one) => one.field === 'body' && overlaps(one, body, 'veer into conflict'))) expect(finding).to.include({ voice: 'quoted', speaker: 'Antony Blinken' });
  });
});

function overlaps({ start, end }: { start: number; end: number }, body: string, text: string): boolean {
  const at = body.indexOf(text);
  expect(at, text).to.be.at.least(0);
  return start < at + text.length && at < end;
}
