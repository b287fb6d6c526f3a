// `npm test`: everything that has to hold before a change is shared. `npm test -- lint types` runs only those steps.
import './require-node.mjs';

import('./run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2)));
