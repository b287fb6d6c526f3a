import { countAgreement } from './count-agreement';
import { createRatings, type Ratings } from './ratings';
import { selectRatings } from './select-ratings';
import { splitUnits } from './split-units';

export interface RatedClaim {
  claimId: string;
  /** One rating a person, all on one scale; ratings of other scales cannot be compared and must be left out. */
  ratings: { userId: string; rating: string }[];
}

/** Why a share cannot be given. */
export type NoShare = 'no_verdicts' | 'nobody_rated_the_same_claim';

export type Share = { kind: 'share'; percent: number } | { kind: 'none'; reason: NoShare };

export interface Agreement {
  /** Claims that two or more people rated, in the order given, and whether all gave the same rating. */
  claims: { claimId: string; agree: boolean }[];
  /** Each two people who rated a claim in common, in order of their ids; `a` is before `b`. */
  pairs: { a: string; b: string; shared: number; agreed: number }[];
  share: Share;
}

/**
 * Compares the ratings of each two reviewers of a claim. The share is the percentage of agreeing pairs among all pairs
 * of ratings on one claim, pooled over claims; it is not corrected for chance. With nothing to compare it has a named
 * reason instead of a number.
 * @throws RangeError when a claim is given twice, or a person's rating of it.
 */
export function measureAgreement(rated: RatedClaim[]): Agreement {
  const ratings = createRatings({
    given: rated.flatMap(({ claimId, ratings: ofClaim }) =>
      ofClaim.map(({ userId, rating }) => ({ unitId: claimId, reviewerId: userId, value: rating })),
    ),
    unitIds: rated.map(({ claimId }) => claimId),
  });
  const { units, pairs, single } = countAgreement(ratings);
  const agreeing = new Set(units.agree);
  return {
    claims: rated
      .filter((claim) => claim.ratings.length > 1)
      .map(({ claimId }) => ({ claimId, agree: agreeing.has(claimId) })),
    pairs: listPairs(ratings),
    share:
      pairs.compared > 0
        ? { kind: 'share', percent: (100 * pairs.agreed) / pairs.compared }
        : { kind: 'none', reason: single.length > 0 ? 'nobody_rated_the_same_claim' : 'no_verdicts' },
  };
}

function listPairs(ratings: Ratings): Agreement['pairs'] {
  const ids = [...ratings.reviewerIds].sort();
  return ids
    .flatMap((a, place) =>
      ids.slice(place + 1).map((b) => {
        const { n, agree } = splitUnits(selectRatings(ratings, { reviewerIds: [a, b] }));
        return { a, b, shared: n, agreed: agree.length };
      }),
    )
    .filter(({ shared }) => shared > 0);
}
