import { expect } from 'chai';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadKnowledge } from '../../../server/ingest/knowledge.ts';
import { defaultIngestLimits } from '../../../server/ingest/limits.ts';
import { readSource } from '../../../server/ingest/read.ts';
import { projectRoot } from '../../../server/project-root.ts';

const folder = join(projectRoot(), 'test/fixtures/files');
const knowledge = loadKnowledge(join(projectRoot(), 'lexicons'));

/** What a fixture's items are: any field of an article, exactly, or a pattern for the error; and where they stand. */
type Expected = { error?: string; line?: number; part?: number } & Record<string, unknown>;

describe('files of every format', () => {
  for (const name of readdirSync(folder).filter((entry) => existsSync(join(folder, entry, 'expected.json')))) {
    it(`reads ${name}`, async () => {
      const given = readdirSync(join(folder, name)).find((file) => file.startsWith('given.'))!;
      const expected = JSON.parse(readFileSync(join(folder, name, 'expected.json'), 'utf8')) as Expected[];
      const read: Expected[] = [];
      for await (const item of readSource({ bytes: readFileSync(join(folder, name, given)), name: given }, knowledge, defaultIngestLimits)) {
        const place = { ...(item.line === null ? {} : { line: item.line }), ...(item.part === undefined ? {} : { part: item.part }) };
        read.push('error' in item ? { ...place, error: `${item.error.title}. ${item.error.detail}` } : { ...place, ...item.article });
      }
      expect(read.length, JSON.stringify(read).slice(0, 1_000)).to.equal(expected.length);
      for (const [index, { error, ...fields }] of expected.entries()) {
        const item = read[index]!;
        if (error !== undefined) expect(String(item.error)).to.match(new RegExp(error, 's'));
        else expect(item.error).to.equal(undefined);
        for (const [field, value] of Object.entries(fields)) expect(item[field], field).to.deep.equal(value);
      }
    });
  }
});
