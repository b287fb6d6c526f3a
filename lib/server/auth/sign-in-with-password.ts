import { getDb } from '@/lib/db/database';
import { normalizeEmail } from '@/lib/domain/email';
import { findClientAddress } from './client-address';
import { verifyPassword } from './password';
import { beginAttempt, forgetOldFailures, forgiveAttempt, listPasswordMeters } from './slow-down';

interface Attempt {
  email: string;
  password: string;
  headers: Headers;
}

/**
 * The person with this address and password, if both are right. Throws SLOW_DOWN after repeated failures. What is
 * wrong, the address or the password, neither the answer nor its time tells.
 */
export async function signInWithPassword(attempt: Attempt) {
  const email = normalizeEmail(attempt.email);
  const meters = listPasswordMeters({ email, address: findClientAddress(attempt.headers) });
  const db = await getDb();
  await db.$transaction((tx) => beginAttempt(tx, meters, new Date()));
  const user = await db.user.findUnique({ where: { email } });
  const isRight = await verifyPassword(user?.passwordHash ?? null, attempt.password);
  if (!user || !isRight) return undefined;
  await db.$transaction(async (tx) => {
    await forgiveAttempt(tx, meters);
    await forgetOldFailures(tx, new Date());
  });
  return user;
}
