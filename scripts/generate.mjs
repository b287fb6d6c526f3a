// `npm run generate`: the Prisma client, after a change of prisma/schema.prisma.
import './require-node.mjs';

import('./generate-client.mjs').then(async ({ generateClient }) => {
  const { runToEnd } = await import('./stop.mjs');
  await runToEnd(generateClient);
});
