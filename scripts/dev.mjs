// `npm run dev`: the same server as `npm start`, compiled as pages are opened and again whenever a file changes.
import './require-node.mjs';

import('./start-server.mjs').then(({ startServer }) => startServer({ dev: true }));
