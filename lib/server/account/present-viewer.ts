import { getDb } from '@/lib/db/database';
import type { Viewer } from '../auth/get-viewer';
import { needsCurrentPassword } from './needs-current-password';

/** Who is signed in, with the workspaces they belong to. */
export async function presentViewer(viewer: Viewer) {
  const db = await getDb();
  const user = await db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    include: {
      memberships: {
        where: { removedAt: null },
        include: { workspace: true },
        orderBy: { createdAt: 'asc' },
      },
    },
  });
  return {
    id: user.id,
    name: user.name,
    email: user.email,
    hasPassword: user.passwordHash !== null,
    needsCurrentPassword: needsCurrentPassword(viewer, user, new Date()),
    workspaces: user.memberships.map(({ role, workspace: { slug, name } }) => ({ slug, name, role })),
  };
}
