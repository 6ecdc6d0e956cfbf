/** Files of a request: how they are taken, and their limits. The one owner of `multer`. */
import type { Request, RequestHandler } from 'express';
import multer from 'multer';
import type { Config } from '../config.ts';
import { sizeText } from '../ingest/size-text.ts';
import { ProblemError } from './problem.ts';

/** A file as it was sent. */
export interface SentFile {
  name: string;
  bytes: Buffer;
}

/** Takes many files in parts named `files`, and a few short fields. */
export function manyFiles(config: Config): RequestHandler[] {
  return [limitLength(config), readable(inMemory(config, config.uploadFiles).array('files'), 'Send the files in parts named "files".')];
}

/** Takes one file in a part named `file`. */
export function oneFile(config: Config): RequestHandler[] {
  return [limitLength(config), readable(inMemory(config, 1).single('file'), oneInFile)];
}

/** Takes one file of any length in a part named `file`, written to a folder. */
export function oneStagedFile(config: Config, folder: string): RequestHandler {
  const storage = multer.diskStorage({ destination: folder });
  return readable(multer({ storage, limits: { fileSize: config.importBytes, files: 1, fields: 10, fieldSize: config.ingest.fieldLength * 4 } }).single('file'), oneInFile);
}

export function filesOf(request: Request): SentFile[] {
  const files = [...((request.files as Express.Multer.File[] | undefined) ?? []), ...(request.file ? [request.file] : [])];
  return files.map((file) => ({ name: nameOf(file), bytes: file.buffer }));
}

/** A file's name in UTF-8, as browsers send it; multer reads it as Latin-1. */
export function nameOf(file: Express.Multer.File): string {
  return Buffer.from(file.originalname, 'latin1').toString('utf8').slice(0, 300);
}

const oneInFile = 'Send one file in a part named "file".';

/**
 * A form that breaks off or is not one is the sender's fault; a full disk, which has a code, is not.
 * @param parts what the form should hold, for the message
 */
function readable(parser: RequestHandler, parts: string): RequestHandler {
  return (request, response, next) => {
    parser(request, response, (error?: unknown) => {
      const { code, field } = (error ?? {}) as { code?: string; field?: string };
      if (code === 'LIMIT_UNEXPECTED_FILE') return next(new ProblemError(400, { title: 'The form is not as expected', detail: `No file is looked for in a part named "${(field ?? '').slice(0, 80)}". ${parts}` }));
      if (code === 'LIMIT_FILE_COUNT' && parts === oneInFile) return next(new ProblemError(400, { title: 'There are several files', detail: parts }));
      if (code === 'MISSING_FIELD_NAME' || code === 'INVALID_FIELD_NAME') return next(new ProblemError(400, { title: code === 'MISSING_FIELD_NAME' ? 'A part of the form has no name' : 'The name of a part cannot be taken', detail: `Each part says in its header what it is: Content-Disposition: form-data; name="…". ${parts}` }));
      const unreadable = error instanceof Error && !(error instanceof multer.MulterError) && !('code' in error);
      next(unreadable ? new ProblemError(400, { title: 'The form cannot be read', detail: `${error.message}. Send it whole, as multipart/form-data.` }) : error);
    });
  };
}

function inMemory(config: Config, files: number): multer.Multer {
  return multer({ storage: multer.memoryStorage(), limits: { fileSize: config.ingest.sourceBytes, files, fields: 10, fieldSize: config.ingest.fieldLength * 4 } });
}

/** Files are held in memory, so a form must say how long it is before it is read. */
function limitLength(config: Config): RequestHandler {
  return (request, _response, next) => {
    if (!request.is('multipart/form-data')) return next();
    const length = request.headers['content-length'];
    if (length === undefined) throw new ProblemError(411, { title: 'The length is missing', detail: 'Send the files with a Content-Length, as browsers do.' });
    if (Number(length) > config.uploadBytes) {
      throw new ProblemError(413, { title: 'The upload is too large', code: 'too-large', detail: `It has ${sizeText(Number(length))}; ${sizeText(config.uploadBytes)} are allowed. Send the files in several uploads or as a bulk import, or raise the setting uploadBytes.` });
    }
    next();
  };
}
