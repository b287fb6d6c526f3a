// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The key that signs sign-ins: made on the first start and kept in the data folder, for its owner's eyes only.
 * @param {string} dataDir
 */
export async function readAuthSecret(dataDir) {
  await mkdir(dataDir, { recursive: true });
  const path = join(dataDir, 'secret');
  try {
    await writeFile(path, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return (await readFile(path, 'utf8')).trim();
}
