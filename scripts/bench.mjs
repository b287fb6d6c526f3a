// `npm run bench [-- name …]`: the numbers that the product holds itself to, each beside a peer or a bare baseline
// measured in the same run. Benches are the files tests/bench/*.bench.ts; design notes are in docs/decisions.
import './require-node.mjs';

import('./run-command.mjs').then(async ({ runCommand }) => {
  const { installPackages } = await import('./install-packages.mjs');
  const { generateClient } = await import('./generate-client.mjs');
  const { runToEnd } = await import('./stop.mjs');
  await runToEnd(async () => {
    await installPackages();
    await generateClient();
    const { code } = await runCommand(process.execPath, [
      '--expose-gc',
      '--import',
      'tsx',
      'tests/bench/run-benches.ts',
      ...process.argv.slice(2),
    ]);
    process.exitCode = code;
  });
});
