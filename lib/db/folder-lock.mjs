// @ts-check
// Plain JavaScript on Node's own modules: `npm start` asks for the lock before it has installed anything.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Who holds a data folder. Process ids are used again, so a process is known by its id and its start time together;
 * and a folder may be shared by machines, which cannot see each other's processes.
 * @typedef {{ id: string, host: string, pid: number, startTime: string | null, since: string }} Holder
 */

/** Thrown when another process holds the folder. */
export class FolderInUseError extends Error {
  /** @param {string} dataDir @param {Holder} holder */
  constructor(dataDir, holder) {
    super(describeHolder(dataDir, holder));
    this.name = 'FolderInUseError';
    this.holder = holder;
  }
}

/**
 * The living process that holds the folder, if any. A process of another machine counts as living, since nothing can
 * be known about it.
 * @param {string} dataDir
 * @returns {Promise<Holder | undefined>}
 */
export async function findHolder(dataDir) {
  const holder = await readHolder(pathOf(dataDir));
  return holder !== undefined && (await isAlive(holder)) ? holder : undefined;
}

/**
 * Takes the folder for this process, also from one that has died, and answers with the function that gives it back;
 * it is given back at exit too. Two processes on one embedded database would silently lose rows.
 * @param {string} dataDir
 * @returns {Promise<() => void>}
 */
export async function takeFolder(dataDir) {
  await mkdir(dataDir, { recursive: true });
  const path = pathOf(dataDir);
  const own = {
    id: randomUUID(),
    host: hostname(),
    pid: process.pid,
    startTime: await readStartTime(process.pid),
    since: new Date().toISOString(),
  };
  const draft = `${path}.${own.id}`;
  await writeFile(draft, JSON.stringify(own));
  try {
    while (!(await linkIfFree(draft, path))) await removeDead(dataDir);
  } finally {
    await rm(draft, { force: true });
  }
  const giveBack = () => {
    process.off('exit', giveBack);
    if (readOwnerId(path) === own.id) rmSync(path, { force: true });
  };
  process.on('exit', giveBack);
  return giveBack;
}

/** @param {string} dataDir */
function pathOf(dataDir) {
  return join(dataDir, 'lock');
}

/**
 * A link appears with its content in one step, and only one process can make it.
 * @param {string} draft @param {string} path
 */
async function linkIfFree(draft, path) {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error;
  }
  // A file system without links: the file is made by one process only, but is empty for a moment.
  try {
    await writeFile(path, await readFile(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Throws when the holder is alive; otherwise moves its lock out of the way. Between reading and moving, a third
 * process may have done the same and put its own lock there: then that one is put back.
 * @param {string} dataDir
 */
async function removeDead(dataDir) {
  const path = pathOf(dataDir);
  const seen = await readHolder(path);
  if (seen === undefined) return;
  if (await isAlive(seen)) throw new FolderInUseError(dataDir, seen);
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  const moved = await readHolder(aside);
  if (moved !== undefined && moved.id !== seen.id) await linkIfFree(aside, path);
  await rm(aside, { force: true });
}

/**
 * @param {string} path
 * @returns {Promise<Holder | undefined>}
 */
async function readHolder(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(
      `${path} cannot be read as a lock. If no Variorum uses this data folder, delete that file and start again.`,
    );
  }
}

/** @param {string} path */
function readOwnerId(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).id;
  } catch {
    // Gone, or not ours: there is nothing to give back.
    return undefined;
  }
}

/** @param {Holder} holder */
async function isAlive(holder) {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    // EPERM: the process is there, but belongs to another user.
    if (!hasCode(error, 'EPERM')) return false;
  }
  const startTime = await readStartTime(holder.pid);
  if (startTime === ended) return false;
  return startTime === null || holder.startTime === null || startTime === holder.startTime;
}

/** The start time of a process that has ended and that its parent has not yet buried: its id is still taken. */
const ended = 'ended';

/**
 * When a process was started, in whatever form the system tells it; null where it does not, and then a living id
 * counts as the same process.
 * @param {number} pid
 * @returns {Promise<string | null>}
 */
async function readStartTime(pid) {
  try {
    if (process.platform === 'linux') {
      const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      // The second field is the command in parentheses and may hold anything. The third is the state, the 22nd the
      // start in clock ticks.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' || fields[0] === 'X' ? ended : `${boot.trim()}:${fields[19]}`;
    }
    if (process.platform === 'win32') return null;
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    return stdout.trim() || null;
  } catch {
    // The process has ended since, or the system hides it.
    return null;
  }
}

/** @param {string} dataDir @param {Holder} holder */
function describeHolder(dataDir, holder) {
  if (holder.host !== hostname()) {
    return `The data folder ${dataDir} is in use by process ${holder.pid} on the machine ${holder.host}. Stop it there; if it no longer runs, delete ${pathOf(dataDir)} and start again.`;
  }
  return `The data folder ${dataDir} is in use by another Variorum, process ${holder.pid} (since ${holder.since}). Stop that one, or name another folder with DATA_DIR.`;
}

/** @param {unknown} error @param {...string} codes */
function hasCode(error, ...codes) {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
