import { join } from 'node:path';
import type { Connection } from './connection';
import { getDatabaseLocation } from './database-location';
import { migrate, readMigrations } from './migrate';
import { openFolder } from './open-folder';
import { openServer } from './open-server';
import { takeSnapshot } from './snapshot';

/** Next loads a module once for each of its bundles; the database must be opened once for the process. */
const slot = Symbol.for('variorum.database');
const processWide = globalThis as { [slot]?: Promise<Connection> };

/** The open database of this process; the first call opens and migrates it. Throws an OpenError when it cannot. */
export function getConnection(): Promise<Connection> {
  processWide[slot] ??= open().catch((error) => {
    // So that a server that was away for a moment can be asked again.
    processWide[slot] = undefined;
    throw error;
  });
  return processWide[slot];
}

/** Puts a connection that tests have opened in the place of the one that the environment names. */
export function setConnection(connection: Connection): void {
  processWide[slot] = Promise.resolve(connection);
}

async function open(): Promise<Connection> {
  const { dataDir, url } = getDatabaseLocation();
  const connection = url === undefined ? await openFolder(dataDir) : await openServer(url);
  try {
    const migrations = await readMigrations(join(process.cwd(), 'prisma', 'migrations'));
    await connection.withSession((session) =>
      migrate(session, migrations, () => takeSnapshot(connection, dataDir)),
    );
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
