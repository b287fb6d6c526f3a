import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '@/scripts/postgres-server.mjs';

export interface RunningServer {
  /** The address under which the server was started, without a slash at its end. */
  url: string;
  /** The setup link of the first start; undefined when the data folder has an owner already. */
  setupUrl: string | undefined;
  dataDir: string;
  pid: number;
  /** Ends the server as Ctrl-C does, and removes its data folder unless it was given. */
  stop(): Promise<void>;
}

export interface ServerOptions {
  /** `0.0.0.0` listens on the network; `url` is then this machine's network address. */
  host?: string;
  port?: number;
  /** A folder to keep; otherwise a fresh one that goes with the server. */
  dataDir?: string;
  env?: Record<string, string>;
}

/** Where the tests' own production build is, so that a running server keeps its files. */
export const testBuild = '.test/next';

/** `E2E_DEV=1 npx playwright test` writes journeys faster: it takes the development server and needs no build. */
export const isDevelopment = process.env.E2E_DEV === '1';

/** Starts the built product as `npm start` does, on a free port and with a data folder of its own. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const host = options.host ?? '127.0.0.1';
  const port = options.port ?? (await findFreePort());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'variorum-data-')));
  const child = spawn(
    process.execPath,
    [join(process.cwd(), 'scripts', isDevelopment ? 'dev.mjs' : 'start.mjs')],
    {
      cwd: process.cwd(),
      env: {
        ...process.env,
        // Empty, not absent: a file .env of the developer must not reach the tests.
        DATABASE_URL: '',
        NEXTAUTH_URL: '',
        NEXTAUTH_SECRET: '',
        NEXT_DIST_DIR: isDevelopment ? '.next-e2e' : testBuild,
        SNAPSHOT_HOURS: '0',
        ...options.env,
        HOST: host,
        PORT: String(port),
        DATA_DIR: dataDir,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const line = await readReadyLine(child);
  return {
    url: `http://${host === '0.0.0.0' ? findNetworkAddress() : host}:${port}`,
    setupUrl: /\S+\/setup\?token=\S+/.exec(line)?.[0],
    dataDir,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGINT');
      await ended;
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** An address of this machine other than loopback; loopback when it has no network. */
function findNetworkAddress(): string {
  const found = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ internal, family }) => !internal && family === 'IPv4');
  return found?.address ?? '127.0.0.1';
}

function readReadyLine(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk;
      const line = output.split('\n').find((candidate) => candidate.startsWith('Variorum is ready'));
      if (line !== undefined) resolve(line);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => reject(new Error(`The server ended before it was ready:\n${output}`)));
  });
}
