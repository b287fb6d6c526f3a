// @ts-check
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallPackages, installDebianPackage } from './debian-package.mjs';

const oldestMajor = 15;

/**
 * Starts a PostgreSQL server in a temporary folder on a free port of this machine, from an installed PostgreSQL; on
 * Debian, root installs it first. Undefined when there is none to start.
 * @returns {Promise<{ url: string, version: string, stop(): Promise<void> } | undefined>}
 */
export async function startPostgres() {
  let programs = findPrograms();
  if (programs === undefined && canInstallPackages()) {
    await installDebianPackage('postgresql');
    programs = findPrograms();
  }
  if (programs === undefined) return undefined;

  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), 'variorum-postgresql-'));
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'variorum', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder, stdio: 'pipe' },
  );
  const port = await findFreePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder}`,
    // What a test writes need not survive a power cut.
    'fsync=off',
    'full_page_writes=off',
    // A server of another place: whoever reads times without asking for UTC is found out.
    'timezone=Asia/Kolkata',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await waitUntilReady(server);
  return {
    url: `postgresql://variorum@127.0.0.1:${port}/postgres`,
    version: execFileSync(join(programs, 'postgres'), ['--version'], { encoding: 'utf8' }).trim(),
    stop: async () => {
      // PostgreSQL's fast shutdown: ends sessions instead of waiting for them.
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest PostgreSQL's programs. Debian keeps them apart from those for users. */
function findPrograms() {
  const debian = '/usr/lib/postgresql';
  const majors = existsSync(debian) ? readdirSync(debian).map(Number) : [];
  const newest = Math.max(...majors.filter((major) => major >= oldestMajor), 0);
  if (newest > 0 && existsSync(`${debian}/${newest}/bin/initdb`)) return `${debian}/${newest}/bin`;
  const found = (process.env.PATH ?? '').split(':').find((folder) => existsSync(join(folder, 'initdb')));
  if (found === undefined) return undefined;
  const version = execFileSync(join(found, 'initdb'), ['--version'], { encoding: 'utf8' });
  return Number(/(\d+)/.exec(version)?.[1]) >= oldestMajor ? found : undefined;
}

/** PostgreSQL refuses to run as root: then as the user that its package has made. */
function findOwner() {
  if (process.getuid?.() !== 0) return undefined;
  const ask = (/** @type {string} */ option) =>
    Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
  return { uid: ask('-u'), gid: ask('-g') };
}

/** @returns {Promise<number>} */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port: 0 }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** @param {import('node:child_process').ChildProcess} server */
function waitUntilReady(server) {
  let log = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      log += chunk;
      if (log.includes('ready to accept connections')) resolve(undefined);
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}
