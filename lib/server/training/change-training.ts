import type { Case, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { refuseToTrain } from '@/lib/domain/training';
import { lockClaims } from '../assignments/lock-claims';
import { refuseInTraining } from './refuse-training';

/** What has to be so before a case becomes one for training, or stops being one. Locks its claims. */
export async function changeTraining(
  tx: Tx,
  { workspaceId, id: caseId, protocol }: Case,
  training: boolean,
): Promise<void> {
  await lockClaims(tx, workspaceId, { caseId });
  const ofClaims = { workspaceId, claim: { caseId } };
  if (!training) {
    if ((await tx.trainingAnswer.count({ where: ofClaims })) > 0) refuseInTraining('training_answered');
    return;
  }
  const claims = await tx.claim.findMany({ where: { workspaceId, caseId }, select: { protocol: true } });
  const refusal = refuseToTrain({
    verdicts: await tx.verdict.count({ where: { ...ofClaims, withdrawnAt: null } }),
    decisions: await tx.decision.count({ where: { ...ofClaims, withdrawnAt: null } }),
    protocols: [protocol, ...claims.map((claim) => claim.protocol)].filter((one) => one !== null).length,
    assignments: await tx.assignment.count({ where: { ...ofClaims, releasedAt: null } }),
    findings: await tx.finding.count({ where: { workspaceId, caseId, withdrawnAt: null } }),
    reports: await tx.report.count({ where: { workspaceId, caseId, withdrawnAt: null } }),
  });
  if (refusal !== undefined)
    throw new Problem('RULE_BROKEN', refusal, { rule: 'case_in_review', field: 'training' });
  // An open claim tells everybody who judged it; answers in training are nobody else's business.
  await tx.claim.updateMany({ where: { workspaceId, caseId }, data: { stage: 'independent' } });
}
