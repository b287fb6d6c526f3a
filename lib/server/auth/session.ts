import { decode } from 'next-auth/jwt';
import { v7 as newId } from 'uuid';
import { type Db, getDb, type Tx } from '@/lib/db/database';
import { findClientAddress } from './client-address';
import { listCookies, readCookies } from './cookies';
import { findOrigin } from './origin';
import { getAuthSecret } from './secret';

/** How somebody signed in. */
export type SignInMethod = 'password' | 'email' | 'oidc';

/** Thirty days after signing in one signs in again. */
export const sessionSeconds = 30 * 24 * 60 * 60;

/** Begins a sign-in: the row whose id the cookie carries, and which is looked up on each request. */
export async function startSession(
  db: Db | Tx,
  { userId, method, headers }: { userId: string; method: SignInMethod; headers: Headers },
): Promise<string> {
  const now = new Date();
  const session = await db.session.create({
    data: {
      id: newId(),
      userId,
      method,
      userAgent: (headers.get('user-agent') ?? '').slice(0, 400),
      address: findClientAddress(headers).slice(0, 100),
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + sessionSeconds * 1000),
    },
  });
  return session.id;
}

/** The id of the session that a request's cookie carries. Whether it still runs, only its row can tell. */
export async function findSessionId(headers: Headers): Promise<string | undefined> {
  const cookies = listCookies(findOrigin(headers));
  const token = readCookies(headers, cookies)[cookies.sessionToken.name];
  if (!token) return undefined;
  const claims = await decode({ token, secret: getAuthSecret() }).catch(() => {
    // A cookie that does not decrypt is old, foreign or forged: nobody is signed in by it.
    return null;
  });
  return typeof claims?.sid === 'string' ? claims.sid : undefined;
}

/** Keeps "last seen" true to the minute without a write on each request. */
export async function touchSession(
  db: Db,
  session: { id: string; lastSeenAt: Date },
  now: Date,
): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  if (session.lastSeenAt > minuteAgo) return;
  await db.session.updateMany({
    where: { id: session.id, lastSeenAt: { lte: minuteAgo } },
    data: { lastSeenAt: now },
  });
}

/** Ends one session, for whoever holds its cookie. */
export async function endSession(id: string): Promise<void> {
  const db = await getDb();
  await db.session.updateMany({ where: { id, endedAt: null }, data: { endedAt: new Date() } });
}

/** Ends sessions of one person, all of them or all but one; returns how many. */
export async function endSessions(
  db: Db | Tx,
  { userId, except, now }: { userId: string; except?: string; now: Date },
): Promise<number> {
  const { count } = await db.session.updateMany({
    where: { userId, endedAt: null, expiresAt: { gt: now }, id: except ? { not: except } : undefined },
    data: { endedAt: now },
  });
  return count;
}
