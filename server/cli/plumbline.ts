#!/usr/bin/env node
/** The command line's entry: one command a file, loaded only when it is called. */
import { Command } from 'commander';

const program = new Command('plumbline')
  .description('Shows how far a news text leans from neutral wording, where, and in whose voice.')
  .showHelpAfterError('(add --help for the options)');

const lexicon = program.command('lexicon').description('the lexicon: check its files and examples, list its wordings');
lexicon
  .command('check')
  .description('validate every file and run every example')
  .option('--file <file...>', 'only these files of concepts, named from the folder lexicons/')
  .action(async (options: { file?: string[] }) => {
    const { checkLexicon } = await import('./lexicon.ts');
    process.exitCode = checkLexicon(options.file);
  });
lexicon
  .command('list')
  .description('every wording, tab separated: family, concept, wording, strength, neutral wordings')
  .action(async () => {
    const { listLexicon } = await import('./lexicon.ts');
    listLexicon();
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`plumbline: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
