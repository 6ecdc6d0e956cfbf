/** `plumbline lexicon check` and `plumbline lexicon list`. */
import { join, relative, resolve } from 'node:path';
import { checkExamples, checkFrames, checkNeutral, checkNeutralVerbs, checkReach, partOf } from '../cues/check.ts';
import { lexiconFileNames, loadLexicon } from '../cues/load.ts';
import { createMatcher } from '../cues/match.ts';
import { projectRoot } from '../project-root.ts';
import { createParser } from '../text/parse.ts';

/**
 * Validates the lexicon and runs its examples.
 * @param files only what stands in these files, by path or by name from `lexicons/`; longer phrases of others take their words all the same
 * @returns the exit code: 0, or 1 when something does not hold
 */
export function checkLexicon(files?: readonly string[]): number {
  const folder = join(projectRoot(), 'lexicons');
  const only = files?.map((file) => (file.includes('lexicons/') ? relative(folder, resolve(file)) : file));
  const known = lexiconFileNames(folder);
  const missing = only?.find((name) => !known.includes(name));
  if (missing !== undefined) throw new Error(`${missing}: there is no such file in lexicons/; name it from there, as choices/war.yaml`);
  const whole = loadLexicon(folder);
  const parse = createParser(whole.grammar);
  const match = createMatcher(whole);
  const lexicon = only === undefined ? whole : partOf(whole, only);
  const faults = [...checkExamples(lexicon, parse, match), ...checkReach(lexicon, parse, match), ...checkFrames(lexicon, parse, match), ...checkNeutral(lexicon, parse, match), ...checkNeutralVerbs(lexicon)];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  const wordings = lexicon.concepts.reduce((sum, concept) => sum + concept.wordings.length, 0);
  const choices = lexicon.concepts.filter((concept) => concept.family === 'choices').length;
  process.stdout.write(`${lexicon.concepts.length} concepts (${choices} choices), ${wordings} wordings, ${lexicon.plain.length} harmless phrases: ${faults.length === 0 ? 'every example holds, every phrase can be met' : `${faults.length} faults`}\n`);
  return faults.length === 0 ? 0 : 1;
}

/** Prints every wording, one a line, for spreadsheets and grep. */
export function listLexicon(): void {
  const lexicon = loadLexicon(join(projectRoot(), 'lexicons'));
  for (const concept of lexicon.concepts) {
    for (const wording of concept.wordings) {
      process.stdout.write(`${[concept.family, concept.id, wording.says.join(' | '), wording.strength, wording.neutral.join(', ')].join('\t')}\n`);
    }
  }
}
