// Writes migrations, and checks that they lead to prisma/schema.prisma. Prisma's own diff runs as WebAssembly on an
// embedded database, because the `prisma migrate` command needs an engine that it would have to download.
//
//   npm run migration -- add-outlet-country    writes prisma/migrations/<time>_add_outlet_country
//   npm run migration -- --check               fails when a schema change has no migration
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemaPath = join(root, 'prisma', 'schema.prisma');
const migrationsPath = join(root, 'prisma', 'migrations');

const [argument] = process.argv.slice(2);
if (argument === undefined) {
  console.error('Say what the migration does, as in: npm run migration -- add-outlet-country');
  process.exit(1);
}

const script = await writeDifference();
if (argument === '--check') {
  if (script !== '') {
    console.error(`prisma/schema.prisma has changes without a migration:\n\n${script}`);
    console.error('Write it with: npm run migration -- what-it-does');
    process.exit(1);
  }
  console.log('The migrations lead to prisma/schema.prisma.');
} else if (script === '') {
  console.log('The migrations already lead to prisma/schema.prisma: nothing to write.');
} else {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const name = `${time}_${argument.replace(/[^a-z0-9]+/gi, '_').toLowerCase()}`;
  await mkdir(join(migrationsPath, name), { recursive: true });
  await writeFile(join(migrationsPath, name, 'migration.sql'), collateText(script));
  await writeFile(join(migrationsPath, 'migration_lock.toml'), 'provider = "postgresql"\n');
  console.log(`Wrote prisma/migrations/${name}/migration.sql. Read it before committing it.`);
}
// Databases in WebAssembly keep the process alive.
process.exit(0);

/** SQL that leads from the migrations to the schema: empty when they already do. */
async function writeDifference() {
  const schema = { path: schemaPath, content: await readFile(schemaPath, 'utf8') };
  await loadEngine();
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(await createAdapter()),
  );
  const filters = { externalTables: [], externalEnums: [] };
  const { stdout } = await schemaEngine.diff({
    from: { tag: 'migrations', ...(await listMigrations()) },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    filters,
  });
  const text = stdout ?? '';
  return text.includes('This is an empty migration') ? '' : text;
}

async function loadEngine() {
  const path = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(path.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': engine });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}

/** The adapter makes its shadow database without extensions; migrations need ours there too. */
async function createAdapter() {
  const adapter = new PrismaPGlite(await PGlite.create());
  adapter.connectToShadowDb = async () =>
    new PrismaPGlite(await PGlite.create({ extensions: { pg_trgm } })).connect();
  return adapter;
}

async function listMigrations() {
  await mkdir(migrationsPath, { recursive: true });
  const entries = await readdir(migrationsPath, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return {
    baseDir: migrationsPath,
    lockfile: { path: './migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: await readFile(join(migrationsPath, name, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  };
}

/**
 * Gives each text column one collation that both databases have, so that names sort alike and letters of every
 * script fold their case, however the database was created. Prisma's diff does not look at collations.
 */
function collateText(sql) {
  return sql.replace(/^(\s*(?:ADD COLUMN\s+)?"[^"]+" TEXT)(?=[ ,\n])/gm, '$1 COLLATE "und-x-icu"');
}
