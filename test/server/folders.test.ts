import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

/** The direction of the data: a folder imports only those that stand before it. */
const flow = ['types', 'ingest', 'text', 'cues', 'score', 'store', 'stories', 'compare', 'report'];
/** These put the parts together. */
const assembly = new Set(['jobs', 'http', 'cli']);
const server = join(projectRoot(), 'server');

function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/g);
  return [...found].map((match) => relative(server, join(dirname(file), match[1]!)).split(sep).join('/'));
}

describe('the folders of the server', () => {
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

  it('import only what stands before them', () => {
    const wrong: string[] = [];
    for (const name of files) {
      const [folder] = name.split(sep);
      if (!folder || !flow.includes(folder)) continue;
      for (const target of importsOf(join(server, name))) {
        const [other] = target.split('/');
        if (!target.includes('/')) {
          if (!['lexicon-file.ts', 'project-root.ts'].includes(target)) wrong.push(`${name} imports ${target}`);
        } else if (assembly.has(other!) || flow.indexOf(other!) > flow.indexOf(folder)) wrong.push(`${name} imports ${target}`);
      }
    }
    expect(wrong).to.deep.equal([]);
  });

  it('hold no folder that the flow does not name', () => {
    const folders = new Set(files.filter((name) => name.includes(sep)).map((name) => name.split(sep)[0]!));
    expect([...folders].filter((folder) => !flow.includes(folder) && !assembly.has(folder))).to.deep.equal([]);
  });

  it('read files and the network at the edges only', () => {
    const pure = files.filter((name) => /^(types|text|score|compare|report|stories)\b/.test(name));
    const reading = pure.filter((name) => name !== join('text', 'grammar.ts') && /from 'node:(fs|http|net|https|child_process)/.test(readFileSync(join(server, name), 'utf8')));
    expect(reading).to.deep.equal([]);
  });
});
