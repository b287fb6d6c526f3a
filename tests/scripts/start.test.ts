import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeFolder } from '@/lib/db/folder-lock.mjs';
import { findFreePort } from '@/scripts/postgres-server.mjs';

let dataDir: string;
let port: number;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'variorum-start-'));
  port = await findFreePort();
});

afterEach(async () => {
  await rm(dataDir, { recursive: true, force: true });
});

/** Runs `npm start` in an environment in which it has to refuse. */
async function start(env: Record<string, string>) {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      DATABASE_URL: '',
      NEXTAUTH_URL: '',
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const [code] = await once(child, 'close');
  return { code, output: output.trim() };
}

async function listenOn(taken: number): Promise<Server> {
  const server = createServer().listen(taken, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

describe('npm start', () => {
  it('says that the port is taken, and how to take another', async () => {
    const server = await listenOn(port);
    expect(await start({})).toEqual({
      code: 1,
      output: `Port ${port} is taken by another program. Stop that one, or start on another port: PORT=${port + 1} npm start.`,
    });
    server.close();
  });

  it('names the process that uses the data folder', async () => {
    const giveBack = await takeFolder(dataDir);
    const { code, output } = await start({});
    expect(code).toBe(1);
    expect(output).toMatch(
      `The data folder ${dataDir} is in use by another Variorum, process ${process.pid} (since `,
    );
    expect(output.split('\n')).toHaveLength(1);
    giveBack();
  });

  it('says what to do with a data folder of another version', async () => {
    await mkdir(join(dataDir, 'database'));
    await writeFile(join(dataDir, 'database', 'PG_VERSION'), '12\n');
    const { code, output } = await start({});
    expect(code).toBe(1);
    expect(output).toMatch(`The data folder ${dataDir} was made by an earlier Variorum with PostgreSQL 12`);
    expect(output.split('\n')).toHaveLength(1);
  });

  it('says that the data folder cannot be written', async () => {
    const file = join(dataDir, 'file');
    await writeFile(file, '');
    const { code, output } = await start({ DATA_DIR: join(file, 'data') });
    expect(code).toBe(1);
    expect(output).toMatch(/^The data folder .* cannot be written .*DATA_DIR\.$/);
  });

  it('says that HOST is no address of this machine', async () => {
    expect(await start({ HOST: '203.0.113.1' })).toEqual({
      code: 1,
      output:
        'HOST is "203.0.113.1", which is no address of this machine. Leave it out for this machine only, or set HOST=0.0.0.0 for the network.',
    });
  });

  it('says that Node.js is too old, in words that an old one can run', async () => {
    const pretend = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.0' } });`;
    const child = spawn(
      process.execPath,
      ['--input-type=module', '-e', `${pretend} await import('./scripts/start.mjs');`],
      { stdio: ['ignore', 'ignore', 'pipe'] },
    );
    let output = '';
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    const [code] = await once(child, 'close');
    expect({ code, output }).toEqual({
      code: 1,
      output:
        'Variorum needs Node.js 20.19 or later, and this is 18.20.0. Install a newer one from https://nodejs.org and start again.\n',
    });
  });
});
