import { type Db, getDb } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { lesserRole } from '@/lib/domain/role';
import type { Actor } from '../core/actor';
import { findBearer } from './bearer';
import { hashSecret } from './one-time-token';
import { findSessionId, touchSession } from './session';

/**
 * Who acts in a workspace: by the access token of the request when it brings one, else by its cookie. Membership and
 * role are read each time, so that a changed role or a removal counts from the next request on. A workspace that one
 * does not belong to answers as if it did not exist.
 */
export async function getActor({ headers }: { headers: Headers }, workspaceSlug: string): Promise<Actor> {
  const db = await getDb();
  const secret = findBearer(headers);
  return secret === undefined
    ? findBySession(db, headers, workspaceSlug)
    : findByToken(db, secret, workspaceSlug);
}

async function findBySession(db: Db, headers: Headers, slug: string): Promise<Actor> {
  const id = await findSessionId(headers);
  if (id === undefined) throw new Problem('UNAUTHORIZED');
  const now = new Date();
  const session = await db.session.findFirst({
    where: { id, endedAt: null, expiresAt: { gt: now } },
    include: {
      user: {
        include: {
          memberships: { where: { removedAt: null }, include: { workspace: true } },
        },
      },
    },
  });
  if (!session) throw new Problem('UNAUTHORIZED');
  await touchSession(db, session, now);
  const { user } = session;
  // Compared here: a slug from an address can hold what PostgreSQL refuses in a query.
  const membership = user.memberships.find(({ workspace }) => workspace.slug === slug);
  if (!membership) throw new Problem('NOT_FOUND');
  const { workspace, role } = membership;
  return {
    userId: user.id,
    name: user.name,
    email: user.email,
    workspaceId: workspace.id,
    workspaceSlug: workspace.slug,
    role,
    via: 'session',
  };
}

async function findByToken(db: Db, secret: string, slug: string): Promise<Actor> {
  const now = new Date();
  const token = await db.accessToken.findFirst({
    where: {
      tokenHash: hashSecret(secret),
      revokedAt: null,
      OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
    },
    include: { workspace: true, user: { include: { memberships: { where: { removedAt: null } } } } },
  });
  const membership = token?.user.memberships.find(({ workspaceId }) => workspaceId === token.workspaceId);
  if (!token || !membership) throw new Problem('UNAUTHORIZED', 'This access token is not valid.');
  if (token.workspace.slug !== slug) throw new Problem('NOT_FOUND');
  await noteUse(db, token, now);
  return {
    userId: token.user.id,
    name: token.user.name,
    email: token.user.email,
    workspaceId: token.workspaceId,
    workspaceSlug: token.workspace.slug,
    role: lesserRole(token.role, membership.role),
    via: 'token',
  };
}

/** Keeps "last used" true to the minute without a write on each request. */
async function noteUse(
  db: Db,
  { workspaceId, id, lastUsedAt }: { workspaceId: string; id: string; lastUsedAt: Date | null },
  now: Date,
): Promise<void> {
  const minuteAgo = new Date(now.getTime() - 60_000);
  if (lastUsedAt && lastUsedAt > minuteAgo) return;
  await db.accessToken.updateMany({
    where: { workspaceId, id, OR: [{ lastUsedAt: null }, { lastUsedAt: { lte: minuteAgo } }] },
    data: { lastUsedAt: now },
  });
}
