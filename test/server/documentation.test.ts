import { expect } from 'chai';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { defaultSettings } from '../../server/config.ts';
import { operations } from '../../server/http/openapi.ts';
import { projectRoot } from '../../server/project-root.ts';

const read = (path: string) => readFileSync(join(projectRoot(), path), 'utf8');
/** The cells of a document's tables, a row each. */
const rows = (document: string) => document.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));

describe('the documents', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'lexicons/README.md', ...readdirSync(join(projectRoot(), 'docs'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join('docs', name))];

  for (const path of documents) {
    it(`point only to what is there: ${path}`, () => {
      const targets = [...read(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
      expect(targets.filter((target) => !existsSync(join(projectRoot(), dirname(path), target)))).to.deep.equal([]);
    });
  }

  it('name only commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...read('server/cli/plumbline.ts').matchAll(/\.command\('([a-z]+)'\)/g)].map(([, name]) => name!);
    for (const path of documents) {
      const text = read(path);
      for (const [, script] of text.matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)) expect(scripts, path).to.have.property(script!);
      for (const [, command] of text.matchAll(/npm run -s plumbline -- ([a-z]+)/g)) expect(commands, path).to.include(command);
    }
    const shown = [...read('README.md').matchAll(/npm run -s plumbline -- ([a-z]+)/g)].map(([, name]) => name!);
    expect(commands.filter((name) => !['check', 'list', 'worker'].includes(name) && !shown.includes(name)), 'commands that the README leaves out').to.deep.equal([]);
  });

  it('list every setting with its default in operations.md', () => {
    const listed = new Map(rows(read('docs/operations.md')).filter(([name]) => name!.startsWith('`')).map(([name, value]) => [name!.replaceAll('`', ''), value!.replaceAll('`', '')]));
    const settings = defaultSettings();
    expect([...listed.keys()].sort()).to.deep.equal(Object.keys(settings).sort());
    for (const [name, value] of Object.entries(settings)) {
      // The threads depend on the machine, the folders on where the checkout is.
      if (name === 'workers') continue;
      const written = value === null || String(value) === '' ? 'none' : String(value).replace(`${projectRoot()}/`, '');
      expect(listed.get(name), name).to.equal(written);
    }
  });

  it('list every call of the interface in http.md', () => {
    const listed = rows(read('docs/http.md')).map(([call]) => /^`([A-Z]+ \/\S+)`$/.exec(call!)?.[1]).filter((call) => call !== undefined);
    const described = operations.map(({ method, path }) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    expect([...new Set(listed)].sort()).to.deep.equal([...new Set(described)].sort());
  });

  it('say of every library why it is here', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };
    const reasons = rows(read('docs/decisions/libraries.md'));
    const explained = reasons.flatMap(([names]) => [...names!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!));
    const used = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    expect(used.filter((name) => !explained.includes(name) && !(name.startsWith('@types/') && explained.includes('@types/*'))), 'without a reason').to.deep.equal([]);
    expect(explained.filter((name) => name !== '@types/*' && !used.includes(name)), 'no longer used').to.deep.equal([]);
    for (const [names, owner] of reasons.slice(2)) for (const [, path] of owner!.matchAll(/`([\w./-]+\/[\w./-]*)`/g)) expect(existsSync(join(projectRoot(), path!)), `${names} in ${path}`).to.equal(true);
  });

  it('name as owners of a library those files that import it, and no others', () => {
    const sources = ['server', join('client', 'src')].flatMap((folder) => readdirSync(join(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name)));
    const imported = new Map<string, string[]>();
    for (const file of sources) {
      // Types are gone when it is compiled; `import('…').Type` is one too.
      const found = [...read(file).matchAll(/^(?:import|export) (?!type\b)(?:[^;'"]*? from )?'([^.'][^']*)';|(?:await|return|=>) (?:import|require)\('([^.'][^']*)'\)/gm)].map(([, fixed, late]) => fixed ?? late!);
      for (const name of new Set(found.filter((path) => !path.startsWith('node:')).map((path) => path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/')))) imported.set(name, [...(imported.get(name) ?? []), file.split(sep).join('/')]);
    }
    expect(imported.get('csv-parse')).to.have.length(2);
    for (const [names, owners] of rows(read('docs/decisions/libraries.md')).slice(2)) {
      const places = [...owners!.matchAll(/`((?:server|client)\/[\w./-]+)`/g)].map(([, path]) => path!);
      for (const [, name] of names!.matchAll(/`([^`]+)`/g)) {
        const files = imported.get(name!) ?? [];
        expect(files.filter((file) => !places.some((place) => (place.endsWith('/') ? file.startsWith(place) : file === place))), `what imports ${name} and does not own it`).to.deep.equal([]);
        if (files.length > 0 && !names!.includes(', ')) expect(places.filter((place) => /\.tsx?$/.test(place) && !files.includes(place)), `what owns ${name} and does not import it`).to.deep.equal([]);
      }
    }
  });
});
