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

function listSteps({ decision, withdrawnAt }: ClaimFacts): DecisionStep<StoredRating>[] {
  if (!decision) return [];
  const steps = [...decision.versions, decision].map(
    ({ decidedAt, withdrawnAt: takenBackAt, scaleId, rating }) => ({
      at: takenBackAt ?? decidedAt,
      rating: takenBackAt ? null : { scaleId, rating },
    }),
  );
  // A report says nothing on a claim that was withdrawn.
  return withdrawnAt ? [...steps, { at: withdrawnAt, rating: null }] : steps;
}
