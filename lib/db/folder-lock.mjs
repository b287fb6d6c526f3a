// @ts-check
// Plain JavaScript on Node's own modules: `npm start` asks for the lock before it has installed anything.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * Who holds a data folder. Process ids are used again, so a process is known by its id and its start time together;
 * and a folder may be shared by machines, which cannot see each other's processes.
 * @typedef {{ host: string, pid: number, startTime: string | null, since: string }} Holder
 */

/** @typedef {{ number: number, path: string, holder: Holder }} Lock */

/** Thrown when another process holds the folder. */
export class FolderInUseError extends Error {
  /** @param {string} dataDir @param {Lock} lock */
  constructor(dataDir, lock) {
    super(describeHolder(dataDir, lock));
    this.name = 'FolderInUseError';
  }
}

/**
 * The lock of the living process that holds the folder, if any. A process of another machine counts as living, since
 * nothing can be known about it.
 * @param {string} dataDir
 * @returns {Promise<Lock | undefined>}
 */
export async function findHolder(dataDir) {
  return findLiving(await listLocks(dataDir));
}

/**
 * Takes the folder for this process, also from one that has died, and answers with the function that gives it back;
 * it is given back at exit too. Two processes on one embedded database would silently lose rows.
 *
 * Locks are numbered files, and taking over from a dead one means making the next number, which one process can. Who
 * has made a file looks at all of them again: of two processes, the later one sees the other and withdraws.
 * @param {string} dataDir
 * @returns {Promise<() => void>}
 */
export async function takeFolder(dataDir) {
  await mkdir(dataDir, { recursive: true });
  const draft = join(dataDir, `lock-${randomUUID()}`);
  const startTime = await readStartTime(process.pid);
  /** @type {Holder} */
  const own = { host: hostname(), pid: process.pid, startTime, since: new Date().toISOString() };
  await writeFile(draft, JSON.stringify(own));
  try {
    const path = await makeLock(dataDir, draft);
    const giveBack = () => {
      process.off('exit', giveBack);
      rmSync(path, { force: true });
    };
    process.on('exit', giveBack);
    return giveBack;
  } finally {
    await rm(draft, { force: true });
  }
}

/** @param {string} dataDir @param {string} draft */
async function makeLock(dataDir, draft) {
  for (;;) {
    const found = await listLocks(dataDir);
    refuseLiving(dataDir, await findLiving(found));
    const path = join(dataDir, `lock.${Math.max(0, ...found.map(({ number }) => number)) + 1}`);
    if (!(await linkIfFree(draft, path))) continue;

    const others = (await listLocks(dataDir)).filter((lock) => lock.path !== path);
    const living = await findLiving(others);
    if (living !== undefined) await rm(path, { force: true });
    refuseLiving(dataDir, living);
    for (const dead of others) await rm(dead.path, { force: true });
    return path;
  }
}

/** @param {string} dataDir @param {Lock | undefined} living */
function refuseLiving(dataDir, living) {
  if (living !== undefined) throw new FolderInUseError(dataDir, living);
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
  // A file system without links: one process makes the file too, but it is empty for a moment.
  try {
    await writeFile(path, await readFile(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * @param {string} dataDir
 * @returns {Promise<Lock[]>}
 */
async function listLocks(dataDir) {
  const locks = [];
  for (const name of await listNames(dataDir)) {
    const number = Number(/^lock\.(\d+)$/.exec(name)?.[1]);
    if (Number.isNaN(number)) continue;
    const path = join(dataDir, name);
    const holder = await readHolder(path);
    if (holder !== undefined) locks.push({ number, path, holder });
  }
  return locks;
}

/** @param {string} dataDir */
async function listNames(dataDir) {
  try {
    return await readdir(dataDir);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
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

/** @param {readonly Lock[]} locks */
async function findLiving(locks) {
  for (const lock of locks) {
    if (await isAlive(lock.holder)) return lock;
  }
  return undefined;
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

/** @param {string} dataDir @param {Lock} lock */
function describeHolder(dataDir, { holder, path }) {
  if (holder.host !== hostname()) {
    return `The data folder ${dataDir} is in use by process ${holder.pid} on the machine ${holder.host}. Stop it there; if it no longer runs, delete ${path} and start again.`;
  }
  return `The data folder ${dataDir} is in use by another Variorum, process ${holder.pid} (since ${holder.since}). Stop that one, or name another folder with DATA_DIR.`;
}

/** @param {unknown} error @param {...string} codes */
function hasCode(error, ...codes) {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
