/** The analyzer of the program's own lexicon, made once for all tests that ask what it finds: it keeps nothing of a text. */
import { join } from 'node:path';
import { createAnalyzer, type Analyzer } from '../../server/analyze.ts';
import { loadLexicon } from '../../server/cues/load.ts';
import { projectRoot } from '../../server/project-root.ts';

let made: Analyzer | undefined;

export function ownAnalyzer(): Analyzer {
  return (made ??= createAnalyzer(loadLexicon(join(projectRoot(), 'lexicons'))));
}
