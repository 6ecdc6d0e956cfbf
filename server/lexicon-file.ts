/** Reading the YAML files of `lexicons/`. The one owner of the YAML parser, used by `ingest/` and `cues/`. */
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { load, YAMLException } from 'js-yaml';

/** A lexicon file that cannot be read or that breaks a rule; the message names file and line and says how to mend it. */
export class LexiconFileError extends Error {
  override name = 'LexiconFileError';
}

/**
 * Reads one YAML file.
 * @returns the parsed value, not yet validated.
 * @throws LexiconFileError with the file's name and line when it is not YAML.
 */
export function readLexiconFile(path: string): unknown {
  try {
    return load(readFileSync(path, 'utf8'), { filename: basename(path) });
  } catch (error) {
    if (error instanceof YAMLException) {
      throw new LexiconFileError(`${path}:${(error.mark?.line ?? 0) + 1}: ${error.reason ?? error.message}`);
    }
    throw error;
  }
}

/** Paths of the YAML files of a folder, sub-folders included, in a fixed order. */
export function lexiconFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
