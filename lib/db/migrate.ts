import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SqlSession } from './connection';
import { OpenError } from './open-error';

export interface Migration {
  name: string;
  script: string;
}

/** Prisma's own table, so that `prisma migrate deploy` sees the same history. */
const historyTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

/** The names of the migrations that a database has, in the order in which they apply. */
export async function listApplied(session: SqlSession): Promise<string[]> {
  const rows = await session.query<{ migration_name: string }>(
    `SELECT migration_name FROM _prisma_migrations
      WHERE rolled_back_at IS NULL AND finished_at IS NOT NULL ORDER BY migration_name COLLATE "C"`,
  );
  return rows.map((row) => row.migration_name);
}

/** The number under which Prisma's own command locks, so that the two exclude each other. */
const advisoryLock = 72_707_369;

/** Reads the migrations of a folder laid out as Prisma does, in the order in which they apply. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => ({
      name,
      script: await readFile(join(folder, name, 'migration.sql'), 'utf8'),
    })),
  );
}

/**
 * Applies what the database lacks, each migration in a transaction of its own, and answers with their names.
 * Several processes may start at once: they take turns. Throws an OpenError, having changed nothing, when the
 * history of the database is not the one of this program. `beforeChange` is called before tables that exist change.
 */
export async function migrate(
  session: SqlSession,
  migrations: readonly Migration[],
  beforeChange: () => Promise<void> = async () => undefined,
): Promise<string[]> {
  await session.query(`SELECT pg_advisory_lock(${advisoryLock})`);
  try {
    await session.run(historyTable);
    const applied = await checkHistory(session, migrations);
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    if (applied.size > 0 && missing.length > 0) await beforeChange();
    for (const migration of missing) await apply(session, migration);
    return missing.map((migration) => migration.name);
  } finally {
    await session.query(`SELECT pg_advisory_unlock(${advisoryLock})`);
  }
}

interface HistoryRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

async function checkHistory(session: SqlSession, migrations: readonly Migration[]): Promise<Set<string>> {
  const known = new Map(migrations.map((migration) => [migration.name, migration.script]));
  const rows = await session.query<HistoryRow>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
      WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  for (const row of rows) {
    const script = known.get(row.migration_name);
    if (script === undefined) {
      throw new OpenError(
        'MIGRATION_UNKNOWN',
        `The database has the migration ${row.migration_name}, which this version of Variorum does not know: a later version has used it. Start that version, or restore a backup made before it.`,
      );
    }
    if (row.finished_at === null) {
      throw new OpenError(
        'MIGRATION_FAILED',
        `The migration ${row.migration_name} was begun by another tool and not finished. Mend the database, then settle it with "npx prisma migrate resolve".`,
      );
    }
    if (!acceptedChecksums(script).includes(row.checksum)) {
      throw new OpenError(
        'MIGRATION_CHANGED',
        `The migration ${row.migration_name} was changed after it had been applied to this database. Restore its file, and put the change into a migration of its own.`,
      );
    }
  }
  return new Set(rows.map((row) => row.migration_name));
}

async function apply(session: SqlSession, { name, script }: Migration): Promise<void> {
  await session.run('BEGIN');
  try {
    const id = randomUUID();
    await session.query(
      'INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at) VALUES ($1, $2, $3, clock_timestamp())',
      [id, sha256(script), name],
    );
    await session.run(script);
    await session.query(
      'UPDATE _prisma_migrations SET finished_at = clock_timestamp(), applied_steps_count = 1 WHERE id = $1',
      [id],
    );
    await session.run('COMMIT');
  } catch (error) {
    await session.run('ROLLBACK');
    const reason = error instanceof Error ? error.message : String(error);
    throw new OpenError('MIGRATION_FAILED', `The migration ${name} failed and was undone: ${reason}.`, {
      cause: error,
    });
  }
}

/** Git may have changed the line ends of the file; Prisma forgives that too. */
function acceptedChecksums(script: string): string[] {
  const lf = script.replaceAll('\r\n', '\n');
  return [sha256(script), sha256(lf), sha256(lf.replaceAll('\n', '\r\n'))];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
