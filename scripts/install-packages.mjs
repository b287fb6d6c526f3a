// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

/** Installs exactly what the lock file says, unless that is what is installed. */
export async function installPackages() {
  if (await isInstalled()) return;
  console.log('Installing packages. The first time this takes a minute or two.');
  // npm names itself to the scripts it runs; a script that was started by hand finds it on the path.
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // Building needs the development packages too, whatever NODE_ENV says.
  const { code } = await runCommand(program, [...first, 'ci', '--include=dev', '--loglevel=error']);
  if (code !== 0) {
    throw new Stop(
      'The packages could not be installed; npm says why above. Check the connection to the package registry and start again.',
    );
  }
}

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {Record<string, LockedPackage>} LockedPackages
 */

async function isInstalled() {
  const wanted = await readPackages('package-lock.json');
  const installed = await readPackages(join('node_modules', '.package-lock.json'));
  return wanted !== undefined && installed !== undefined && isSame(wanted, installed);
}

/**
 * Whether npm's record of what it installed agrees with the lock file. Optional packages for other machines are
 * locked and not installed.
 * @param {LockedPackages} wanted
 * @param {LockedPackages} installed
 */
export function isSame(wanted, installed) {
  const isThere = Object.entries(wanted).every(([path, locked]) => {
    if (path === '') return true;
    const found = installed[path];
    if (found === undefined) return locked.optional === true;
    return found.version === locked.version && found.integrity === locked.integrity;
  });
  return isThere && Object.keys(installed).every((path) => wanted[path] !== undefined);
}

/**
 * @param {string} path
 * @returns {Promise<LockedPackages | undefined>}
 */
async function readPackages(path) {
  try {
    return JSON.parse(await readFile(join(projectRoot, path), 'utf8')).packages;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
