import { countAgreement } from './count-agreement';
import type { FigureGroup } from './figure-group';
import { rateFew, rateValues } from './rate-values';
import { createRatings, type Ratings } from './ratings';
import { selectRatings } from './select-ratings';
import { startOfWeek } from './start-of-week';

export interface ComparedVerdict {
  claimId: string;
  userId: string;
  /** Key of a rating. */
  rating: string;
  /** ISO 8601. */
  submittedAt: string;
}

/** A scale as agreement needs it: all keys of its family in their order, and which of them lie outside the order. */
export interface ComparedScale {
  keys: readonly string[];
  /** Null for a nominal scale. */
  outsideOrder: readonly string[] | null;
}

export interface VerdictTask {
  verdicts: readonly ComparedVerdict[];
  scale: ComparedScale;
  seed: number;
}

export interface VerdictAgreement {
  /** Pairs of verdicts on one claim, and how many of them are the same. */
  pairsOfVerdicts: { compared: number; agreed: number };
  groups: FigureGroup[];
  /** Each two people who judged a claim in common, in order of their ids. */
  pairs: ({ a: string; b: string } & FigureGroup)[];
  /** By the week of a claim's last verdict, which is when what is compared came about; in order. */
  weeks: ({ week: string } & FigureGroup)[];
}

/** How far reviewers agree on the verdicts of a case, all in all, each two of them, and over time. */
export function measureVerdicts({ verdicts, scale, seed }: VerdictTask): VerdictAgreement {
  const ratings = createRatings({
    given: verdicts.map(({ claimId, userId, rating }) => ({
      unitId: claimId,
      reviewerId: userId,
      value: rating,
    })),
    categories: scale.keys,
  });
  return {
    pairsOfVerdicts: countAgreement(ratings).pairs,
    groups: rateValues(ratings, { outsideOrder: scale.outsideOrder, seed }),
    pairs: ratePairs(ratings, seed),
    weeks: rateWeeks(ratings, { verdicts, seed }),
  };
}

/** Each two reviewers who share a unit, in order of their ids. */
export function ratePairs(ratings: Ratings, seed: number): ({ a: string; b: string } & FigureGroup)[] {
  const ids = [...ratings.reviewerIds].sort();
  return ids
    .flatMap((a, place) =>
      ids.slice(place + 1).map((b) => ({
        a,
        b,
        ...rateFew(selectRatings(ratings, { reviewerIds: [a, b] }), {
          measures: ['percent', 'cohen-kappa'],
          seed,
        }),
      })),
    )
    .filter(({ units }) => units.n > 0);
}

function rateWeeks(
  ratings: Ratings,
  { verdicts, seed }: { verdicts: readonly ComparedVerdict[]; seed: number },
): VerdictAgreement['weeks'] {
  const lastOf = new Map<string, string>();
  for (const { claimId, submittedAt } of verdicts) {
    const last = lastOf.get(claimId);
    if (last === undefined || last < submittedAt) lastOf.set(claimId, submittedAt);
  }
  const claimsOf = new Map<string, string[]>();
  for (const [claimId, submittedAt] of lastOf) {
    const week = startOfWeek(submittedAt);
    const claims = claimsOf.get(week);
    if (claims) claims.push(claimId);
    else claimsOf.set(week, [claimId]);
  }
  return [...claimsOf]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([week, unitIds]) => ({
      week,
      ...rateFew(selectRatings(ratings, { unitIds }), { measures: ['percent', 'alpha-nominal'], seed }),
    }))
    .filter(({ units }) => units.n > 0);
}
