import type { VerdictAgreement } from '@/lib/contract/agreement';
import type { Tx } from '@/lib/db/database';
import { groupBy } from '@/lib/domain/group-by';
import { type Actor, authorise } from '../core/actor';
import { listPeople } from './list-people';
import { type AgreementScope, loadCompared } from './load-compared';
import { runMeasure } from './run-measure';
import { SEED } from './seed';

/**
 * Where the reviewers of a case differ and how far they agree, counted over the claims whose verdicts the viewer may
 * see. Verdicts on another family of scales than the case's cannot be compared; they are left out and counted.
 */
export async function getVerdictAgreement(
  actor: Actor,
  db: Tx,
  scope: AgreementScope,
): Promise<VerdictAgreement> {
  authorise(actor, 'agreement.view');
  const compared = await loadCompared(actor, db, scope);
  const verdicts = await db.verdict.findMany({
    where: { workspaceId: actor.workspaceId, claimId: { in: compared.claimIds }, withdrawnAt: null },
    select: { claimId: true, userId: true, scaleId: true, rating: true, submittedAt: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  const comparable = verdicts.filter(({ scaleId }) => compared.familyIds.has(scaleId));
  const { pairsOfVerdicts, groups, pairs, weeks } = await runMeasure({
    kind: 'verdicts',
    verdicts: comparable.map(({ claimId, userId, rating, submittedAt }) => ({
      claimId,
      userId,
      rating,
      submittedAt: submittedAt.toISOString(),
    })),
    scale: compared.scale,
    seed: SEED,
  });
  const ofClaim = groupBy(comparable, ({ claimId }) => claimId);
  return {
    hiddenClaims: compared.hiddenClaims,
    people: await listPeople(
      db,
      comparable.map(({ userId }) => userId),
    ),
    claims: compared.claims.map(({ id, number, statement }) => {
      const given = ofClaim.get(id) ?? [];
      return {
        claimId: id,
        number,
        statement,
        ratings: given.map(({ userId, scaleId, rating }) => ({ userId, scaleId, rating })),
        agree: given.length < 2 ? null : given.every(({ rating }) => rating === given[0]?.rating),
      };
    }),
    pairsOfVerdicts,
    groups,
    pairs,
    weeks,
    otherScale: verdicts.length - comparable.length,
  };
}
