import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { TooHeavyError, Workroom } from '@/lib/server/core/workroom';

/** Doubles numbers; 13 fails, 99 never ends. Counts how often it was opened. */
const script = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    if (task === 99) for (;;);
    if (task === 13) parentPort.postMessage({ kind: 'failed', reason: 'unlucky' });
    else parentPort.postMessage({ kind: 'done', result: task * 2 });
  });`;

function openRoom() {
  const opened = { times: 0 };
  const room = new Workroom<number, number>({
    idleMs: 60_000,
    open: () => {
      opened.times += 1;
      return new Worker(script, { eval: true });
    },
  });
  return { room, opened };
}

describe('Workroom', () => {
  it('takes one task after another with one worker', async () => {
    const { room, opened } = openRoom();
    const patient = { patienceMs: 30_000 };
    const answers = await Promise.all([1, 2, 3].map((task) => room.run(task, patient)));
    expect(answers).toEqual([2, 4, 6]);
    expect(opened.times).toBe(1);
    await room.close();
  });

  it('goes on with a new worker after one that failed or was given up on', async () => {
    const { room, opened } = openRoom();
    const failed = room.run(13, { patienceMs: 30_000 });
    const stuck = room.run(99, { patienceMs: 200 });
    const fine = room.run(4, { patienceMs: 30_000 });
    await expect(failed).rejects.toThrow('unlucky');
    await expect(stuck).rejects.toBeInstanceOf(TooHeavyError);
    expect(await fine).toBe(8);
    expect(opened.times).toBe(3);
    await room.close();
  });
});
