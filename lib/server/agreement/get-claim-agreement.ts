import type { ClaimAgreement } from '@/lib/contract/agreement';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { getEvidenceAgreement } from './get-evidence-agreement';
import { getPassageAgreement } from './get-passage-agreement';
import { getShift } from './get-shift';
import { getVerdictAgreement } from './get-verdict-agreement';

/** Everything about agreement on one claim. */
export async function getClaimAgreement(
  actor: Actor,
  db: Tx,
  { claimId }: { claimId: string },
): Promise<ClaimAgreement> {
  authorise(actor, 'agreement.view');
  const { caseId, number, statement } = requireFound(
    await db.claim.findUnique({
      where: { workspaceId_id: { workspaceId: actor.workspaceId, id: claimId } },
      select: { caseId: true, number: true, statement: true },
    }),
  );
  const scope = { caseId, claimId };
  const verdicts = await getVerdictAgreement(actor, db, scope);
  return {
    claimId,
    number,
    statement,
    hidden: verdicts.hiddenClaims,
    verdicts,
    shift: await getShift(actor, db, scope),
    passages: await getPassageAgreement(actor, db, scope),
    evidence: await getEvidenceAgreement(actor, db, scope),
  };
}
