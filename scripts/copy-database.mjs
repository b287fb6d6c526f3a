// `npm run copy-database -- FROM TO`: all rows from one place to another, each a data folder, the URL of a PostgreSQL
// database or a file ending in .gz. docs/operators.md says when one wants that.
import './require-node.mjs';

import('./stop.mjs').then(({ runToEnd, Stop }) =>
  runToEnd(async () => {
    const [from, to] = process.argv.slice(2);
    if (from === undefined || to === undefined) {
      throw new Stop('Say from where to where, as in: npm run copy-database -- .data backup.gz');
    }
    const { installPackages } = await import('./install-packages.mjs');
    const { generateClient } = await import('./generate-client.mjs');
    const { runCommand } = await import('./run-command.mjs');
    await installPackages();
    await generateClient();
    // The database's own code is TypeScript.
    const { code } = await runCommand(process.execPath, [
      '--import',
      'tsx',
      'scripts/run-copy-database.ts',
      from,
      to,
    ]);
    process.exitCode = code;
  }),
);
