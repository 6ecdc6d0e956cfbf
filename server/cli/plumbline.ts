#!/usr/bin/env node
/** The command line's entry: one command a file, loaded only when it is called. */
import { Command } from 'commander';
import { programVersion } from '../program-version.ts';

// A reader at the other end that has enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const columnHelp = 'which column of a spreadsheet holds what, as body=FULLTEXT; may be given again for further fields; else it is guessed';
const idHelp = 'A record is called by its id, else by its place in the input; an id that another record has already gets a number behind it (a, a-2), with a line on standard error.';
const databaseHelp = 'not in this version: it has no PostgreSQL store, and refuses the option; the store is the data folder';
/** An option that may be given many times. */
const collect = (value: string, before: string[] = []) => [...before, value];

const program = new Command('plumbline')
  .version(programVersion, '-V, --version', 'the version of the program, by which figures can be made again')
  .description('Shows how far a news text leans from neutral wording, where, and in whose voice.')
  // One line for a wrong call, as for every other failure.
  .configureOutput({ outputError: (text, write) => write(`plumbline: ${text.trim().replace(/^error: /, '')}; add --help for what there is\n`) });

program
  .command('serve')
  .description('run the server and open the store')
  .option('--port <number>', 'the port to listen on (4780)')
  .option('--host <address>', 'the address to listen on (127.0.0.1); any but a loopback address needs a token')
  .option('--data <folder>', 'where the store is kept (./data)')
  .option('--database <url>', databaseHelp)
  .option('--token <token>', 'the access token; better given in PLUMBLINE_TOKEN')
  .action(async (options: Record<string, string>) => {
    const { serve } = await import('./serve.ts');
    await serve(options);
  });
program
  .command('analyze')
  .addHelpText('after', `\n${idHelp}`)
  .description('score articles: text, Markdown, HTML, MHTML, PDF, Word, mail, JSON lines, CSV, ZIP of these; from standard input without a file')
  .argument('[files...]')
  .option('--json', 'one line of JSON an article, in input order')
  .option('--column <field=name>', columnHelp, collect)
  .action(async (files: string[], options: { json?: boolean; column?: string[] }) => {
    const { analyzeFiles } = await import('./analyze.ts');
    process.exitCode = await analyzeFiles(files, options.json ?? false, options.column);
  });
program
  .command('extract')
  .description('clean articles out of pages, one line of JSON each; nothing is scored')
  .argument('[files...]')
  .option('--url <address>', 'without a file: the page to fetch; with one (- for standard input): the address that it was saved from')
  .option('--json', 'JSON lines (the only form; for scripts that name it)')
  .option('--column <field=name>', columnHelp, collect)
  .action(async (files: string[], options: { url?: string; column?: string[] }) => {
    const { extractAddress, extractFiles } = await import('./extract.ts');
    process.exitCode = options.url !== undefined && files.length === 0 ? await extractAddress(options.url) : await extractFiles(files, options.url ?? null, options.column);
  });

program
  .command('stories')
  .addHelpText('after', `\n${idHelp}`)
  .description('which articles are one story, and which repeat a text; JSON lines in and out')
  .argument('[files...]')
  .option('--json', 'JSON lines (the only form; for scripts that name it)')
  .action(async (files: string[]) => {
    const { groupFiles } = await import('./stories.ts');
    process.exitCode = await groupFiles(files);
  });
program
  .command('compare')
  .description('the comparison of outlets over articles; known spellings of an outlet are one, as in the store')
  .argument('[files...]')
  .option('--json', 'the whole comparison as one JSON object; else its sentences')
  .action(async (files: string[], options: { json?: boolean }) => {
    const { compareFiles } = await import('./compare.ts');
    process.exitCode = await compareFiles(files, options.json ?? false);
  });
program
  .command('report')
  .description('the comparison of the store, or a story or an outlet of it, as one self-contained HTML file')
  .option('--data <folder>', 'where the store is kept (./data)')
  .option('--story <id>', 'a story, by its id or its name')
  .option('--outlet <name>', 'an outlet')
  .option('--out <file>', 'the file to write; else standard output')
  .action(async (options: Record<string, string>) => {
    const { writeReport } = await import('./report.ts');
    await writeReport(options);
  });
program
  .command('import')
  .description('put articles into the store, in bulk; run again, it skips what is there')
  .argument('<files...>')
  .option('--data <folder>', 'where the store is kept (./data)')
  .option('--database <url>', databaseHelp)
  .option('--column <field=name>', columnHelp, collect)
  .option('--outlet <name>', 'the outlet of articles that do not name theirs')
  .option('--doubles', 'name each text that was there already too, with the line and the article of the first')
  .option('--list <file>', 'write what failed and what was there already to a file, .csv or .jsonl')
  .action(async (files: string[], { column, outlet, doubles, list, ...options }: Record<string, string> & { column?: string[]; outlet?: string; doubles?: boolean; list?: string }) => {
    const { importFiles } = await import('./import.ts');
    process.exitCode = await importFiles(files, options, { column, outlet }, { doubles, list });
  });
program
  .command('export')
  .description('every stored article, a JSON line each')
  .option('--data <folder>', 'where the store is kept (./data)')
  .option('--database <url>', databaseHelp)
  .action(async (options: Record<string, string>) => {
    const { exportArticles } = await import('./export.ts');
    await exportArticles(options);
  });
program
  .command('worker')
  .description('not in this version: there is no shared database whose jobs it could take, and the server of a data folder does its own; says so and exits 1')
  .option('--data <folder>', 'where the store is kept (./data)')
  .option('--database <url>', databaseHelp)
  .action(async (options: Record<string, string>) => {
    const { explainWorker } = await import('./worker.ts');
    process.exitCode = explainWorker(options);
  });

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
