import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { beginAttempt, forgetOldFailures, forgiveAttempt, secondsToWait } from '@/lib/server/auth/slow-down';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;

beforeEach(async () => {
  db = await createTestDatabase();
});

it.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [6, 2],
  [10, 32],
  [14, 512],
  [15, 900],
  [1000, 900],
])('asks after %i failures, of which five are free, to wait %i seconds', (failures, seconds) => {
  expect(secondsToWait(failures, 5)).toBe(seconds);
});

describe('beginAttempt', () => {
  const account = { key: 'account:ada', free: 1 };
  const address = { key: 'address:here', free: 2 };
  const at = (time: string) => new Date(`2026-03-14T${time}Z`);
  const begin = (time: string, meters = [account, address]) =>
    db.$transaction((tx) => beginAttempt(tx, meters, at(time)));

  it('slows down by address where each attempt is at another account', async () => {
    await begin('09:00:00', [{ key: 'account:ada', free: 5 }, address]);
    await begin('09:00:00', [{ key: 'account:ben', free: 5 }, address]);
    await expect(begin('09:00:00', [{ key: 'account:eve', free: 5 }, address])).rejects.toMatchObject({
      code: 'SLOW_DOWN',
      data: { retryAfterSeconds: 1 },
    });
    expect(await db.signInFailure.findUnique({ where: { key: 'account:eve' } })).toBeNull();
  });

  it('does not count an attempt that came too early', async () => {
    await begin('09:00:00');
    await expect(begin('09:00:00')).rejects.toMatchObject({ code: 'SLOW_DOWN' });
    await begin('09:00:01');
    expect(await db.signInFailure.findUnique({ where: { key: 'account:ada' } })).toMatchObject({
      failures: 2,
    });
  });

  it('lets an attempt pass that began before the last one that was counted', async () => {
    const patient = [{ key: 'account:ada', free: 5 }];
    await begin('09:00:01', patient);
    await begin('09:00:00', patient);
    expect(await db.signInFailure.findMany()).toMatchObject([{ failures: 2 }]);
  });

  it('forgets after an hour', async () => {
    await begin('09:00:00');
    await begin('09:00:01');
    await begin('10:00:02');
    expect(await db.signInFailure.findUnique({ where: { key: 'account:ada' } })).toMatchObject({
      failures: 1,
    });
    await db.$transaction((tx) => forgetOldFailures(tx, at('11:00:03')));
    expect(await db.signInFailure.count()).toBe(0);
  });

  it('takes back one attempt from the address, and all from the account, that turned out right', async () => {
    await begin('09:00:00');
    await begin('09:00:01');
    await db.$transaction((tx) => forgiveAttempt(tx, [account, address]));
    expect(await db.signInFailure.findMany()).toMatchObject([{ key: 'address:here', failures: 1 }]);
  });
});
