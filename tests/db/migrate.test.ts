import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection, SqlSession } from '@/lib/db/connection';
import { type Migration, migrate, readMigrations } from '@/lib/db/migrate';
import { getConnection } from '@/lib/db/open-database';
import { createTestDatabase } from '@/tests/support/database';

const first = { name: '20250101000000_first', script: 'CREATE TABLE first (id int PRIMARY KEY);\n' };
const second = { name: '20250102000000_second', script: 'ALTER TABLE first ADD COLUMN note text;\n' };

let connection: Connection;

beforeEach(async () => {
  await createTestDatabase();
  connection = await getConnection();
  await connection.withSession((session) => session.run('CREATE SCHEMA elsewhere'));
});

afterEach(async () => {
  await connection.withSession((session) => session.run('DROP SCHEMA elsewhere CASCADE'));
});

/** Works in a schema of its own, so that the tables of the other tests stay. */
function inEmptySchema<Result>(work: (session: SqlSession) => Promise<Result>): Promise<Result> {
  return connection.withSession(async (session) => {
    await session.run('SET search_path TO elsewhere');
    try {
      return await work(session);
    } finally {
      await session.run('RESET search_path');
    }
  });
}

const migrateTo = (...migrations: Migration[]) => inEmptySchema((session) => migrate(session, migrations));

describe('migrate', () => {
  it('applies what is missing, in order, and only once', async () => {
    expect(await migrateTo(first)).toEqual([first.name]);
    expect(await migrateTo(first, second)).toEqual([second.name]);
    expect(await migrateTo(first, second)).toEqual([]);
  });

  it('writes the history as Prisma does', async () => {
    await migrateTo(first);
    const rows = await inEmptySchema((session) =>
      session.query(
        `SELECT migration_name, checksum, length(id) AS id_length, applied_steps_count, logs, rolled_back_at,
                finished_at >= started_at AS finished
           FROM _prisma_migrations`,
      ),
    );
    expect(rows).toEqual([
      {
        migration_name: '20250101000000_first',
        // SHA-256 of the file, as `sha256sum migration.sql` prints it.
        checksum: '5642275eaedcfcee9892921ff712141b76e9bee4d9cd44e38b987759d0a5b1b6',
        id_length: 36,
        applied_steps_count: 1,
        logs: null,
        rolled_back_at: null,
        finished: true,
      },
    ]);
  });

  it('undoes a migration that fails, says which and why, and can apply it once it is mended', async () => {
    const broken = { ...second, script: 'ALTER TABLE first ADD COLUMN note text;\nSELECT 1 / 0;\n' };
    await expect(migrateTo(first, broken)).rejects.toMatchObject({
      code: 'MIGRATION_FAILED',
      message: 'The migration 20250102000000_second failed and was undone: division by zero.',
    });
    expect(await migrateTo(first, second)).toEqual([second.name]);
  });

  it('refuses a database on which a migration was applied that has been changed since', async () => {
    await migrateTo(first);
    const changed = { ...first, script: 'CREATE TABLE first (id bigint PRIMARY KEY);\n' };
    await expect(migrateTo(changed, second)).rejects.toMatchObject({ code: 'MIGRATION_CHANGED' });
    expect(await migrateTo(first, second)).toEqual([second.name]);
  });

  it('forgives line ends that git has changed', async () => {
    await migrateTo(first);
    expect(await migrateTo({ ...first, script: first.script.replaceAll('\n', '\r\n') })).toEqual([]);
  });

  it('refuses a database that a later version has used', async () => {
    await migrateTo(first, second);
    await expect(migrateTo(first)).rejects.toMatchObject({
      code: 'MIGRATION_UNKNOWN',
      message: expect.stringContaining('20250102000000_second'),
    });
  });

  it('refuses a history that another tool left unfinished', async () => {
    await migrateTo(first);
    await inEmptySchema((session) => session.run('UPDATE _prisma_migrations SET finished_at = NULL'));
    await expect(migrateTo(first)).rejects.toMatchObject({ code: 'MIGRATION_FAILED' });
  });

  it('applies again what another tool has rolled back', async () => {
    await migrateTo(first);
    await inEmptySchema((session) =>
      session.run('DROP TABLE first; UPDATE _prisma_migrations SET rolled_back_at = now()'),
    );
    expect(await migrateTo(first)).toEqual([first.name]);
  });

  it('lets processes that start at once take turns', async () => {
    const applied = await Promise.all([migrateTo(first, second), migrateTo(first, second)]);
    expect(applied.flat()).toEqual([first.name, second.name]);
  });
});

describe('the migrations of the product', () => {
  it('have been applied to the test database', async () => {
    const migrations = await readMigrations('prisma/migrations');
    expect(migrations.length).toBeGreaterThan(0);
    expect(await connection.withSession((session) => migrate(session, migrations))).toEqual([]);
  });

  it('give every text column the collation that both databases have', async () => {
    const columns = await connection.withSession((session) =>
      session.query(
        `SELECT table_name, column_name FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' AND data_type = 'text'
            AND collation_name IS DISTINCT FROM 'und-x-icu'`,
      ),
    );
    expect(columns).toEqual([]);
  });
});
