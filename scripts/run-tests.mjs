// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildProduct } from './build-product.mjs';
import { getChromium } from './chromium.mjs';
import { generateClient } from './generate-client.mjs';
import { installPackages } from './install-packages.mjs';
import { startPostgres } from './postgres-server.mjs';
import { runCommand, stopCommands } from './run-command.mjs';
import { runToEnd, Stop } from './stop.mjs';
import { runCheck, runPlaywright, runVitest, skip } from './test-steps.mjs';

/**
 * @typedef {import('./test-steps.mjs').Outcome} Outcome
 * @typedef {{ name: string, run: () => Promise<Outcome> }} Step
 */

/** Settings of a developer's own that would change what is tested. */
const emptySettings = {
  DATABASE_URL: '',
  NEXTAUTH_URL: '',
  NEXTAUTH_SECRET: '',
  SMTP_URL: '',
  OIDC_ISSUER: '',
  E2E_DEV: '',
};

/** The tests' own production build, which tests/support/server.ts starts. */
const testBuild = '.test/next';

/**
 * Two lines of steps side by side, one a core: what needs the production build, and everything else.
 * @type {Step[][]}
 */
const lines = [
  [
    { name: 'build', run: build },
    { name: 'browser', run: runInBrowser },
  ],
  [
    { name: 'migrations', run: () => runCheck(join(import.meta.dirname, 'migration.mjs'), ['--check']) },
    { name: 'lint', run: () => runCheck('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']) },
    { name: 'types', run: checkTypes },
    { name: 'unused', run: () => runCheck('knip/bin/knip.js', ['--no-progress']) },
    { name: 'unit', run: () => runVitest('unit', { name: 'unit' }) },
    { name: 'embedded', run: () => runVitest('server', { name: 'embedded' }) },
    { name: 'postgresql', run: runOnPostgres },
  ],
];

/**
 * Runs the steps with these names, or all of them, and ends with one line of totals.
 * @param {readonly string[]} names
 */
export function runTests(names) {
  return runToEnd(async () => {
    const known = lines.flat().map(({ name }) => name);
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw new Stop(`There is no step "${unknown}". The steps: ${known.join(', ')}.`);

    process.on('SIGINT', stopEarly).on('SIGTERM', stopEarly);
    const before = await readWorkTree();
    await installPackages();
    await generateClient();
    const dataDir = await mkdtemp(join(tmpdir(), 'variorum-test-'));
    const removeData = () => rm(dataDir, { recursive: true, force: true });
    cleanUps.add(removeData);
    // Nothing of the developer's own installation reaches the tests, by the environment or by a file .env.
    Object.assign(process.env, { DATA_DIR: dataDir, ...emptySettings });

    const chosen = lines.map((line) => line.filter(({ name }) => names.length === 0 || names.includes(name)));
    const outcomes = (await Promise.all(chosen.map(runLine))).flat();
    await removeData();
    if (before === '') outcomes.push(await runStep({ name: 'work tree', run: checkWorkTree }));
    printTotals(outcomes);
  });
}

/** @type {Set<() => Promise<void>>} */
const cleanUps = new Set();

let stopping = false;

/** Ctrl-C, or a continuous integration that gives up: no program and no temporary folder of the run stays. */
async function stopEarly() {
  // npm passes on a signal that the terminal has sent already.
  if (stopping) return;
  stopping = true;
  stopCommands();
  await Promise.all([...cleanUps].map((cleanUp) => cleanUp()));
  process.exit(130);
}

/** @param {Step[]} line */
async function runLine(line) {
  const outcomes = [];
  for (const step of line) outcomes.push(await runStep(step));
  return outcomes;
}

/** @param {Step} step */
async function runStep({ name, run }) {
  const from = Date.now();
  const outcome = await run();
  // What was ended early has found out nothing, and nothing comes after it.
  if (stopping) await new Promise(() => undefined);
  const { passed, failed, skipped, output } = outcome;
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${counts.filter(Boolean).join(', ')} (${seconds} s)`);
  if (failed > 0 || (skipped > 0 && passed === 0)) console.log(`\n${output.trim()}\n`);
  return outcome;
}

/** @param {readonly Outcome[]} outcomes */
function printTotals(outcomes) {
  const sum = (/** @type {'passed' | 'failed' | 'skipped'} */ key) =>
    outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const skipped = sum('skipped');
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(
    `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
}

/** @returns {Promise<Outcome>} */
async function build() {
  try {
    await buildProduct(testBuild, { quiet: true });
    return { passed: 1, failed: 0, skipped: 0, output: '' };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { passed: 0, failed: 1, skipped: 0, output: error.message };
  }
}

async function checkTypes() {
  const routes = await runCheck('next/dist/bin/next', ['typegen']);
  return routes.failed > 0 ? routes : runCheck('typescript/bin/tsc', ['--noEmit']);
}

async function runInBrowser() {
  if ((await getChromium()) === undefined) {
    const output =
      'There is no Chromium and none could be installed. Install one, or name it in CHROMIUM_PATH.';
    return { passed: 0, failed: 1, skipped: 0, output };
  }
  return runPlaywright();
}

/** The server tests once more, on a real PostgreSQL: the one that TEST_DATABASE_URL names, or one of this run. */
async function runOnPostgres() {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return runVitest('server', { name: 'postgresql', env: { TEST_DATABASE_URL: given } });
  const server = await startPostgres();
  if (server === undefined) {
    return skip(
      'There is no PostgreSQL 15 or later here, so the server tests ran on the embedded database only. Install one, or name a server in TEST_DATABASE_URL.',
    );
  }
  cleanUps.add(server.stop);
  try {
    return await runVitest('server', { name: 'postgresql', env: { TEST_DATABASE_URL: server.url } });
  } finally {
    cleanUps.delete(server.stop);
    await server.stop();
  }
}

/** Running the tests must leave nothing behind that git sees. */
async function checkWorkTree() {
  const after = await readWorkTree();
  return { passed: after === '' ? 1 : 0, failed: after === '' ? 0 : 1, skipped: 0, output: after ?? '' };
}

/** What git sees as changed; undefined where there is no git. */
async function readWorkTree() {
  try {
    const { code, output } = await runCommand('git', ['status', '--porcelain'], { quiet: true });
    return code === 0 ? output : undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
