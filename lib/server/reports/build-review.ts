import { judgeColdRead } from '@/lib/domain/cold-read';
import type { Rating } from '@/lib/domain/scale';
import type { ReportClaim } from '@/lib/reports/report-claim';
import { readProtocol } from '../stages/load-course';
import { givenRating, type Numbers } from './given-rating';
import type { ReportFacts } from './read-report-facts';

type ClaimFacts = ReportFacts['claims'][number];

/** How a decided claim was reviewed, where it followed a protocol, and how its decision changed since it was published. */
export function buildReview(
  facts: ReportFacts,
  claim: ClaimFacts,
  numbers: Numbers,
): Pick<ReportClaim, 'review' | 'corrections'> {
  const corrections = buildCorrections(facts, claim, numbers);
  return {
    ...(claim.protocol === null ? {} : { review: describeReview(facts, claim, numbers) }),
    ...(corrections.length === 0 ? {} : { corrections }),
  };
}

function describeReview(facts: ReportFacts, claim: ClaimFacts, { keyOf }: Numbers): ReportClaim['review'] {
  const { preset, stages } = readProtocol(claim.protocol);
  const listJudges = (kind: string) =>
    claim.assignments.filter(({ stage, submittedAt }) => stage === kind && submittedAt !== null);
  return {
    protocol: preset,
    stages: stages.map(({ kind }) => ({
      kind,
      submitted: listJudges(kind).length,
      ended: claim.stageMoves.some((move) => move.kind === 'skip' && move.stage === kind),
    })),
    coldRead: readColdOutcome(facts, claim),
    steps: claim.stageMoves.map(({ kind, stage, userId, createdById, reason, createdAt }) => ({
      kind,
      stage,
      about: userId === null ? null : keyOf(userId),
      by: keyOf(createdById),
      reason,
      at: createdAt.toISOString(),
    })),
  };
}

function readColdOutcome({ scales, verdicts, found }: ReportFacts, claim: ClaimFacts) {
  const scale = scales.find(({ id }) => id === found.scaleId);
  const family = new Set(scales.filter(({ familyId }) => familyId === scale?.familyId).map(({ id }) => id));
  const list = (isCold: boolean) => {
    const judges = claim.assignments
      .filter(({ stage, submittedAt }) => submittedAt !== null && (stage === 'cold_read') === isCold)
      .map(({ userId }) => userId);
    return verdicts
      .filter(({ claimId, withdrawnAt }) => claimId === claim.id && withdrawnAt === null)
      .filter(({ userId, scaleId }) => judges.includes(userId) && family.has(scaleId))
      .map(({ rating }) => rating);
  };
  return judgeColdRead({
    // Only checked scales are stored.
    ratings: (scale?.ratings ?? []) as unknown as Rating[],
    checks: list(false),
    cold: list(true),
  });
}

/** Each change of rating after the first version of the report; a decision that was only withdrawn says nothing else. */
function buildCorrections(
  { first }: ReportFacts,
  { decision }: ClaimFacts,
  numbers: Numbers,
): NonNullable<ReportClaim['corrections']> {
  if (!decision || !first) return [];
  const { versions, ...now } = decision;
  const made = [...versions, now].filter(({ withdrawnAt }) => withdrawnAt === null);
  return made.flatMap((after, place) => {
    const before = made[place - 1];
    if (!before || after.decidedAt <= first.publishedAt || before.rating === after.rating) return [];
    return {
      at: after.decidedAt.toISOString(),
      from: givenRating(before, numbers),
      to: givenRating(after, numbers),
    };
  });
}
