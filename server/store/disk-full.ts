/** A full disk, which is nobody's mistake and no fault of the program. */
import type { ErrorText } from '../types/problem.ts';

const codes = new Set(['SQLITE_FULL', 'ENOSPC', 'EDQUOT']);

export function isDiskFull(error: unknown): boolean {
  return codes.has((error as { code?: string } | null | undefined)?.code ?? '');
}

export const diskFull: ErrorText = { title: 'The disk is full', code: 'disk-full', detail: 'Free some space where the data folder is, then try again. What was acknowledged is kept.' };
