// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import {
  listMigrations,
  migrationsFolder,
  noFilters,
  openSchemaEngine,
  readSchema,
} from './schema-engine.mjs';
import { Stop } from './stop.mjs';

/**
 * Writes a migration that leads from the existing ones to the schema.
 * @param {string} title what it does
 */
export async function writeMigration(title) {
  await mkdir(migrationsFolder, { recursive: true });
  const script = await writeDifference();
  if (script === '')
    throw new Stop('The migrations already lead to prisma/schema.prisma: there is nothing to write.');
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const name = `${time}_${title.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}`;
  await mkdir(join(migrationsFolder, name));
  await writeFile(join(migrationsFolder, name, 'migration.sql'), collateText(script));
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote prisma/migrations/${name}/migration.sql. Read it before committing it.`);
}

/** Fails when the schema has changes without a migration. */
export async function checkMigrations() {
  const script = await writeDifference();
  if (script !== '') {
    throw new Stop(
      `prisma/schema.prisma has changes without a migration:\n\n${script}\nWrite it with: npm run migration -- what-it-does`,
    );
  }
  console.log('The migrations lead to prisma/schema.prisma.');
}

/** SQL that leads from the migrations to the schema: empty when they already do. */
async function writeDifference() {
  const schemaEngine = await openSchemaEngine(await PGlite.create());
  const { stdout } = await schemaEngine.diff({
    from: { tag: 'migrations', ...(await listMigrations()) },
    to: { tag: 'schemaDatamodel', files: [await readSchema()] },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  return stdout?.includes('This is an empty migration') ? '' : (stdout ?? '');
}

/**
 * Gives each text column one collation that both databases have, so that names sort alike and letters of every
 * script fold their case, however the database was created. Prisma's diff does not look at collations.
 * @param {string} sql
 */
export function collateText(sql) {
  const column = /^(\s*(?:(?:ALTER TABLE "[^"]+" )?ADD COLUMN\s+)?"[^"]+" TEXT)(?=[ ,;\n])/gm;
  return sql.replace(column, '$1 COLLATE "und-x-icu"');
}
