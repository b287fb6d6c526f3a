// @ts-check
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readAuthSecret } from './auth-secret.mjs';
import { buildProduct } from './build-product.mjs';
import { checkFolder } from './check-folder.mjs';
import { describeAddress } from './describe-address.mjs';
import { readEnvironment } from './environment.mjs';
import { trustForwarded } from './forwarded-headers.mjs';
import { generateClient } from './generate-client.mjs';
import { installPackages } from './install-packages.mjs';
import { listen } from './listen.mjs';
import { projectRoot } from './project-root.mjs';
import { stopCommands } from './run-command.mjs';
import { runToEnd } from './stop.mjs';

/**
 * Checks, installs, generates, builds, serves. What can be refused is refused before anything slow begins.
 * @param {{ dev: boolean }} options
 */
export function startServer({ dev }) {
  return runToEnd(async () => {
    const environment = readEnvironment();
    const { host, port, dataDir, databaseUrl, distDir } = environment;
    const dropUntrusted = trustForwarded(process.env.TRUSTED_PROXIES);
    const listening = await listen({ host, port });
    const running = stopOnSignal(listening.server);
    await checkFolder(dataDir, { embedded: databaseUrl === undefined });

    await installPackages();
    await generateClient();
    if (!dev) await buildProduct(distDir);

    process.chdir(projectRoot);
    Object.assign(process.env, {
      NODE_ENV: dev ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      HOST: host,
      DATA_DIR: dataDir,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET || (await readAuthSecret(dataDir)),
    });
    const app = await prepareNext({ dev, host, port, httpServer: listening.server });
    running.app = app;
    const handle = app.getRequestHandler();
    listening.answerWith((request, response) => {
      dropUntrusted(request);
      handle(request, response);
    });
    await askHealth({ host, port });
    console.log(
      describeAddress({
        host,
        port,
        publicUrl: process.env.NEXTAUTH_URL || undefined,
        setupToken: await findSetupToken(dataDir),
      }),
    );
  });
}

/**
 * Next in this very process. Its instrumentation.ts opens and migrates the database, or ends the process with a sentence.
 * @param {{ dev: boolean, host: string, port: number, httpServer: import('node:http').Server }} options
 */
async function prepareNext({ dev, host, port, httpServer }) {
  const next = createRequire(import.meta.url)('next');
  const app = next({ dev, dir: projectRoot, hostname: host, port, httpServer });
  await app.prepare();
  return app;
}

/**
 * Next calls instrumentation.ts in production only when the first request comes: here that is ours, so that a
 * database that cannot be opened is said now and not to the first visitor.
 * @param {{ host: string, port: number }} address
 */
async function askHealth({ host, port }) {
  const own = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const { status } = await fetch(`http://${own.includes(':') ? `[${own}]` : own}:${port}/api/health`);
  if (status !== 200) throw new Error(`The server answered its first request with ${status}.`);
}

/**
 * The server writes this file while nobody has an account, and removes it when the link has been used.
 * @param {string} dataDir
 */
async function findSetupToken(dataDir) {
  try {
    return (await readFile(join(dataDir, 'setup-token'), 'utf8')).trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** How long requests that are being answered get before their connections are cut. Live streams never end alone. */
const graceMilliseconds = 1_000;

/**
 * From now on a signal ends what runs: an installation or build at once; a server in order, first requests, then Next,
 * then the database.
 * @param {import('node:http').Server} server
 */
function stopOnSignal(server) {
  /** @type {{ app?: { close(): Promise<void> } }} */
  const running = {};
  let stopping = false;
  const stop = async () => {
    // npm passes on a signal that the terminal has sent already: the second one means nothing.
    if (stopping) return;
    stopping = true;
    if (running.app === undefined) {
      stopCommands();
      process.exit(130);
    }
    setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref();
    await new Promise((resolve) => server.close(resolve));
    await running.app.close();
    // lib/db keeps the open database of this process here.
    const database = Reflect.get(globalThis, Symbol.for('variorum.database'));
    if (database) await (await database).close();
    process.exit(0);
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return running;
}
