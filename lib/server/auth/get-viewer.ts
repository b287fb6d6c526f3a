import { getDb } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { findBearer } from './bearer';
import type { SignInMethod } from './session';
import { findSessionId, touchSession } from './session';

/** Who is signed in, wherever they work. Global pages know only this. */
export interface Viewer {
  userId: string;
  name: string;
  email: string;
  sessionId: string;
  method: SignInMethod;
  signedInAt: Date;
}

/** Who is signed in by the cookie of this request, if anybody. An access token opens its workspace and no account. */
export async function findViewer({ headers }: { headers: Headers }): Promise<Viewer | undefined> {
  const id = findBearer(headers) === undefined ? await findSessionId(headers) : undefined;
  if (id === undefined) return undefined;
  const db = await getDb();
  const now = new Date();
  const session = await db.session.findFirst({
    where: { id, endedAt: null, expiresAt: { gt: now } },
    include: { user: { select: { name: true, email: true } } },
  });
  if (!session) return undefined;
  await touchSession(db, session, now);
  return {
    userId: session.userId,
    name: session.user.name,
    email: session.user.email,
    sessionId: session.id,
    // Written by startSession only.
    method: session.method as SignInMethod,
    signedInAt: session.createdAt,
  };
}

/** Who is signed in; refuses when nobody is. */
export async function getViewer(request: { headers: Headers }): Promise<Viewer> {
  const viewer = await findViewer(request);
  if (!viewer) throw new Problem('UNAUTHORIZED');
  return viewer;
}
