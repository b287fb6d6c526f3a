import { type Db, Prisma } from '@/lib/db/database';
import { readUntouchedPlaces, type UntouchedPlace } from '@/lib/db/untouched-places';
import { claimLabel } from '@/lib/domain/claim-label';
import { findLapseStep } from '@/lib/domain/lapse';
import { actAsSystem } from '../core/system-actor';
import { runWrite, type Write } from '../core/write';

interface Times {
  /** Since when people could open the product. */
  upSince: Date;
}

type Place = Pick<UntouchedPlace, 'workspaceId' | 'id' | 'claimId'>;

/**
 * Warns holders who have not worked on their places, and returns to the pool the places of those who were warned and
 * still have not, once the protocol allows it; answers how many. Each in a transaction of its own, so that none waits for
 * another claim, nor fails with it.
 */
export async function lapsePlaces(
  db: Pick<Db, '$queryRaw'>,
  { upSince }: Times,
): Promise<{ warned: number; lapsed: number }> {
  const counts = { warned: 0, lapsed: 0 };
  const faults: unknown[] = [];
  const now = new Date();
  for (const place of await readUntouchedPlaces(db, { dueBy: now })) {
    const step = findLapseStep(place, { now, upSince });
    if (step === 'wait') continue;
    const actor = actAsSystem(place.workspaceId);
    const input = { assignmentId: place.id };
    try {
      const happened = await runWrite({ actor, procedure: `assignments.${step}`, input }, (write) =>
        takeStep(write, place, { step, upSince }),
      );
      if (happened) counts[step === 'warn' ? 'warned' : 'lapsed'] += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `${faults.length} places could not be warned or lapse`);
  return counts;
}

/**
 * Asked again once the claim is locked: whoever submitted, worked or released the place meanwhile, in this process or
 * another, was first.
 */
async function takeStep(
  { tx, now, record }: Write,
  { workspaceId, id, claimId }: Place,
  { step, upSince }: Times & { step: 'warn' | 'lapse' },
): Promise<boolean> {
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Claim" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${claimId}::uuid FOR NO KEY UPDATE`);
  const [place] = await readUntouchedPlaces(tx, { ids: [id] });
  if (!place || findLapseStep(place, { now, upSince }) !== step) return false;
  const { claim, user } = await tx.assignment.update({
    where: { workspaceId_id: { workspaceId, id } },
    data:
      step === 'warn'
        ? { warnedAt: now }
        : { releasedAt: now, releaseReason: 'returned to the pool', version: { increment: 1 } },
    select: {
      claim: { select: { caseId: true, number: true, statement: true } },
      user: { select: { id: true, name: true } },
    },
  });
  record({
    kind: step === 'warn' ? 'assignment.warned' : 'assignment.lapsed',
    caseId: claim.caseId,
    claimId,
    subjectId: id,
    data: { userId: user.id, name: user.name, label: `${user.name}, ${claimLabel(claim)}` },
  });
  return true;
}
