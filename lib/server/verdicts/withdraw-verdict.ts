import type { Verdict } from '@/lib/contract/verdicts';
import { claimLabel } from '@/lib/domain/claim-label';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { vacatePlace } from '../stages/enter-stage';
import { archiveVerdict } from './archive-verdict';
import { findOwnVerdict } from './find-own-verdict';

/** Takes one's verdict back. In an independent stage that hides others' judgements again. */
export async function withdrawVerdict(
  actor: Actor,
  write: Write,
  { claimId, version }: { claimId: string; version: number },
): Promise<Verdict> {
  const { tx, now, record } = write;
  const { workspaceId, userId } = actor;
  authorise(actor, 'verdicts.withdraw', { belongsTo: userId });
  const claim = await getClaimInUse(tx, actor, { claimId, forChange: true });
  const before = requireFound(
    await tx.verdict.findUnique({
      where: { workspaceId_claimId_userId: { workspaceId, claimId, userId } },
    }),
  );
  const { count } = await tx.verdict.updateMany({
    where: { workspaceId, claimId, userId, version, withdrawnAt: null },
    data: { version: version + 1, withdrawnAt: now },
  });
  if (count === 0 || before.version !== version) refuseStale(await findOwnVerdict(tx, actor, claimId));
  await archiveVerdict(tx, before);
  record({
    kind: 'verdict.withdrawn',
    caseId: claim.caseId,
    claimId,
    subjectId: before.id,
    data: { label: claimLabel(claim), version: version + 1 },
  });
  await vacatePlace(actor, write, claim);
  return requireFound(await findOwnVerdict(tx, actor, claimId));
}
