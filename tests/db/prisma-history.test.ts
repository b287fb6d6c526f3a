import { PGlite } from '@electric-sql/pglite';
import { expect, it } from 'vitest';
import { migrate, readMigrations } from '@/lib/db/migrate';
import { createSession } from '@/lib/db/open-embedded';
import { listMigrations, noFilters, openSchemaEngine } from '@/scripts/schema-engine.mjs';

it('leaves a history that Prisma’s own engine finds complete and unaltered', async () => {
  const pglite = await PGlite.create();
  const session = createSession(pglite);
  await migrate(session, await readMigrations('prisma/migrations'));
  const engine = await openSchemaEngine(pglite);
  const diagnose = async () =>
    engine.diagnoseMigrationHistory({
      migrationsList: await listMigrations(),
      optInToShadowDatabase: false,
      filters: noFilters,
    });

  expect(await diagnose()).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
  // The engine would have noticed.
  await session.run(`UPDATE _prisma_migrations SET checksum = repeat('0', 64)`);
  expect((await diagnose()).editedMigrationNames).not.toEqual([]);
  await pglite.close();
});
