// @ts-check
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { projectRoot } from './project-root.mjs';

/**
 * One hash over the names and contents of files and folders of the project; what does not exist counts as empty.
 * @param {readonly string[]} paths relative to the project
 * @param {(path: string) => boolean} [isLeftOut]
 */
export async function hashFiles(paths, isLeftOut = () => false) {
  const hash = createHash('sha256');
  for (const path of paths) {
    for (const file of await listFiles(join(projectRoot, path))) {
      const name = relative(projectRoot, file).split(sep).join('/');
      if (isLeftOut(name)) continue;
      hash
        .update(`${name}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function listFiles(path) {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  const names = (await readdir(path)).sort();
  return (await Promise.all(names.map((name) => listFiles(join(path, name))))).flat();
}
