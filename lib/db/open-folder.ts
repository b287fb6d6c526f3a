import type { Connection } from './connection';
import { FolderInUseError, takeFolder } from './folder-lock.mjs';
import { findOtherVersion, getDatabaseFolder } from './folder-version.mjs';
import { openEmbedded } from './open-embedded';
import { OpenError } from './open-error';

/** Opens the embedded database of a data folder, for this process alone until it is closed. */
export async function openFolder(dataDir: string): Promise<Connection> {
  const giveBack = await takeFolder(dataDir).catch((error) => {
    throw error instanceof FolderInUseError ? new OpenError('FOLDER_IN_USE', error.message) : error;
  });
  try {
    const otherVersion = await findOtherVersion(dataDir);
    if (otherVersion !== undefined) throw new OpenError('FOLDER_OF_OTHER_VERSION', otherVersion);
    const connection = await openEmbedded({ folder: getDatabaseFolder(dataDir) });
    return {
      ...connection,
      close: async () => {
        await connection.close();
        giveBack();
      },
    };
  } catch (error) {
    giveBack();
    throw error;
  }
}
