import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './connection';

/** How many snapshots are kept; the oldest go. */
const kept = 7;

/** Names are times, so that they sort by age: 2025-03-14T090000.000Z. A colon is no letter for a name on Windows. */
const snapshotName = /^\d{4}-\d\d-\d\dT\d{6}\.\d{3}Z$/;

/**
 * Copies an embedded database into the folder `snapshots` of its data folder and waits until the copy is on the disk:
 * the database itself never waits for that, so a power cut can cost it what was written last, and a snapshot is what
 * survives. A copy has the form of the folder `database` and can take its place. Does nothing for a server.
 */
export async function takeSnapshot(connection: Connection, dataDir: string, now = new Date()): Promise<void> {
  if (connection.copyFiles === undefined) return;
  const folder = getSnapshotFolder(dataDir);
  await mkdir(folder, { recursive: true });
  const name = now.toISOString().replaceAll(':', '');
  const partial = join(folder, `${name}.partial`);
  await connection.copyFiles(partial);
  await flushToDisk(partial);
  await rename(partial, join(folder, name));
  await removeOld(folder);
}

/** When the newest snapshot was taken, if there is one. */
export async function findNewestSnapshot(dataDir: string): Promise<Date | undefined> {
  const newest = (await listSnapshots(getSnapshotFolder(dataDir))).at(-1);
  if (newest === undefined) return undefined;
  return new Date(newest.replace(/T(\d\d)(\d\d)/, 'T$1:$2:'));
}

function getSnapshotFolder(dataDir: string): string {
  return join(dataDir, 'snapshots');
}

/** Oldest first. */
async function listSnapshots(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => snapshotName.test(name)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

async function flushToDisk(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const file = await open(join(entry.parentPath, entry.name), 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
}

/** The oldest snapshots, and what a process that died while copying has left. */
async function removeOld(folder: string): Promise<void> {
  const complete = await listSnapshots(folder);
  const young = new Set(complete.slice(-kept));
  for (const name of await readdir(folder)) {
    if (!young.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
