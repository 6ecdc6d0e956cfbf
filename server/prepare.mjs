/**
 * Sets a checkout up and runs a command: `node server/prepare.mjs start|test|plumbline|run [arguments]`.
 * Installs what is missing and builds what has changed, then hands over. Plain JavaScript on Node's own modules,
 * since it runs before anything is installed. Progress goes to standard error: standard output is the command's.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importedSources } from './imported-sources.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...rest] = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);
const [nodeMajor, nodeMinor] = process.versions.node.split('.').map(Number);

process.chdir(root);
try {
  checkNode();
  install();
  if (task === 'test') {
    build({ tests: true });
    findChromium();
    handOver(['node_modules/mocha/bin/mocha.js', ...(rest.length > 0 ? rest : ['dist/test/**/*.test.js'])]);
  } else if (task === 'start') {
    build({ tests: false });
    handOver(['dist/server/cli/plumbline.js', 'serve', ...rest]);
  } else if (task === 'plumbline') {
    build({ tests: false });
    handOver(['dist/server/cli/plumbline.js', ...rest]);
  } else if (task === 'run') {
    build({ tests: true });
    handOver(rest);
  } else if (task === 'build') build({ tests: true });
  else throw new Error('say start, test, plumbline, run or build');
} catch (error) {
  say(`plumbline: ${error.message}`);
  process.exitCode = 1;
}

/** The versions that the packages run on; the same stand in package.json. */
function checkNode() {
  const runs = nodeMajor === 20 ? nodeMinor >= 19 : nodeMajor === 22 ? nodeMinor >= 13 : nodeMajor >= 24;
  if (!runs) throw new Error(`Node ${process.versions.node} is not one that Plumbline runs on; install Node 20.19, 22.13, 24 or newer`);
}

/** Runs npm when the lockfile is not the one that was installed, or Node's binary interface has changed. */
function install() {
  const stamp = 'node_modules/.plumbline';
  const lockfile = readFileSync('package-lock.json');
  const binaries = [process.versions.modules, process.platform, process.arch].join(' ');
  // From Node 22 on the driver comes ready-made, and what Node 20 compiles need not be (server/store/driver.ts).
  const readyMade = nodeMajor >= 22;
  const driver = existsSync(readyMade ? 'node_modules/better-sqlite3-node22/prebuilds' : 'node_modules/better-sqlite3/build/Release/better_sqlite3.node');
  const [installed, compiledFor] = (read(stamp) ?? '').split('\n');
  const wanted = digest([lockfile]);
  if (driver && installed === wanted && compiledFor === binaries) return;
  // What is there and fits is kept: compiling the driver again is what takes the time.
  const update = driver && compiledFor === binaries;
  say(update ? 'Installing the packages that have changed …' : `Installing packages (the first time${readyMade ? '' : '; the database driver is compiled where no ready-made one is found, which takes about a minute'}) …`);
  rmSync(stamp, { force: true });
  const started = Date.now();
  const ticking = spawn(process.execPath, ['-e', "let s=0;const parent=process.ppid;setInterval(()=>{if(process.ppid!==parent)process.exit();s+=15;process.stderr.write(`  … still installing, ${s} s\\n`)},15000)"], { stdio: ['ignore', 'ignore', 'inherit'] });
  const result = spawnSync('npm', [update ? 'install' : 'ci', ...(readyMade ? ['--ignore-scripts'] : []), '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  ticking.kill();
  // Another version of npm may write the lockfile in its own way; it is not ours to change.
  if (!readFileSync('package-lock.json').equals(lockfile)) writeFileSync('package-lock.json', lockfile);
  if (result.status !== 0) throw new Error(`npm could not install the packages; see its message above.${readyMade ? '' : ' A compiler (python3, make, g++) is needed where no ready-made database driver is found'}`);
  writeFileSync(stamp, `${wanted}\n${binaries}`);
  say(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Compiles the server and bundles the client when their sources have changed since the last time. */
function build({ tests }) {
  const server = digest(sources(['server', 'test', 'bench', 'client/src', 'tsconfig.json', 'package-lock.json'], /\.(ts|tsx|json)$/));
  if (read('dist/.server') !== server) {
    say('Compiling the server …');
    for (const folder of ['dist/server', 'dist/test', 'dist/bench', 'dist/client']) rmSync(folder, { recursive: true, force: true });
    rmSync('dist/.tsbuildinfo', { force: true });
    runTool('typescript/bin/tsc', ['-p', '.']);
    mkdirSync('dist', { recursive: true });
    writeFileSync('dist/.server', server);
  }
  const pages = filesIn('client', /\.(ts|tsx|css|html|svg|json)$/);
  const client = digest(sources([...pages, ...importedSources(pages.filter((file) => /\.tsx?$/.test(file))), 'package-lock.json'], /./));
  if (read('dist/.client') !== client) {
    say('Building the pages …');
    if (tests) runTool('typescript/bin/tsc', ['-p', 'client', '--noEmit']);
    runTool('vite/bin/vite.js', ['build', 'client', '--logLevel', 'warn']);
    writeFileSync('dist/.client', client);
  }
}

function runTool(script, options) {
  const result = spawnSync(process.execPath, [join('node_modules', script), ...options], { stdio: ['ignore', 2, 2] });
  if (result.status !== 0) throw new Error(`${script.split('/')[0]} failed; see its messages above`);
}

/** The browser tests need a Chromium; on Debian the system's own is installed, elsewhere the reader is told how. */
function findChromium() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:/Program Files/Google/Chrome/Application/chrome.exe'];
  const found = places.find((place) => place && existsSync(place));
  if (found) {
    process.env.CHROMIUM = found;
    return;
  }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say('Installing Chromium for the browser tests …');
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    const result = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    if (result.status === 0 && existsSync('/usr/bin/chromium')) {
      process.env.CHROMIUM = '/usr/bin/chromium';
      return;
    }
  }
  throw new Error('no Chromium was found for the browser tests; install it ("sudo apt-get install chromium" on Debian and Ubuntu, "brew install --cask chromium" on a Mac) or name one in the variable CHROMIUM');
}

/** Runs Node in place of this process, passing on its output, its signals and its exit code. */
function handOver(options) {
  // Analysis makes and drops many small objects; a larger young generation spares a third of the time.
  const child = spawn(process.execPath, ['--max-semi-space-size=64', ...options], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm's shell passes no signal on: when whoever ended npm has ended that shell too, the server goes with it.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 1 : (code ?? 1);
  });
}

/** Names, sizes and times of the files of some places: what changes when a source does. */
function sources(places, ending) {
  const parts = [];
  for (const place of places) {
    if (!existsSync(place)) continue;
    for (const file of statSync(place).isDirectory() ? filesIn(place, ending) : [place]) {
      const { size, mtimeMs } = statSync(file);
      parts.push(`${file}:${size}:${mtimeMs}`);
    }
  }
  return parts;
}

function filesIn(folder, ending) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))).filter((name) => ending.test(name)).sort();
}

function digest(parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
