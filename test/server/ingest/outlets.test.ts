import { expect } from 'chai';
import { load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { agencyCredit, agencyInByline, originInLine } from '../../../server/ingest/origin.ts';
import { projectRoot } from '../../../server/project-root.ts';
import { knowledge, readArticle } from './expected.ts';

interface Written {
  name: string;
  also?: string[];
  domains?: string[];
  country: string;
  agency?: boolean;
}

const written = ['outlets/known.yaml', 'outlets/by-region.yaml'].flatMap((file) => load(readFileSync(join(projectRoot(), 'lexicons', file), 'utf8')) as Written[]);

describe('outlets and agencies', () => {
  const regions: [string, number, string][] = [
    ['Africa', 70, 'ZA NG KE UG TZ RW GH SN CI CM CD ML BF ET SO SD SS ZM ZW MW BW NA MZ AO MG MU LR SL GM DZ TN LY EG MA CG'],
    ['the Middle East', 45, 'LB SY IQ JO PS SA AE QA KW BH OM YE IR IL TR CY'],
    ['Latin America and the Caribbean', 70, 'BR AR CL CO PE EC BO PY UY VE MX GT SV HN NI CR PA DO CU HT JM TT BB GY BS PR'],
    ['Asia', 100, 'IN PK BD LK NP MV BT AF MM TH VN KH LA ID MY SG BN PH TL JP KR KP CN HK MO TW MN KZ KG UZ TJ TM AZ AM GE'],
    ['Europe', 180, 'UK IE FR DE AT CH IT ES PT NL BE LU DK SE NO FI IS PL CZ SK HU RO BG GR HR SI RS BA ME MK AL XK UA BY MD RU EE LV LT MT'],
    ['Oceania', 30, 'AU NZ FJ PG WS SB VU TO GU NC'],
    ['North America', 100, 'US CA'],
  ];
  for (const [region, fewest, countries] of regions) {
    it(`of ${region} are known, at least ${fewest}`, () => {
      const known = new Set(countries.split(' '));
      expect(written.filter(({ country }) => known.has(country)).length).to.be.at.least(fewest);
    });
  }

  it('are told by any spelling and any domain, and no two share one', () => {
    const owners = new Map<string, string>();
    for (const { name, also = [], domains = [], agency = false } of written) {
      expect(knowledge.outletBySpelling(name), name).to.deep.equal({ name, agency });
      for (const spelling of also) expect(knowledge.outletBySpelling(spelling)?.name, spelling).to.equal(name);
      for (const domain of domains) {
        expect(owners.get(domain) ?? name, domain).to.equal(name);
        owners.set(domain, name);
        expect(knowledge.outletByDomain(`www.${domain}`)?.name, domain).to.equal(name);
      }
    }
    expect(written.filter(({ agency }) => agency).length).to.be.at.least(80);
  });

  const one: [string, string[], string[]][] = [
    ['The New York Times', ['NYT', 'nyt', 'New York Times', 'THE NEW YORK TIMES'], ['nytimes.com', 'www.nytimes.com', 'cooking.nytimes.com']],
    ['The Guardian', ['The Guardian', 'the guardian'], ['theguardian.com', 'amp.theguardian.com']],
    ['BBC', ['BBC News', 'bbc'], ['bbc.co.uk', 'news.bbc.co.uk', 'bbc.com']],
    ['Financial Times', ['FT', 'The Financial Times'], ['ft.com']],
    ['Deutsche Welle', ['DW', 'DW News'], ['dw.com']],
    ['South China Morning Post', ['SCMP'], ['scmp.com']],
    ['The Sydney Morning Herald', ['SMH', 'Sydney Morning Herald'], ['smh.com.au']],
    ['HuffPost', ['The Huffington Post', 'Huffington Post'], ['huffpost.com', 'huffingtonpost.com']],
  ];
  for (const [name, spellings, domains] of one) {
    it(`know ${name} by ${spellings.join(', ')} and ${domains.join(', ')}`, () => {
      for (const spelling of spellings) expect(knowledge.outletBySpelling(spelling)?.name, spelling).to.equal(name);
      for (const domain of domains) expect(knowledge.outletByDomain(domain)?.name, domain).to.equal(name);
    });
  }

  it('are not taken for what page furniture is called', () => {
    for (const word of ['Print', 'Share', 'Today', 'Press', 'News', 'Edition', 'RSS', 'Map', 'Live', 'World', 'Politics', 'Opinion', 'Menu']) expect(knowledge.outletBySpelling(word), word).to.equal(null);
    // Many are called so; with their article they are names.
    for (const word of ['Wire', 'Post', 'times', 'Herald', 'Sun', 'Mirror', 'Star', 'Guardian', 'Independent', 'Express', 'Standard', 'Observer', 'Record', 'Examiner', 'Telegraph', 'Week', 'Local']) expect(knowledge.outletBySpelling(word), word).to.equal(null);
    for (const [spelling, name] of [['The Wire', 'The Wire'], ['the mirror', 'Daily Mirror'], ['The Sun', 'The Sun']] as const) expect(knowledge.outletBySpelling(spelling)?.name).to.equal(name);
    expect(knowledge.outletByDomain('notnytimes.com')).to.equal(null);
    expect(knowledge.outletByDomain('co.uk')).to.equal(null);
  });
});

describe('the origin of a text', () => {
  const lines: [string, string | null][] = [
    ['The post Council Votes appeared first on The Western Journal.', 'The Western Journal'],
    ['This article originally appeared in The New York Times.', 'The New York Times'],
    ['This story was originally published by NYT on May 3.', 'The New York Times'],
    ['This story was originally published by the Guardian on May 3.', 'The Guardian'],
    ['Originally published at harwickexaminer.example', 'harwickexaminer.example'],
    ['This piece was first published in the Orland Review and is reproduced with permission.', 'Orland Review'],
    ['Republished with permission from The Orland Examiner.', 'The Orland Examiner'],
    ['Via Reuters', 'Reuters'],
    ['(via The Guardian)', 'The Guardian'],
    ['Source: Xinhua', 'Xinhua'],
    ['The bill was first published in March after a long debate.', null],
    ['The train runs via Reuters Square to the harbour.', null],
    ['She originally appeared in court on Monday, charged with theft.', null],
  ];
  for (const [line, origin] of lines) {
    it(`${origin ?? 'nothing'}: ${line}`, () => {
      expect(originInLine(line, knowledge)?.name ?? null).to.equal(origin);
    });
  }

  const credits: [string, string | null][] = [
    ['HARWICK (Reuters) - The council voted on Monday.', 'Reuters'],
    ['HARWICK, Orland (AP) — The council voted on Monday.', 'The Associated Press'],
    ['HARWICK, May 5 (AFP) – The council voted on Monday.', 'Agence France-Presse'],
    ['AP — The council voted on Monday.', 'The Associated Press'],
    ['(Reuters) - The council voted on Monday.', 'Reuters'],
    ['HARWICK, June 19 (Xinhua) -- The council voted on Monday.', 'Xinhua'],
    ['— Reuters', 'Reuters'],
    ['(AFP)', 'Agence France-Presse'],
    ['dpa', 'Deutsche Presse-Agentur'],
    ['HARWICK (KTLN) - The council voted on Monday.', null],
    ['The council (AP) voted — again — on Monday.', null],
  ];
  for (const [text, origin] of credits) {
    it(`${origin ?? 'nothing'}: ${text}`, () => {
      expect(agencyCredit(text, knowledge)?.name ?? null).to.equal(origin);
    });
  }

  it('is the agency that signs', () => {
    for (const [byline, origin] of [['Reuters', 'Reuters'], ['Mara Lund, Associated Press', 'The Associated Press'], ['Jon Petersen, AP Sports Writer', 'The Associated Press'], ['AFP and Mara Lund', 'Agence France-Presse'], ['Mara Lund', null]] as const) expect(agencyInByline(byline, knowledge)?.name ?? null, byline).to.equal(origin);
  });

  it('is not named where the agency is the outlet itself', async () => {
    const story = `<p>HARWICK (Reuters) - The council of Harwick voted on Monday to close the old bridge, after engineers found cracks in two of its five piers.</p><p>${'The vote was eleven to eight, and buses will still cross. '.repeat(6)}</p>`;
    const html = Buffer.from(`<html><body><h1>Council of Harwick closes old bridge</h1>${story}</body></html>`);
    expect(await readArticle({ bytes: html, url: 'https://www.reuters.com/world/harwick' })).to.include({ outlet: 'Reuters', origin: null });
    expect(await readArticle({ bytes: html, url: 'https://www.theguardian.com/world/harwick' })).to.include({ outlet: 'The Guardian', origin: 'Reuters' });
  });
});
