import { expect } from 'chai';
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWritable, holdFolder, makeFolder, storeFile } from '../../../server/store/data-folder.ts';
import { openExistingStore, openStore } from '../../../server/store/open.ts';
import { temporaryFolder } from '../http/running.ts';

/** The message of what a promise fails with. */
const failure = (act: Promise<unknown>) => act.then(() => 'nothing failed', (error: Error) => error.message);

describe('the data folder', () => {
  const folder = temporaryFolder();
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is made with those around it, and no other thing is taken for one', () => {
    const deep = join(folder, 'a/b/c');
    makeFolder(deep);
    makeFolder(deep);
    expect(existsSync(deep)).to.equal(true);
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file'))).to.throw(/data: .*file is a file; name a folder/);
    expect(() => makeFolder(join(folder, 'file/below'))).to.throw(/is a file/);
  });

  (process.platform === 'linux' ? it : it.skip)('is refused at once where none can be made', () => {
    expect(() => makeFolder('/proc/nope')).to.throw(/the folder \/proc\/nope cannot be made \(ENOENT.*name another/);
    expect(() => makeFolder('/proc/nope/data')).to.throw(/cannot be made/);
  });

  // The superuser may write anywhere.
  (process.getuid?.() === 0 ? it.skip : it)('must be one that can be written', () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    expect(() => checkWritable(closed)).to.throw(/closed cannot be written/);
    chmodSync(closed, 0o755);
  });

  it('is held by one server at a time, until that lets it go', () => {
    const letGo = holdFolder(folder);
    expect(() => holdFolder(folder)).to.throw(/another server has .* open; stop it, or give this one a folder of its own/);
    letGo();
    holdFolder(folder)();
  });

  it('is not taken for a store where there is none, and what is no store is named', async () => {
    const absent = join(folder, 'mistyped');
    expect(await failure(openExistingStore(absent))).to.match(/there is no store in .*mistyped; name its folder with --data or PLUMBLINE_DATA/);
    expect(existsSync(absent), 'nothing is made').to.equal(false);
    const damaged = join(folder, 'damaged');
    mkdirSync(damaged);
    writeFileSync(storeFile(damaged), 'This is no database, but a text of some length that stands in its place.'.repeat(100));
    for (const open of [openStore, openExistingStore]) expect(await failure(open(damaged))).to.match(/damaged\/plumbline\.sqlite is no store or is damaged \(file is not a database\)/);
  });
});
