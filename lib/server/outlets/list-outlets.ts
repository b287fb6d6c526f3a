import { type Db, Prisma, type Tx } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';

/** The outlets of the workspace by name, with how many articles of theirs are in its cases. */
export async function listOutlets(actor: Actor, db: Db) {
  authorise(actor, 'outlets.view');
  return readOutlets(actor, db);
}

interface OutletChange {
  outletId: string;
  name?: string;
  homepage?: string | null;
}

/** Changes the name or the home page of an outlet. */
export async function updateOutlet(
  actor: Actor,
  { tx, record }: Write,
  { outletId, ...change }: OutletChange,
) {
  authorise(actor, 'outlets.edit');
  const { workspaceId } = actor;
  if (change.name !== undefined) {
    const taken = await tx.outlet.findUnique({
      where: { workspaceId_name: { workspaceId, name: change.name } },
    });
    if (taken && taken.id !== outletId) refuseField('name', 'Another outlet has this name.');
  }
  await tx.outlet.updateMany({ where: { workspaceId, id: outletId }, data: change });
  const after = requireFound((await readOutlets(actor, tx)).find(({ id }) => id === outletId));
  record({ kind: 'outlet.changed', subjectId: outletId, data: { label: after.name } });
  return after;
}

function readOutlets({ workspaceId }: Actor, db: Pick<Tx, '$queryRaw'>) {
  return db.$queryRaw<{ id: string; name: string; homepage: string | null; articles: number }[]>(Prisma.sql`
    SELECT o."id", o."name", o."homepage", (
      SELECT count(*)::int FROM "Article" a
      WHERE a."workspaceId" = o."workspaceId" AND a."outletId" = o."id" AND a."removedAt" IS NULL) AS "articles"
    FROM "Outlet" o WHERE o."workspaceId" = ${workspaceId}::uuid
    ORDER BY o."name" COLLATE "C"`);
}
