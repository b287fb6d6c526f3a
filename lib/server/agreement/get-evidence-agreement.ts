import type { EvidenceAgreement } from '@/lib/contract/agreement';
import type { Tx } from '@/lib/db/database';
import type { EvidenceUse } from '@/lib/domain/agreement/measure-evidence';
import { groupBy } from '@/lib/domain/group-by';
import { type Actor, authorise } from '../core/actor';
import { listPeople } from './list-people';
import { type AgreementScope, loadCompared } from './load-compared';
import { runMeasure } from './run-measure';
import { SEED } from './seed';

/** How far reviewers rested their verdicts on the same evidence; verdicts on any scale count. */
export async function getEvidenceAgreement(
  actor: Actor,
  db: Tx,
  scope: AgreementScope,
): Promise<EvidenceAgreement> {
  authorise(actor, 'agreement.view');
  const { workspaceId } = actor;
  const compared = await loadCompared(actor, db, scope);
  const verdicts = await db.verdict.findMany({
    where: { workspaceId, claimId: { in: compared.claimIds }, withdrawnAt: null },
    select: { claimId: true, userId: true, evidenceIds: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  const ofClaim = groupBy(verdicts, ({ claimId }) => claimId);
  const claims = compared.claims.filter(({ id }) => (ofClaim.get(id)?.length ?? 0) > 1);
  const use = claims.map(
    ({ id }): EvidenceUse => ({
      unitId: id,
      used: (ofClaim.get(id) ?? []).map(({ userId, evidenceIds }) => ({ reviewerId: userId, evidenceIds })),
    }),
  );
  const { all, group, pairs } = await runMeasure({ kind: 'evidence', claims: use, seed: SEED });
  const f1 = new Map(all.claims.map((claim) => [claim.unitId, claim.f1]));
  const used = use.flatMap((claim) => claim.used);
  const evidence = await db.evidence.findMany({
    where: { workspaceId, id: { in: [...new Set(used.flatMap(({ evidenceIds }) => evidenceIds))] } },
    select: { id: true, question: true },
    orderBy: { id: 'asc' },
  });
  return {
    hiddenClaims: compared.hiddenClaims,
    people: await listPeople(
      db,
      used.map(({ reviewerId }) => reviewerId),
    ),
    claims: claims.map(({ id, ...claim }) => ({
      claimId: id,
      ...claim,
      f1: f1.get(id) ?? null,
      used: (ofClaim.get(id) ?? []).map(({ userId, evidenceIds }) => ({ userId, evidenceIds })),
    })),
    evidence: evidence.map(({ id, question }) => ({ evidenceId: id, question })),
    group,
    pairs,
    partly: all.partly,
    nothingInCommon: all.nothingInCommon,
    withoutEvidence: all.withoutEvidence,
  };
}
