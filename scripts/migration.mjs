// Writes migrations, and checks that they lead to prisma/schema.prisma.
//
//   npm run migration -- add-outlet-country    writes prisma/migrations/<time>_add_outlet_country
//   npm run migration -- --check               fails when a schema change has no migration
import './require-node.mjs';

import('./write-migration.mjs').then(({ checkMigrations, writeMigration }) =>
  import('./stop.mjs').then(({ runToEnd, Stop }) =>
    runToEnd(async () => {
      const [argument] = process.argv.slice(2);
      if (argument === undefined) {
        throw new Stop('Say what the migration does, as in: npm run migration -- add-outlet-country');
      }
      await (argument === '--check' ? checkMigrations() : writeMigration(argument));
      // Databases in WebAssembly keep the process alive.
      process.exit(0);
    }),
  ),
);
