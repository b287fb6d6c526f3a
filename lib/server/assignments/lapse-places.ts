import { type Db, Prisma } from '@/lib/db/database';
import { readUntouchedPlaces, type UntouchedPlace } from '@/lib/db/untouched-places';
import { claimLabel } from '@/lib/domain/claim-label';
import { actAsSystem } from '../core/system-actor';
import { runWrite, type Write } from '../core/write';

/**
 * Returns places to the pool whose holders have not worked on them for as long as the protocol allows; answers how many.
 * Each in a transaction of its own, so that none waits for another claim, nor fails with it.
 */
export async function lapsePlaces(db: Pick<Db, '$queryRaw'>): Promise<number> {
  let lapsed = 0;
  const faults: unknown[] = [];
  for (const { workspaceId, id, claimId } of await readUntouchedPlaces(db, { lapsedBy: new Date() })) {
    const actor = actAsSystem(workspaceId);
    const input = { assignmentId: id };
    try {
      const happened = await runWrite({ actor, procedure: 'assignments.lapse', input }, (write) =>
        lapsePlace(write, { workspaceId, id, claimId }),
      );
      if (happened) lapsed += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} places could not lapse`);
  return lapsed;
}

/**
 * Asked again once the claim is locked: whoever submitted, worked or released the place meanwhile, in this process or
 * another, was first.
 */
async function lapsePlace(
  { tx, now, record }: Write,
  { workspaceId, id, claimId }: Pick<UntouchedPlace, 'workspaceId' | 'id' | 'claimId'>,
): Promise<boolean> {
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Claim" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${claimId}::uuid FOR NO KEY UPDATE`);
  const [place] = await readUntouchedPlaces(tx, { ids: [id], lapsedBy: now });
  if (!place) return false;
  const key = { workspaceId_id: { workspaceId, id } };
  await tx.assignment.update({
    where: key,
    data: { releasedAt: now, releaseReason: 'returned to the pool', version: { increment: 1 } },
  });
  const { claim, user } = await tx.assignment.findUniqueOrThrow({
    where: key,
    select: {
      claim: { select: { caseId: true, number: true, statement: true } },
      user: { select: { id: true, name: true } },
    },
  });
  record({
    kind: 'assignment.lapsed',
    caseId: claim.caseId,
    claimId,
    subjectId: id,
    data: { userId: user.id, name: user.name, label: `${user.name}, ${claimLabel(claim)}` },
  });
  return true;
}
