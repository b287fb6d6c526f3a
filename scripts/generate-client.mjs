// @ts-check
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { Stop } from './stop.mjs';

const stamp = join(projectRoot, 'lib', 'db', 'generated', '.sources');

/** Generates the Prisma client into lib/db/generated, unless it is the one of this schema and this Prisma. */
export async function generateClient() {
  const sources = await hashFiles(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  const generatedFrom = await readFile(stamp, 'utf8').catch(() => '');
  if (generatedFrom === sources) return;
  const prisma = join(projectRoot, 'node_modules', 'prisma', 'build', 'index.js');
  const { code, output } = await runCommand(process.execPath, [prisma, 'generate', '--no-hints'], {
    quiet: true,
    env: {
      // Generating needs no schema engine, but the command downloads one unless a file is named here.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (code !== 0) throw new Stop(`The database client could not be generated:\n${output}`);
  await writeFile(stamp, sources);
}
