// @ts-check
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/**
 * What one step of `npm test` found out.
 * @typedef {{ passed: number, failed: number, skipped: number, output: string }} Outcome
 */

/** A page of a case as a tree of roles and names, twice over. */
const SIGHT_CHARACTERS = 12_000;
const resultsFolder = join(projectRoot, '.test', 'results');
const journeysFolder = join(projectRoot, '.test', 'e2e');

/**
 * A step that either passes or fails as a whole.
 * @param {string} program path below node_modules, or an absolute path
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<Outcome>}
 */
export async function runCheck(program, args, env) {
  const { code, output } = await runNode(program, args, env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

/**
 * Vitest's tests of one project, counted.
 * @param {'unit' | 'server'} project
 * @param {{ name: string, env?: Record<string, string> }} options
 * @returns {Promise<Outcome>}
 */
export async function runVitest(project, { name, env }) {
  const results = await prepareResults(name);
  const { code, output } = await runNode(
    'vitest/vitest.mjs',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
    env,
  );
  const report = await readResults(results);
  return count(
    {
      passed: report?.numPassedTests ?? 0,
      failed: report?.numFailedTests ?? 0,
      skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
    },
    code,
    output,
  );
}

/**
 * The browser journeys, counted. One that passed only when it was tried again has failed.
 * @returns {Promise<Outcome>}
 */
export async function runPlaywright() {
  const results = await prepareResults('browser');
  const { code, output } = await runNode('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: results,
  });
  const stats = (await readResults(results))?.stats;
  return count(
    {
      passed: stats?.expected ?? 0,
      failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0),
      skipped: stats?.skipped ?? 0,
    },
    code,
    code === 0 ? output : `${output}\n${await readLastSights()}`,
  );
}

/** What the failed journeys had on their screens in the end: where only the printed words are kept, nothing else tells. */
async function readLastSights() {
  await mkdir(journeysFolder, { recursive: true });
  const files = await readdir(journeysFolder, { recursive: true });
  const paths = files.filter((file) => basename(file) === 'error-context.md');
  const sights = await Promise.all(paths.map((path) => readFile(join(journeysFolder, path), 'utf8')));
  return sights
    .map((words) => words.slice(Math.max(0, words.indexOf('# Test info'))).slice(0, SIGHT_CHARACTERS))
    .join('\n');
}

/**
 * A run can fail without a failed test: a file that cannot be loaded, an error after the last test.
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @param {number} code
 * @param {string} output
 * @returns {Outcome}
 */
export function count(counts, code, output) {
  const failed = code !== 0 && counts.failed === 0 ? 1 : counts.failed;
  return { ...counts, failed, output };
}

/** @param {string} program @param {readonly string[]} args @param {Record<string, string>} [env] */
function runNode(program, args, env) {
  const path = program.startsWith('/') ? program : join(projectRoot, 'node_modules', program);
  return runCommand(process.execPath, [path, ...args], { quiet: true, env });
}

/** @param {string} name */
async function prepareResults(name) {
  await mkdir(resultsFolder, { recursive: true });
  const path = join(resultsFolder, `${name}.json`);
  await rm(path, { force: true });
  return path;
}

/** @param {string} path */
async function readResults(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A step that cannot run here, and why.
 * @param {string} output
 * @returns {Outcome}
 */
export function skip(output) {
  return { passed: 0, failed: 0, skipped: 1, output };
}
