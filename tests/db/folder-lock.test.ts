import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderInUseError, findHolder, takeFolder } from '@/lib/db/folder-lock.mjs';

let folder: string;
const holders: ChildProcess[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-lock-'));
});

afterEach(async () => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

/** Another process that holds the folder. */
async function startHolder(): Promise<ChildProcess> {
  const holder = spawn(process.execPath, ['tests/support/hold-folder.mjs', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  holders.push(holder);
  if (holder.stdout) await once(holder.stdout, 'data');
  return holder;
}

const writeLock = (lock: object) => writeFile(join(folder, 'lock.1'), JSON.stringify(lock));
const since = '2025-03-14T09:00:00.000Z';

describe('takeFolder', () => {
  it('takes a free folder, made when it is missing, and gives it back', async () => {
    const inside = join(folder, 'new', 'data');
    const giveBack = await takeFolder(inside);
    expect(await findHolder(inside)).toMatchObject({ holder: { pid: process.pid, host: hostname() } });
    giveBack();
    expect(await findHolder(inside)).toBeUndefined();
    expect(await readdir(inside)).toEqual([]);
  });

  it('refuses a folder that another process holds, within a second, and names that process', async () => {
    const holder = await startHolder();
    const from = performance.now();
    const refusal = await takeFolder(folder).catch((error: unknown) => error);
    expect(performance.now() - from).toBeLessThan(1_000);
    expect(refusal).toBeInstanceOf(FolderInUseError);
    expect(refusal).toMatchObject({ message: expect.stringContaining(`process ${holder.pid} `) });
  });

  it('refuses a folder that this very process holds already', async () => {
    const giveBack = await takeFolder(folder);
    await expect(takeFolder(folder)).rejects.toThrow(FolderInUseError);
    giveBack();
  });

  it('takes over from a process that was killed', async () => {
    const holder = await startHolder();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const giveBack = await takeFolder(folder);
    expect(await findHolder(folder)).toMatchObject({ holder: { pid: process.pid } });
    giveBack();
  });

  it('takes over when the id of the dead holder belongs to another process now', async () => {
    const other = await startHolder();
    await writeLock({ host: hostname(), pid: other.pid, startTime: 'long ago', since });
    const giveBack = await takeFolder(folder);
    giveBack();
  });

  it('never takes over from another machine, whose processes it cannot see', async () => {
    await writeLock({ host: 'elsewhere.example', pid: 1, startTime: null, since });
    await expect(takeFolder(folder)).rejects.toThrow(
      `The data folder ${folder} is in use by process 1 on the machine elsewhere.example. Stop it there; if it no longer runs, delete ${join(folder, 'lock.1')} and start again.`,
    );
  });

  it('lets one of many processes in when all find the same dead holder', async () => {
    await writeLock({ host: hostname(), pid: 2 ** 22 + 1, startTime: null, since });
    for (let round = 0; round < 20; round++) {
      const answers = await Promise.allSettled(Array.from({ length: 8 }, () => takeFolder(folder)));
      const taken = answers.filter((answer) => answer.status === 'fulfilled');
      expect(taken).toHaveLength(1);
      expect(await readdir(folder)).toEqual(['lock.2']);
      for (const { value: giveBack } of taken) giveBack();
      await writeLock({ host: hostname(), pid: 2 ** 22 + 1, startTime: null, since });
    }
  });

  it('says which file to delete when a lock cannot be read', async () => {
    await writeFile(join(folder, 'lock.1'), '');
    await expect(takeFolder(folder)).rejects.toThrow(`${join(folder, 'lock.1')} cannot be read as a lock`);
  });
});
