import { copyDatabase } from '@/lib/db/copy-database';
import { readMigrations } from '@/lib/db/migrate';
import { OpenError } from '@/lib/db/open-error';

const [from = '', to = ''] = process.argv.slice(2);
try {
  const migrations = await readMigrations('prisma/migrations');
  console.log(`${await copyDatabase({ from, to, migrations })} rows copied.`);
  process.exit(0);
} catch (error) {
  console.error(error instanceof OpenError ? error.message : error);
  process.exit(1);
}
