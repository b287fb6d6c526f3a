import type { Db } from '@/lib/db/database';
import { ACTIONS, listAbilities } from '@/lib/domain/permissions';
import { type Actor, authorise } from '../core/actor';
import { presentScales } from '../scales/present-scale';

/** The workspace with its people and scales, and what the viewer may do in it. */
export async function getWorkspace(actor: Actor, db: Pick<Db, 'workspace'>) {
  authorise(actor, 'workspace.view');
  const { workspaceId: id, userId, role } = actor;
  const row = await db.workspace.findUniqueOrThrow({
    where: { id },
    include: {
      memberships: { where: { removedAt: null }, include: { user: { select: { name: true } } } },
      scales: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
    },
  });
  return {
    id,
    slug: row.slug,
    name: row.name,
    reportsPublic: row.reportsPublic,
    asksConfidence: row.asksConfidence,
    peopleInReports: row.peopleInReports === 'letter' ? ('letter' as const) : ('name' as const),
    defaultScaleId: row.defaultScaleId,
    version: row.version,
    role,
    people: row.memberships
      .map((member) => ({ id: member.userId, name: member.user.name, role: member.role }))
      .sort((a, b) => byName.compare(a.name, b.name)),
    scales: presentScales(row.scales),
    // What belongs to the viewer is theirs to do; what belongs to others comes with its own abilities.
    can: listAbilities(ACTIONS, { actor, belongsTo: userId }),
  };
}

const byName = new Intl.Collator('en');
