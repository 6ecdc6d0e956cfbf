/** The command as a process of its own, as a script would call it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../../../server/project-root.ts';

export interface Ended {
  code: number | null;
  output: string;
  complaints: string;
}

/** Starts the compiled command. */
export function startPlumbline(options: readonly string[], environment: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [join(projectRoot(), 'dist/server/cli/plumbline.js'), ...options], { env: { ...process.env, ...environment } });
}

/** Runs the compiled command and waits for its end. */
export function plumbline(options: readonly string[], environment: Record<string, string> = {}, input: string | Uint8Array = ''): Promise<Ended> {
  const child = startPlumbline(options, environment);
  const output: Buffer[] = [];
  const complaints: Buffer[] = [];
  child.stdout!.on('data', (part: Buffer) => output.push(part));
  child.stderr!.on('data', (part: Buffer) => complaints.push(part));
  // A command that refuses its options does not read.
  child.stdin!.on('error', () => undefined);
  child.stdin!.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output: Buffer.concat(output).toString('utf8'), complaints: Buffer.concat(complaints).toString('utf8') })));
}

/** As many commands as run beside each other. */
const atOnce = 3;

/** Runs the command once for each call, some beside each other. @returns how each ended, in the order of the calls */
export async function plumblines<Call>(calls: readonly Call[], run: (call: Call) => Promise<Ended>): Promise<(Ended & { call: Call })[]> {
  const ends: (Ended & { call: Call })[] = [];
  for (let at = 0; at < calls.length; at += atOnce) ends.push(...(await Promise.all(calls.slice(at, at + atOnce).map(async (call) => ({ ...(await run(call)), call })))));
  return ends;
}

/** The lines of JSON of an output. */
export function jsonLines<Line>(output: string): Line[] {
  return output.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}
