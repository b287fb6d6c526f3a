// @ts-check
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

/** What the build is made from. */
const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'instrumentation.ts',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'tsconfig.json',
];

/**
 * Builds for production, unless the build in the folder is of these very sources.
 * @param {string} distDir relative to the project
 * @param {{ quiet?: boolean }} [options] quiet: what the build prints comes with the Stop, and only when it fails
 */
export async function buildProduct(distDir, { quiet = false } = {}) {
  const stamp = join(projectRoot, distDir, 'variorum-sources');
  const hash = await hashFiles(sources, (path) => path.startsWith('lib/db/generated/'));
  const builtFrom = await readFile(stamp, 'utf8').catch(() => '');
  if (builtFrom === hash) return;
  if (!quiet) console.log('Building. This takes about a minute, and only after an update.');
  await rm(stamp, { force: true });
  const next = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next');
  const { code, output } = await runCommand(process.execPath, [next, 'build'], {
    quiet,
    env: { NODE_ENV: 'production', NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (code !== 0) throw new Stop(quiet ? output : 'The build failed; the reason is above.');
  await writeFile(stamp, hash);
}
