// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { projectRoot } from './project-root.mjs';

const schemaPath = join(projectRoot, 'prisma', 'schema.prisma');

/** What Prisma's engine wants to know about tables that it should not touch: there are none. */
export const noFilters = { externalTables: [], externalEnums: [] };

/** Where migrations are. */
export const migrationsFolder = join(projectRoot, 'prisma', 'migrations');

/** prisma/schema.prisma as the engine takes it. */
export async function readSchema() {
  return { path: schemaPath, content: await readFile(schemaPath, 'utf8') };
}

/**
 * Prisma's engine for schemas and migrations, as WebAssembly on an embedded database: the `prisma migrate` command
 * downloads a program instead.
 * @param {PGlite} pglite
 */
export async function openSchemaEngine(pglite) {
  await loadEngine();
  const { path, content } = await readSchema();
  const adapter = new PrismaPGlite(pglite);
  // The adapter makes its shadow database without extensions; migrations need ours there too.
  adapter.connectToShadowDb = async () =>
    new PrismaPGlite(await PGlite.create({ extensions: { pg_trgm } })).connect();
  return engine.SchemaEngine.new(
    { datamodels: [[path, content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/** The migrations of the project as the engine takes them. */
export async function listMigrations() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: migrationsFolder,
    lockfile: { path: './migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: {
            tag: /** @type {const} */ ('ok'),
            value: await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8'),
          },
        },
      })),
    ),
  };
}

/** The package is made for bundlers, which load WebAssembly by importing it. */
async function loadEngine() {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...engine } });
  engine.__wbg_set_wasm(instance.exports);
  const start = instance.exports.__wbindgen_start;
  if (typeof start === 'function') start();
}
