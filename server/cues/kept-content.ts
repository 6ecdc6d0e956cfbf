/**
 * What the lexicon's files hold, read and checked, kept beside the built program: reading the YAML and checking it took as long
 * as all the rest of a start. The first process that has read the files writes it; the files stay what counts.
 */
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** What each file holds, by its name. */
export type FileContents = Record<string, unknown>;

/** Where the content of a folder is kept: beside the program for the program's own lexicon, nowhere for another folder. */
export function keptPlace(folder: string): string | null {
  const root = projectRoot();
  return folder === join(root, 'lexicons') ? join(root, 'dist', 'server', 'lexicon.json') : null;
}

/** What is kept holds for these files, read by this program. @param files a hash of their names and bytes */
export function keyFor(files: string): string {
  const hash = createHash('sha256').update(files);
  // Another schema would read the same files otherwise.
  for (const module of ['../lexicon-file', './lexicon-schema', './load', './kept-content']) hash.update(readFileSync(new URL(`${module}${extname(import.meta.url)}`, import.meta.url)));
  return hash.digest('hex');
}

/** @returns null where nothing is kept, or for other files, or by another program, or not to its end */
export function readKept(place: string, key: string): FileContents | null {
  try {
    const kept = readFileSync(place, 'utf8');
    return kept.startsWith(`${key}\n`) ? (JSON.parse(kept.slice(key.length + 1)) as FileContents) : null;
  } catch {
    return null;
  }
}

/** Keeps the content in one step, so that no other process reads half of it. Where nothing can be written, nothing is kept. */
export function keep(place: string, key: string, contents: FileContents): void {
  const unfinished = `${place}.${randomUUID()}`;
  try {
    writeFileSync(unfinished, `${key}\n${JSON.stringify(contents)}`);
    renameSync(unfinished, place);
  } catch {
    if (existsSync(unfinished)) rmSync(unfinished, { force: true });
  }
}
