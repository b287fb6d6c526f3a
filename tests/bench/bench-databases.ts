import { join } from 'node:path';
import type { Connection } from '@/lib/db/connection';
import { migrate, readMigrations } from '@/lib/db/migrate';
import { setConnection } from '@/lib/db/open-database';
import { openEmbedded } from '@/lib/db/open-embedded';
import { openServer } from '@/lib/db/open-server';
import { startPostgres } from '@/scripts/postgres-server.mjs';

interface BenchDatabase {
  name: 'embedded' | 'PostgreSQL';
  connection: Connection;
}

/** Runs a measurement on the embedded database, and on a PostgreSQL server where one can be started. */
export async function onBothDatabases<Result>(
  measure: (database: BenchDatabase) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  results.push(...(await onOne('embedded', await openEmbedded({}), measure)));
  const server = await startPostgres();
  if (!server) {
    console.log('  No PostgreSQL to start: only the embedded database is measured.');
    return results;
  }
  try {
    results.push(...(await onOne('PostgreSQL', await openServer(server.url), measure)));
  } finally {
    await server.stop();
  }
  return results;
}

async function onOne<Result>(
  name: BenchDatabase['name'],
  connection: Connection,
  measure: (database: BenchDatabase) => Promise<Result[]>,
): Promise<Result[]> {
  try {
    const migrations = await readMigrations(join(process.cwd(), 'prisma', 'migrations'));
    await connection.withSession((session) => migrate(session, migrations));
    setConnection(connection);
    return await measure({ name, connection });
  } finally {
    await connection.close();
  }
}
