import type { Decision } from '@/lib/contract/verdicts';
import { claimLabel } from '@/lib/domain/claim-label';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { settleStage } from '../stages/settle-stage';
import { archiveDecision } from './archive-decision';
import { findDecision } from './present-decision';
import { writeFindings } from './write-findings';

/** Takes the desk's decision back: the claim waits for one again, and the findings it made are withdrawn. */
export async function withdrawDecision(
  actor: Actor,
  write: Write,
  { claimId, version }: { claimId: string; version: number },
): Promise<Decision> {
  authorise(actor, 'decisions.withdraw');
  const { tx, now, record } = write;
  const { workspaceId } = actor;
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  const before = requireFound(
    await tx.decision.findUnique({ where: { workspaceId_claimId: { workspaceId, claimId } } }),
  );
  const { count } = await tx.decision.updateMany({
    where: { workspaceId, claimId, version, withdrawnAt: null },
    data: { version: version + 1, withdrawnAt: now },
  });
  if (count === 0 || before.version !== version) refuseStale(await findDecision(tx, actor, claimId));
  await archiveDecision(tx, before);
  record({
    kind: 'decision.withdrawn',
    caseId: claim.caseId,
    claimId,
    subjectId: before.id,
    data: { label: claimLabel(claim), version: version + 1 },
  });
  await writeFindings(actor, write, { claim, decisionId: before.id, wordings: [] });
  await settleStage(write, claim);
  return requireFound(await findDecision(tx, actor, claimId));
}
