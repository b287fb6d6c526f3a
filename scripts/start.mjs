// `npm start`: everything from a fresh clone to a running server. docs/operators.md lists the environment it reads.
// The rest is imported only once the version of Node is known to be able to read it.
import './require-node.mjs';

import('./start-server.mjs').then(({ startServer }) => startServer({ dev: false }));
