/** The data of `lexicons/grammar/closed-classes.yaml`: that it is whole, explained and used. */
import { expect } from 'chai';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';
import { loadGrammar } from '../../../server/text/grammar.ts';

const lexicons = join(projectRoot(), 'lexicons');
const written = readFileSync(join(lexicons, 'grammar/closed-classes.yaml'), 'utf8');

describe('closed classes', () => {
  const names = Object.keys(loadGrammar(lexicons).classes);

  it('are each used by the code', () => {
    const server = join(projectRoot(), 'server');
    const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && name !== join('text', 'grammar.ts'));
    const code = files.map((name) => readFileSync(join(server, name), 'utf8')).join('\n');
    const used = (name: string) => new RegExp(`\\bclasses\\.${name}\\b|\\{[^{}]*\\b${name}\\b[^{}]*\\}(: ClosedClasses| = classes)\\b`).test(code);
    expect(names.filter((name) => !used(name))).to.deep.equal([]);
  });

  it('are each explained', () => {
    expect(names.filter((name) => !new RegExp(`^  # .+\\n  ${name}:`, 'm').test(written))).to.deep.equal([]);
  });

  it('share what they have in common', () => {
    const parts = [...written.slice(0, written.indexOf('\nclasses:')).matchAll(/^  (\w+): &\1 /gm)].map(([, name]) => name!);
    expect(parts.length).to.be.at.least(4);
    expect(parts.filter((name) => written.split(new RegExp(`\\*${name}\\b`)).length < 3)).to.deep.equal([]);
    expect([...loadGrammar(lexicons).classes.linking]).to.include.members(['been', "'s", 'got', 'seemed']);
  });

  const refused: [string, (text: string) => string, RegExp][] = [
    ['a class that the code does not know', (text) => `${text}  odd: [zorble]\n`, /odd/],
    ['a file in which a class is missing', (text) => text.replace(/^  bounds: .*\n/m, ''), /bounds/],
    ['a class without a word', (text) => text.replace(/^  bounds: .*$/m, '  bounds: []'), /bounds/],
    ['a word that stands twice in its class', (text) => text.replace(/^  bounds: .*$/m, '  bounds: [least, least]'), /stands twice/],
    ['a word with a capital', (text) => text.replace(/^  bounds: .*$/m, '  bounds: [Least]'), /lower case/],
  ];
  for (const [what, change, message] of refused) {
    it(`refuse ${what}`, () => {
      const copy = mkdtempSync(join(tmpdir(), 'lexicon-'));
      cpSync(join(lexicons, 'grammar'), join(copy, 'grammar'), { recursive: true });
      writeFileSync(join(copy, 'grammar/closed-classes.yaml'), change(written));
      expect(() => loadGrammar(copy)).to.throw(message);
      rmSync(copy, { recursive: true });
    });
  }
});
