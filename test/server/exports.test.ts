import { expect } from 'chai';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { projectRoot } from '../../server/project-root.ts';

const sourcesIn = (folder: string) => readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));
const textOf = (file: string) => readFileSync(join(projectRoot(), file), 'utf8');

/** The names that a file exports. */
function exportedBy(text: string): string[] {
  const declared = [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm)].map(([, name]) => name!);
  return [...declared, ...[...text.matchAll(/^export (?:type )?\{([^}]+)\}/gm)].flatMap(([, list]) => namesIn(list!, 'last')), ...[...text.matchAll(/^export const [{[]([^=]+)[}\]] =/gm)].flatMap(([, list]) => namesIn(list!, 'last'))];
}

/** "a, type b as c" as the names at the beginnings, or at the ends. */
function namesIn(list: string, which: 'first' | 'last'): string[] {
  return list.split(',').map((one) => one.trim().replace(/^type /, '').split(/ as |: /).at(which === 'first' ? 0 : -1)!).filter((name) => name !== '');
}

/** What a file takes of others, as "path name". */
function importedBy(file: string, text: string): string[] {
  const taken = [
    ...text.matchAll(/(?:import|export) (?:type )?(?:\w+, )?\{([^}]+)\} from '(\.[^']+)'/g),
    // "const { readPdf } = await import('./pdf.ts')"
    ...text.matchAll(/\{([^{}]+)\} = (?:await |\()+import\('(\.[^']+)'\)/g),
  ].flatMap(([, list, path]) => namesIn(list!, 'first').map((name) => [name, path!] as const));
  const members = [...text.matchAll(/import\('(\.[^']+)'\)\)?\.(\w+)/g)].map(([, path, name]) => [name!, path!] as const);
  const whole = [...text.matchAll(/import \* as (\w+) from '(\.[^']+)'/g)].flatMap(([, name, path]) => [...text.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))].map(([, member]) => [member!, path!] as const));
  return [...taken, ...members, ...whole].map(([name, path]) => `${normalize(join(dirname(file), path))} ${name}`);
}

describe('what files export', () => {
  const own = ['server', join('client', 'src')].flatMap(sourcesIn);
  const importedIn = (files: readonly string[]) => new Set(files.flatMap((file) => importedBy(file, textOf(file))));
  const byProgram = importedIn([...own, ...sourcesIn('bench')]);
  const byTests = importedIn(sourcesIn('test'));
  /** Exported names that the program imports nowhere, as they would be told. */
  const unused = own.flatMap((file) => {
    const text = textOf(file);
    return exportedBy(text).filter((name) => !byProgram.has(`${file} ${name}`)).map((name) => ({
      told: `${file.split(sep).join('/')} ${name}`,
      isType: new RegExp(`^export (?:interface|type) ${name}\\b`, 'm').test(text),
      usedHere: (text.match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1,
      tested: byTests.has(`${file} ${name}`),
    }));
  });

  /** Made for a test: the documentation is held against them. */
  const forTests = ['server/config.ts defaultSettings'];

  // A type says what another export of its file gives or takes; a part of a file is exported for its tests too.
  it('is used by another file, where it is no type of the file itself and no part that is tested by itself', () => {
    expect(unused.filter(({ isType, usedHere, tested }) => !(usedHere && (isType || tested))).map(({ told }) => told)).to.have.members(forTests);
  });

  it('is found by this test as it is written', () => {
    expect(exportedBy("export const a = 1;\nexport type { B, C as D } from './b.ts';\nexport async function* e() {}\nexport const { f, g: h } = i;")).to.have.members(['a', 'e', 'B', 'D', 'f', 'h']);
    expect(importedBy('x/y.ts', "import z, { a as b, type C } from '../d.ts';\nconst { e } = await import('./f.ts');\nlet g: import('./h.ts').I;")).to.deep.equal(['d.ts a', 'd.ts C', 'x/f.ts e', 'x/h.ts I']);
  });
});
