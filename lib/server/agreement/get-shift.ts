import type { ShiftAgreement } from '@/lib/contract/agreement';
import type { Tx } from '@/lib/db/database';
import type { DiscussedRating } from '@/lib/domain/agreement/measure-shift';
import type { Seen } from '@/lib/domain/visibility';
import { type Actor, authorise } from '../core/actor';
import { listPeople } from './list-people';
import { type AgreementScope, type Compared, loadCompared } from './load-compared';
import { runMeasure } from './run-measure';
import { SEED } from './seed';

interface Version {
  scaleId: string;
  rating: string;
  seen: unknown;
}

/**
 * How far talking moved the reviewers: the last verdict that each gave while blind, beside the one that stands. Only
 * claims whose verdicts the viewer may see, and only verdicts that nobody took back.
 */
export async function getShift(actor: Actor, db: Tx, scope: AgreementScope): Promise<ShiftAgreement> {
  authorise(actor, 'agreement.view');
  const compared = await loadCompared(actor, db, scope);
  const verdicts = await db.verdict.findMany({
    where: { workspaceId: actor.workspaceId, claimId: { in: compared.claimIds }, withdrawnAt: null },
    select: {
      claimId: true,
      userId: true,
      scaleId: true,
      rating: true,
      seen: true,
      versions: {
        select: { scaleId: true, rating: true, seen: true },
        orderBy: { version: 'desc' },
      },
    },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  const discussed: DiscussedRating<string>[] = [];
  let otherScale = 0;
  for (const { claimId, userId, versions, ...standing } of verdicts) {
    const blind = [standing, ...versions].find(wasBlind);
    if (!isComparable(standing, compared) || (blind && !isComparable(blind, compared))) {
      otherScale += 1;
      continue;
    }
    const before = blind?.rating ?? null;
    discussed.push({ unitId: claimId, reviewerId: userId, before, after: standing.rating });
  }
  const shift = await runMeasure({ kind: 'shift', discussed, scale: compared.scale, seed: SEED });
  const named = new Set(discussed.map(({ unitId }) => unitId));
  return {
    hiddenClaims: compared.hiddenClaims,
    people: await listPeople(
      db,
      discussed.map(({ reviewerId }) => reviewerId),
    ),
    claims: compared.claims
      .filter(({ id }) => named.has(id))
      .map(({ id, ...claim }) => ({ claimId: id, ...claim })),
    scaleId: compared.scaleId,
    before: shift.before,
    after: shift.after,
    moves: shift.moves.map(({ unitId, reviewerId, ...move }) => ({
      claimId: unitId,
      userId: reviewerId,
      ...move,
    })),
    stayed: shift.stayed,
    flows: shift.flows.map(({ unitIds, ...flow }) => ({ ...flow, claimIds: unitIds })),
    settled: shift.settled,
    unsettled: shift.unsettled,
    leftOut: shift.leftOut.map(({ unitId, reviewerId }) => ({ claimId: unitId, userId: reviewerId })),
    otherScale,
  };
}

/**
 * Given without knowing others' verdicts, now or ever before. Who has judged independently may see others' from then on;
 * while there are none, mending one's own slip is no talking.
 */
function wasBlind({ seen }: Version): boolean {
  // Written as Seen when the verdict was submitted.
  const { stage, others, verdicts, before } = seen as Seen;
  const alone = stage !== 'open' && verdicts.length === 0;
  return before !== true && (!others || alone);
}

function isComparable({ scaleId }: Version, { familyIds }: Compared): boolean {
  return familyIds.has(scaleId);
}
