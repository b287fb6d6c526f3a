import { existsSync } from 'node:fs';
import type { Connection } from './connection';
import { readCopyFile, writeCopyFile } from './copy-file';
import { type CopiedRow, readRows, writeRows } from './copy-rows';
import { getDatabaseFolder } from './folder-version.mjs';
import { listApplied, type Migration, migrate } from './migrate';
import { OpenError } from './open-error';
import { openFolder } from './open-folder';
import { openServer } from './open-server';

export interface CopyOptions {
  /** A data folder, the URL of a PostgreSQL database, or a file that ends in `.gz`. */
  from: string;
  to: string;
  migrations: readonly Migration[];
}

/**
 * Copies all rows from one database to another, empty one, and answers with their number: to move from the embedded
 * database to a server or back, to keep a backup in one file, or to get past a major version of PostgreSQL. Rows are
 * written under the migrations that they were read under, and migrated afterwards.
 */
export async function copyDatabase({ from, to, migrations }: CopyOptions): Promise<number> {
  if (isFile(from)) {
    const copy = await readCopyFile(from);
    return write({ to, migrations, applied: copy.migrations, rows: copy.rows });
  }
  requireDatabase(from);
  return withDatabase(from, (source) =>
    source.withSession(async (session) => {
      const applied = await listApplied(session);
      return write({ to, migrations, applied, rows: readRows(session) });
    }),
  );
}

interface WriteOptions {
  to: string;
  migrations: readonly Migration[];
  applied: readonly string[];
  rows: AsyncIterable<CopiedRow>;
}

async function write({ to, migrations, applied, rows }: WriteOptions): Promise<number> {
  if (isFile(to)) return writeCopyFile(to, applied, rows);
  return withDatabase(to, (target) =>
    target.withSession(async (session) => {
      await migrate(
        session,
        migrations.filter(({ name }) => applied.includes(name)),
      );
      const count = await writeRows(session, rows);
      await migrate(session, migrations);
      return count;
    }),
  );
}

/** Opening a folder makes it: one to copy from has to be there. */
function requireDatabase(folder: string): void {
  if (/^postgres(ql)?:/.test(folder) || existsSync(getDatabaseFolder(folder))) return;
  throw new OpenError('FOLDER_EMPTY', `There is no database in ${folder}.`);
}

async function withDatabase<Result>(
  place: string,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = /^postgres(ql)?:/.test(place) ? await openServer(place) : await openFolder(place);
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

function isFile(place: string): boolean {
  return place.endsWith('.gz');
}
