import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { presentInvitation } from './present-invitation';

/** The invitations of a workspace, newest first. */
export async function listInvitations(actor: Actor, db: Db) {
  authorise(actor, 'invitations.list');
  const { workspaceId } = actor;
  const rows = await db.invitation.findMany({
    where: { workspaceId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
  });
  const ids = [...new Set(rows.map(({ createdById }) => createdById))];
  const people = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const now = new Date();
  return rows.map((row) =>
    presentInvitation(row, { id: row.createdById, name: names.get(row.createdById) ?? 'Unknown' }, now),
  );
}
