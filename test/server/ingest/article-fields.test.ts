import { expect } from 'chai';
import { readConfig } from '../../../server/config.ts';
import { ProblemError } from '../../../server/http/problem.ts';
import { readArticleInput } from '../../../server/http/validate.ts';
import { readRecord } from '../../../server/ingest/jsonl.ts';
import { defaultIngestLimits } from '../../../server/ingest/limits.ts';
import type { ArticleInput } from '../../../server/types/article.ts';
import { knowledge } from './expected.ts';

const body = 'The city council voted on Monday to close the old bridge to cars, and the mayor of Harwick said that buses would still cross it until the summer, when the works begin.';

/** What a record of a file comes to, and what the same comes to over HTTP: the article, or the title of its fault. */
function both(given: object): [imported: unknown, sent: unknown] {
  const read = readRecord(given, knowledge, defaultIngestLimits);
  return ['error' in read ? read.error.title : fieldsOf(read.article), sent(given)];
}

function sent(given: object): unknown {
  try {
    return fieldsOf(readArticleInput(given, { config: readConfig({}, {}), knowledge }).input);
  } catch (error) {
    return (error as ProblemError).problem.title;
  }
}

function fieldsOf({ headline, subheads, outlet, origin, byline, publishedAt, url, body: text }: ArticleInput): ArticleInput {
  return { headline, subheads, outlet, origin, byline, publishedAt, url, body: text } as ArticleInput;
}

describe('the fields of an article', () => {
  const absent = { headline: null, subheads: [], outlet: null, origin: null, byline: null, publishedAt: null, url: null, body };
  const taken: [string, object, object][] = [
    ['nothing but a text', {}, {}],
    ['empty fields, which are absent', { headline: '', subheads: ['', ' '], outlet: ' ', origin: '', byline: '\n', publishedAt: '', url: '' }, {}],
    ['null for what is absent', { headline: null, subheads: null, outlet: null, origin: null, byline: null, publishedAt: null, url: null }, {}],
    ['white space around short texts, and around a headline, which is kept', { headline: ' Bridge  closed ', subheads: [' Buses still cross '], outlet: ' Harwick Wire\n', origin: ' Agency', byline: 'A. Reporter ', publishedAt: ' 2026-03-04 ', url: ' https://wire.example/1 ' }, { headline: ' Bridge  closed ', subheads: ['Buses still cross'], outlet: 'Harwick Wire', origin: 'Agency', byline: 'A. Reporter', publishedAt: '2026-03-04', url: 'https://wire.example/1' }],
  ];
  for (const [kind, given, expected] of taken) {
    it(`are the same in a record of a file and over HTTP: ${kind}`, () => {
      for (const read of both({ body, ...given })) expect(read).to.deep.equal({ ...absent, ...expected });
    });
  }

  const refused: [string, object][] = [
    ['The subhead is too long', { subheads: ['s'.repeat(3_000)] }],
    ['There are too many subheads', { subheads: Array.from({ length: 500 }, () => 's') }],
    ['The outlet is too long', { outlet: 'o'.repeat(3_000) }],
    ['The text is empty', { body: ' \n' }],
    ['The address is no web address', { url: 'javascript:alert(1)' }],
  ];
  for (const [title, given] of refused) {
    it(`are refused alike: ${title}`, () => {
      expect(both({ body, ...given })).to.deep.equal([title, title]);
    });
  }
});
