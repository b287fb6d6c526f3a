import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { presentMember } from './present-member';

/** Who belongs to the workspace, by name. */
export async function listMembers(actor: Actor, db: Db) {
  authorise(actor, 'members.list');
  const rows = await db.membership.findMany({
    where: { workspaceId: actor.workspaceId, removedAt: null },
    include: { user: true },
  });
  return rows.map((row) => presentMember(actor, row)).sort((a, b) => byName.compare(a.name, b.name));
}

const byName = new Intl.Collator('en');
