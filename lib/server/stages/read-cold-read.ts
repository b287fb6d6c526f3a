import type { Claim, Tx } from '@/lib/db/database';
import { type ColdReadOutcome, judgeColdRead } from '@/lib/domain/cold-read';
import type { Course } from '@/lib/domain/stage-machine';
import { readRatings } from '../scales/present-scale';
import { getCaseScale } from '../verdicts/get-case-scale';

/** What the cold reads of a claim say about its evidence; only for viewers who may see its verdicts. */
export async function readColdRead(db: Tx, claim: Claim, course: Course): Promise<ColdReadOutcome | null> {
  const { workspaceId, id: claimId } = claim;
  const scale = await getCaseScale(db, claim);
  const family = await db.ratingScale.findMany({
    where: { workspaceId, familyId: scale.familyId },
    select: { id: true },
  });
  const verdicts = await db.verdict.findMany({
    where: { workspaceId, claimId, withdrawnAt: null, scaleId: { in: family.map(({ id }) => id) } },
    select: { userId: true, rating: true },
  });
  const listRatings = (isCold: boolean) => {
    const judges = course.places
      .filter(({ stage, submitted }) => submitted && (stage === 'cold_read') === isCold)
      .map(({ userId }) => userId);
    return verdicts.filter(({ userId }) => judges.includes(userId)).map(({ rating }) => rating);
  };
  return judgeColdRead({
    ratings: readRatings(scale),
    checks: listRatings(false),
    cold: listRatings(true),
  });
}
