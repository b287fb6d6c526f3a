import { type DecisionStep, listCorrections } from '@/lib/domain/corrections';
import type { ReportClaim } from '@/lib/reports/report-claim';
import { givenRating, type Numbers } from './given-rating';
import type { ReportFacts } from './read-report-facts';

type ClaimFacts = ReportFacts['claims'][number];

interface StoredRating {
  scaleId: string;
  rating: string;
}

/** How what versions of the report said on a claim was corrected, a decision that was taken back included. */
export function buildCorrections(
  { publishedAt, scales }: ReportFacts,
  claim: ClaimFacts,
  numbers: Numbers,
): Pick<ReportClaim, 'corrections'> {
  const familyOf = new Map(scales.map(({ id, familyId }) => [id, familyId]));
  const corrections = listCorrections({
    steps: listSteps(claim),
    publishedAt,
    isSame: (one, other) =>
      one.rating === other.rating && familyOf.get(one.scaleId) === familyOf.get(other.scaleId),
  });
  if (corrections.length === 0) return {};
  const name = (rating: StoredRating | null) => rating && givenRating(rating, numbers);
  return {
    corrections: corrections.map(({ at, from, to }) => ({
      at: at.toISOString(),
      from: name(from),
      to: name(to),
    })),
  };
}

/** Claims are withdrawn once their decision was taken back, so that is all there is to tell. */
function listSteps({ decision }: ClaimFacts): DecisionStep<StoredRating>[] {
  if (!decision) return [];
  return [...decision.versions, decision].map(({ decidedAt, withdrawnAt, scaleId, rating }) => ({
    at: withdrawnAt ?? decidedAt,
    rating: withdrawnAt ? null : { scaleId, rating },
  }));
}
