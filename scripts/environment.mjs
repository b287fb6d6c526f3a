// @ts-check
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot } from './project-root.mjs';
import { Stop } from './stop.mjs';

/**
 * @typedef {object} Environment
 * @property {number} port
 * @property {string} host
 * @property {string} dataDir
 * @property {string | undefined} databaseUrl
 * @property {string} distDir Where the production build is, below the project.
 */

/**
 * Reads what `npm start` and `npm run dev` go by, after adding the files .env.local and .env to the environment.
 * @returns {Environment}
 */
export function readEnvironment() {
  // What is set already wins over the files, and the first file over the second, as Next itself has it.
  for (const name of ['.env.local', '.env']) {
    const path = join(projectRoot, name);
    if (existsSync(path)) process.loadEnvFile(path);
  }
  return parseEnvironment(process.env);
}

/**
 * @param {Record<string, string | undefined>} env
 * @returns {Environment}
 */
export function parseEnvironment(env) {
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Stop(
      `PORT is "${env.PORT}", which is not a port. Give a number from 1 to 65535, as in PORT=3001.`,
    );
  }
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl !== undefined && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    throw new Stop(
      'DATABASE_URL does not name a PostgreSQL database. It looks like postgresql://user:password@host:5432/database; leave it out to use the embedded one.',
    );
  }
  if (env.NEXTAUTH_URL && !/^https?:\/\//.test(env.NEXTAUTH_URL)) {
    throw new Stop(
      `NEXTAUTH_URL is "${env.NEXTAUTH_URL}", which is not an address. It looks like https://facts.example.org; leave it out when people reach this server directly.`,
    );
  }
  return {
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: resolve(projectRoot, env.DATA_DIR || '.data'),
    databaseUrl,
    distDir: env.NEXT_DIST_DIR || '.next',
  };
}
