/** What sources import, so that they are built again when that changes. Plain JavaScript on Node's own modules, as `prepare.mjs`. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The source files that some files import, directly or through others, besides themselves.
 * @param {readonly string[]} files paths of TypeScript sources
 * @returns {string[]} in order
 */
export function importedSources(files) {
  const known = new Set(files);
  const waiting = [...files];
  while (waiting.length > 0) {
    const file = waiting.pop();
    for (const [, path] of readFileSync(file, 'utf8').matchAll(/(?:from|import\(|import)\s*['"](\.[^'"]+)['"]/g)) {
      const imported = join(dirname(file), path);
      if (known.has(imported) || !existsSync(imported)) continue;
      known.add(imported);
      if (/\.tsx?$/.test(imported)) waiting.push(imported);
    }
  }
  return [...known].filter((file) => !files.includes(file)).sort();
}
