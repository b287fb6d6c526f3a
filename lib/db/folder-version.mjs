// @ts-check
// Plain JavaScript on Node's own modules: `npm start` asks for the version before it has installed anything.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The major version of PostgreSQL that @electric-sql/pglite of package.json contains; a test compares the two. */
export const embeddedMajor = 18;

/**
 * Where the embedded database lives in a data folder.
 * @param {string} dataDir
 */
export function getDatabaseFolder(dataDir) {
  return join(dataDir, 'database');
}

/**
 * What to do when the folder's database was made by another major version of PostgreSQL, which cannot open it;
 * undefined when it fits or there is none yet. PostgreSQL itself keeps its version in the folder.
 * @param {string} dataDir
 * @returns {Promise<string | undefined>}
 */
export async function findOtherVersion(dataDir) {
  const major = await readMajor(join(getDatabaseFolder(dataDir), 'PG_VERSION'));
  if (major === undefined || major === embeddedMajor) return undefined;
  const [age, cure] =
    major > embeddedMajor
      ? ['a later', 'Start that version of Variorum']
      : [
          'an earlier',
          'Start that version of Variorum with this folder, copy its data to a new one with "npm run copy-database", and start this version with the copy (docs/operators.md, "Upgrade")',
        ];
  return `The data folder ${dataDir} was made by ${age} Variorum with PostgreSQL ${major}; this one contains ${embeddedMajor} and cannot open it. ${cure}.`;
}

/** @param {string} path */
async function readMajor(path) {
  try {
    return Number.parseInt(await readFile(path, 'utf8'), 10);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
