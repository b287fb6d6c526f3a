import { timingSafeEqual } from 'node:crypto';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashSecret, makeSecret } from './one-time-token';

/**
 * The one-time token of the setup link: made on the first start, the same on each start until it is used. Only the
 * user that runs Variorum can read the file.
 */
export async function ensureSetupToken(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  try {
    await writeFile(pathOf(dataDir), `${makeSecret()}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    await chmod(pathOf(dataDir), 0o600);
  }
  const token = await findSetupToken(dataDir);
  if (!token)
    throw new Error(`The setup token in ${pathOf(dataDir)} is empty: remove the file and start again.`);
  return token;
}

/** Whether `token` is the one in the data folder. Comparing hashes takes the same time for any wrong answer. */
export async function checkSetupToken(dataDir: string, token: string): Promise<boolean> {
  const expected = await findSetupToken(dataDir);
  if (!expected) return false;
  return timingSafeEqual(Buffer.from(hashSecret(expected)), Buffer.from(hashSecret(token)));
}

/** Ends the setup link for good. */
export async function consumeSetupToken(dataDir: string): Promise<void> {
  await rm(pathOf(dataDir), { force: true });
}

async function findSetupToken(dataDir: string): Promise<string | undefined> {
  try {
    return (await readFile(pathOf(dataDir), 'utf8')).trim() || undefined;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function pathOf(dataDir: string): string {
  return join(dataDir, 'setup-token');
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
