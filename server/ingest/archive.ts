/** ZIP containers within their limits: archives of files, and the parts of Word documents. The one owner of `yauzl`. */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import type { ErrorText } from '../types/problem.ts';
import type { IngestLimits } from './limits.ts';
import { sizeText } from './size-text.ts';

/** A file of an archive, or why it cannot be had. */
export type ArchivedFile = { name: string } & ({ bytes: Uint8Array } | { error: ErrorText });

/** An open container. */
export interface Container {
  entries: readonly Entry[];
  /** @throws Error when the entry is broken or longer than it says */
  read(entry: Entry): Promise<Buffer>;
}

export type ContainerKind = 'archive' | 'word' | 'macros' | 'office';

/** No container that people make has more entries. */
const mostEntries = 20_000;
/** What programs and systems put beside the files. */
const litter = /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Opens a container: its list of entries is read, nothing is unpacked. */
export async function openContainer(bytes: Uint8Array): Promise<Container | ErrorText> {
  try {
    const zip = await opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > mostEntries) return { title: 'The archive holds too much', detail: `It has ${zip.entryCount} entries; ${mostEntries} are allowed. Split it.` };
    return { entries: await entriesOf(zip), read: (entry) => unpack(zip, entry) };
  } catch (error) {
    return { title: 'The archive is broken', detail: `It cannot be unpacked (${(error as Error).message}). Make or download it again, and send that.` };
  }
}

/** A list of the kinds of a document's parts is no longer; bytes. */
const longestTypes = 1024 * 1024;

/** What a container holds. Macros are told by what the document says of its parts too: they may lie anywhere in it, under any name. */
export async function kindOf(container: Container): Promise<ContainerKind> {
  const names = container.entries.map(({ fileName }) => fileName);
  const inWord = names.some((name) => name.startsWith('word/'));
  const types = await typesIn(container);
  if (types === null && !inWord) return names.includes('mimetype') ? 'office' : 'archive';
  if (/macroEnabled|vbaProject/i.test(types ?? '') || names.some((name) => /(?:^|\/)vbaProject\.bin$/i.test(name))) return 'macros';
  return inWord || /wordprocessingml\.(?:document|template)\.main/i.test(types ?? '') ? 'word' : 'office';
}

/** The list of kinds that every Office document has; null in what is none, empty where it cannot be read. */
async function typesIn({ entries, read }: Container): Promise<string | null> {
  const entry = entries.find(({ fileName }) => fileName.toLowerCase() === '[content_types].xml');
  if (!entry) return null;
  if (entry.uncompressedSize > longestTypes) return '';
  return read(entry).then((bytes) => bytes.toString('utf8'), () => '');
}

/**
 * The files of an archive, one after another, each unpacked when it is asked for.
 * Sizes are checked as the archive states them before anything is unpacked, and an entry that is longer than it states is cut off.
 */
export async function* archivedFiles({ entries, read }: Container, limits: IngestLimits): AsyncGenerator<ArchivedFile> {
  const files = entries.filter(({ fileName }) => !fileName.endsWith('/') && !litter.test(fileName));
  const fault = faultOf(files, limits);
  if (fault) return yield { name: '', error: fault };
  for (const file of files) {
    const name = file.fileName;
    if (file.isEncrypted()) yield { name, error: { title: 'The file has a password', detail: 'Unpack the archive with its password, and send the files or an archive without one.' } };
    else if (file.uncompressedSize > limits.sourceBytes) yield { name, error: { title: 'The file is too large', code: 'too-large', detail: `Unpacked it has ${sizeText(file.uncompressedSize)}; ${sizeText(limits.sourceBytes)} are allowed. Split it, or raise the setting sourceBytes.` } };
    else {
      try {
        yield { name, bytes: await read(file) };
      } catch (error) {
        yield { name, error: { title: 'The file cannot be unpacked', detail: `It is broken in the archive (${(error as Error).message}). Make the archive again.` } };
      }
    }
  }
}

function faultOf(files: readonly Entry[], { archiveFiles, unpackedBytes }: IngestLimits): ErrorText | null {
  if (files.length === 0) return { title: 'The archive is empty', code: 'no-text', detail: 'Put the files of articles into it.' };
  if (files.length > archiveFiles) return { title: 'The archive holds too many files', detail: `It has ${files.length}; ${archiveFiles} are allowed. Split it, or raise the setting archiveFiles.` };
  const unpacked = files.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpacked > unpackedBytes) return { title: 'The archive unpacks to too much', detail: `Its files have ${sizeText(unpacked)} together; ${sizeText(unpackedBytes)} are allowed. Split it, or raise the setting unpackedBytes.` };
  return null;
}

function opened(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });
}

function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opening) => (error ? reject(error) : resolve(opening)));
  });
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
