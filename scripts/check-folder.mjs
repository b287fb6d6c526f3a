// @ts-check
import { access, constants, mkdir } from 'node:fs/promises';
import { FolderInUseError, findHolder } from '../lib/db/folder-lock.mjs';
import { findOtherVersion } from '../lib/db/folder-version.mjs';
import { Stop } from './stop.mjs';

/**
 * Stops before anything is installed or built when the embedded database in this folder could not be opened.
 * @param {string} dataDir
 * @param {{ embedded: boolean }} options
 */
export async function checkFolder(dataDir, { embedded }) {
  try {
    await mkdir(dataDir, { recursive: true });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Stop(
      `The data folder ${dataDir} cannot be written (${reason}). Mend that, or name another with DATA_DIR.`,
    );
  }
  if (!embedded) return;
  const otherVersion = await findOtherVersion(dataDir);
  if (otherVersion !== undefined) throw new Stop(otherVersion);
  const lock = await findHolder(dataDir);
  if (lock !== undefined) throw new Stop(new FolderInUseError(dataDir, lock).message);
}
