import { z } from 'zod';
import type { PlanUndone } from '@/lib/contract/assignments';
import type { Claim } from '@/lib/db/database';
import { readOpenCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { findStaleRefusal } from './find-stale-refusal';
import { listBegunPlaces } from './list-begun-places';
import { loadHandOver } from './load-hand-over';
import { lockClaims } from './lock-claims';
import { putBackProtocols } from './put-back-protocols';
import { QuickerClaim } from './quicker-claim';
import { releasePlace } from './release-place';

/**
 * Takes back what a plan made, as far as nobody has begun or changed it since, and puts back the protocols that its
 * sample changed. What stays is answered with the reason. Asked again it finds nothing more to do.
 */
export async function undoPlan(
  actor: Actor,
  write: Write,
  { planId }: { planId: string },
): Promise<PlanUndone> {
  authorise(actor, 'assignments.assign');
  const { tx } = write;
  const { workspaceId } = actor;
  const plan = requireFound(
    await tx.appliedPlan.findUnique({ where: { workspaceId_id: { workspaceId, id: planId } } }),
  );
  await readOpenCase(actor, tx, plan.caseId);
  await lockClaims(tx, workspaceId, { caseId: plan.caseId });
  const made = await tx.assignment.findMany({
    where: { workspaceId, id: { in: plan.assignmentIds } },
    select: { id: true, userId: true },
  });
  // One's own places first: what others have done on a claim is open to an editor only once they hold none of it.
  const own = made.filter(({ userId }) => userId === actor.userId).map(({ id }) => id);
  const others = made.filter(({ userId }) => userId !== actor.userId).map(({ id }) => id);
  const taken = [await takeBack(actor, write, own), await takeBack(actor, write, others)];
  const put = await putBackProtocols(actor, write, z.array(QuickerClaim).parse(plan.quicker));
  return {
    takenBack: taken.reduce((sum, { done }) => sum + done, 0),
    putBack: put.claims.length,
    refused: [...taken.flatMap(({ refused }) => refused), ...put.refused]
      .sort((a, b) => a.claim.number - b.claim.number)
      .map(({ claim: { id, number, statement }, reason }) => ({
        claimId: id,
        claimNumber: number,
        statement,
        reason,
      })),
  };
}

async function takeBack(
  actor: Actor,
  write: Write,
  assignmentIds: string[],
): Promise<{ done: number; refused: { claim: Claim; reason: string }[] }> {
  if (assignmentIds.length === 0) return { done: 0, refused: [] };
  const found = await loadHandOver(write.tx, actor, assignmentIds);
  const begun = await listBegunPlaces(write.tx, actor, assignmentIds);
  const refused: { claim: Claim; reason: string }[] = [];
  for (const assignmentId of assignmentIds) {
    const { assignment, claim, known } = requireFound(found.get(assignmentId));
    const reason = known
      ? (findStaleRefusal(assignment, 1) ??
        (begun.has(assignmentId) ? 'Its holder has begun, so the place stays.' : null))
      : 'It waits for your own verdict too, so somebody else has to take it back.';
    if (reason !== null) refused.push({ claim, reason });
    else await releasePlace(write, { assignment, claim, reason: 'undone' });
  }
  return { done: assignmentIds.length - refused.length, refused };
}
