// Takes the data folder named on the command line and keeps it until it is killed.
import { takeFolder } from '../../lib/db/folder-lock.mjs';

await takeFolder(process.argv[2]);
process.stdout.write('taken\n');
setInterval(() => undefined, 60_000);
