import { expect } from 'chai';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../../server/project-root.ts';
import { temporaryFolder } from './http/running.ts';

describe('what sources import', () => {
  let importedSources: (files: readonly string[]) => string[];
  before(async () => {
    // It runs before anything is compiled, and is no part of what is.
    ({ importedSources } = (await import(pathToFileURL(join(projectRoot(), 'server', 'imported-sources.mjs')).href)) as { importedSources: typeof importedSources });
  });

  it('is found through other files too, once each', () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    mkdirSync(at('client'));
    mkdirSync(at('server'));
    writeFileSync(at('client/page.tsx'), "import { far } from '../server/near.ts';\nimport type { Kind } from './kind.ts';\nimport './style.css';\nimport { h } from 'preact';\n");
    writeFileSync(at('client/kind.ts'), "export type { Kind } from '../server/near.ts';");
    writeFileSync(at('client/style.css'), '');
    writeFileSync(at('server/near.ts'), "export {\n  far,\n} from './far.ts';\nconst late = () => import('./late.ts');");
    for (const name of ['server/far.ts', 'server/late.ts']) writeFileSync(at(name), "import './near.ts';");
    expect(importedSources([at('client/page.tsx')])).to.deep.equal(['client/kind.ts', 'client/style.css', 'server/far.ts', 'server/late.ts', 'server/near.ts'].map(at));
    rmSync(folder, { recursive: true });
  });

  it('holds everything of the server that the pages import', () => {
    const client = join(projectRoot(), 'client', 'src');
    const files = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(client, name));
    const found = importedSources(files);
    for (const file of files) for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '[./]*\/(server\/[^']+)'/g)) expect(found, file).to.include(join(projectRoot(), path!));
    expect(found).to.include(join(projectRoot(), 'server', 'store', 'outlet-key.ts'));
  });
});
