import { judgeColdRead } from '@/lib/domain/cold-read';
import type { Rating } from '@/lib/domain/scale';
import type { ReportClaim } from '@/lib/reports/report-claim';
import { readProtocol } from '../stages/load-course';
import type { Numbers } from './given-rating';
import type { ReportFacts } from './read-report-facts';

type ClaimFacts = ReportFacts['claims'][number];

/** How a decided claim was reviewed, where it followed a protocol. */
export function buildReview(
  facts: ReportFacts,
  claim: ClaimFacts,
  { keyOf }: Numbers,
): Pick<ReportClaim, 'review'> {
  if (claim.protocol === null) return {};
  return { review: describeReview(facts, claim, keyOf) };
}

function describeReview(
  facts: ReportFacts,
  claim: ClaimFacts,
  keyOf: Numbers['keyOf'],
): ReportClaim['review'] {
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
