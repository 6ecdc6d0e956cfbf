/** The files of a command, or standard input, as sources; and what reading them gives, in order. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { IngestKnowledge } from '../ingest/knowledge.ts';
import type { IngestLimits } from '../ingest/limits.ts';
import { placeOf, readSource, type ReadItem, type ReadOptions, type Source } from '../ingest/read.ts';
import type { ErrorText } from '../types.ts';

/** A read item with the place that it came from, for messages: `file` or `file:line`. */
export interface PlacedItem {
  place: string;
  item: ReadItem;
}

/** Reads every source in order. A file that cannot be opened is an item with an error, like a bad record. */
export async function* readAll(files: readonly string[], knowledge: IngestKnowledge, limits: IngestLimits, url: string | null = null, options: ReadOptions = {}): AsyncGenerator<PlacedItem> {
  for (const file of files.length > 0 ? files : ['-']) {
    const source = await openSource(file, url);
    if ('title' in source) {
      yield { place: file, item: { id: null, line: null, error: source } };
      continue;
    }
    const name = file === '-' ? 'standard input' : file;
    for await (const item of readSource(source, knowledge, limits, options)) yield { place: placeOf(name, item, ':'), item };
  }
}

async function openSource(file: string, url: string | null): Promise<Source | ErrorText> {
  try {
    const bytes = file === '-' ? await standardInput() : await readFile(file);
    return { bytes, name: file === '-' ? null : basename(file), url };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'there is no such file' : code === 'EISDIR' ? 'it is a folder; name the files in it' : message;
    return { title: 'The file cannot be opened', detail: `${file}: ${why}.` };
  }
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** One clear line on standard error for a record that failed. */
export function complain(place: string, error: ErrorText): void {
  process.stderr.write(`${place}: ${error.title}. ${error.detail}\n`);
}
