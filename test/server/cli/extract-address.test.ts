import { expect } from 'chai';
import { newsPage, runSite, type Site } from '../ingest/web/site.ts';
import { plumbline } from './plumbline.ts';

describe('plumbline extract --url', () => {
  let site: Site;
  before(async () => {
    site = await runSite({ '/article': newsPage() });
  });
  after(() => site.close());

  it('fetches the page, where the settings allow its address', async () => {
    const { code, output } = await plumbline(['extract', '--url', `${site.address}/article`, '--json'], { PLUMBLINE_FETCH_ALLOW_PRIVATE: 'true', PLUMBLINE_FETCH_PORTS: `80,443,${site.port}` });
    expect(code).to.equal(0);
    const lines = output.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).to.have.length(1);
    expect(lines[0]).to.include({ headline: 'Council of Harwick opens the flood gates', outlet: 'The Mellin Courier', language: 'en', url: `${site.address}/article` });
  });

  it('says in one line why it cannot, and exits 1', async () => {
    const { code, output, complaints } = await plumbline(['extract', '--url', `${site.address}/article`, '--json']);
    expect(code).to.equal(1);
    expect(JSON.parse(output)).to.have.nested.property('error.title', 'The address is refused');
    expect(complaints.trim().split('\n')).to.have.length(1);
    expect(complaints).to.contain(`${site.address}/article: The address is refused.`);
  });

  it('names the address of a page that is given', async () => {
    const { code, output } = await plumbline(['extract', '-', '--url', 'https://courier.example/gates', '--json'], {}, newsPage());
    expect(code).to.equal(0);
    expect(JSON.parse(output)).to.include({ url: 'https://courier.example/gates', headline: 'Council of Harwick opens the flood gates' });
  });
});
