import { Prisma, type Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { hashSecret } from './one-time-token';

/** What an attempt counts against: `free` failures cost nothing, each further one doubles the wait. */
interface Meter {
  key: string;
  free: number;
}

const longestWait = 15 * 60;
/** Longer than the longest wait, so that waiting it out does not start the count again. */
const forgottenAfter = 60 * 60;

/** The two meters of a sign-in with a password. A newsroom shares one address, so that one is more patient. */
export function listPasswordMeters({ email, address }: { email: string; address: string }): Meter[] {
  // People type passwords into the wrong field; neither those nor addresses are kept as they were typed.
  return [
    { key: `account:${hashSecret(email)}`, free: 5 },
    { key: `address:${hashSecret(address)}`, free: 20 },
  ];
}

/** The two meters of asking for a mailed link: they protect an inbox and not a password. */
export function listMailMeters({ email, address }: { email: string; address: string }): Meter[] {
  return [
    { key: `mail:${hashSecret(email)}`, free: 4 },
    { key: `mail-from:${hashSecret(address)}`, free: 20 },
  ];
}

/** Seconds to wait after the last of `failures` failures. */
export function secondsToWait(failures: number, free: number): number {
  return failures < free ? 0 : Math.min(longestWait, 2 ** (failures - free));
}

/**
 * Counts an attempt as failed before it is made, so that a thousand attempts at once are a thousand failures; the
 * caller forgives it when it turns out right. Throws SLOW_DOWN, uncounted, while the last one is too recent. Runs in a
 * transaction of its own.
 */
export async function beginAttempt(tx: Tx, meters: Meter[], now: Date): Promise<void> {
  for (const { key, free } of meters) {
    // Writing the row even when it is there takes its lock, so parallel attempts are counted one after another.
    const [row] = await tx.$queryRaw<{ failures: number; lastFailure: Date }[]>(Prisma.sql`
      INSERT INTO "SignInFailure" ("key", "failures", "lastFailure") VALUES (${key}, 0, ${now})
      ON CONFLICT ("key") DO UPDATE SET "key" = EXCLUDED."key"
      RETURNING "failures", "lastFailure"`);
    // An attempt that began later may have been counted first.
    const quietSeconds = row ? Math.max(0, (now.getTime() - row.lastFailure.getTime()) / 1000) : 0;
    const failures = row && quietSeconds < forgottenAfter ? row.failures : 0;
    const wait = secondsToWait(failures, free) - quietSeconds;
    if (wait > 0) throw new Problem('SLOW_DOWN', undefined, { retryAfterSeconds: Math.ceil(wait) });
    await tx.signInFailure.update({ where: { key }, data: { failures: failures + 1, lastFailure: now } });
  }
}

/** Takes an attempt back that turned out right: the account starts afresh, the address loses this one only. */
export async function forgiveAttempt(tx: Tx, [account, ...others]: Meter[]): Promise<void> {
  if (account) await tx.signInFailure.deleteMany({ where: { key: account.key } });
  await tx.signInFailure.updateMany({
    where: { key: { in: others.map(({ key }) => key) }, failures: { gt: 0 } },
    data: { failures: { decrement: 1 } },
  });
}

/** Drops what no longer counts. */
export async function forgetOldFailures(tx: Tx, now: Date): Promise<void> {
  const cutoff = new Date(now.getTime() - forgottenAfter * 1000);
  await tx.signInFailure.deleteMany({ where: { lastFailure: { lt: cutoff } } });
}
