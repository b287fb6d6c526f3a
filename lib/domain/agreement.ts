/** How far reviewers agree, in plain counts. */

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
  /** Each two people who rated a claim in common; `a` is before `b` in the order of their ids. */
  pairs: { a: string; b: string; shared: number; agreed: number }[];
  share: Share;
}

/**
 * Compares the ratings of each two reviewers of a claim. The share is the percentage of agreeing pairs among all pairs
 * of ratings on one claim ("observed agreement", Fleiss 1971, section 2, pooled over claims); it is not corrected for
 * chance. With nothing to compare it has a named reason instead of a number.
 */
export function measureAgreement(rated: RatedClaim[]): Agreement {
  const pairs = new Map<string, Agreement['pairs'][number]>();
  const claims: Agreement['claims'] = [];
  for (const { claimId, ratings } of rated) {
    if (ratings.length < 2) continue;
    claims.push({ claimId, agree: ratings.every(({ rating }) => rating === ratings[0]?.rating) });
    for (const [index, one] of ratings.entries()) {
      for (const other of ratings.slice(index + 1)) {
        const [a, b] = one.userId < other.userId ? [one.userId, other.userId] : [other.userId, one.userId];
        const pair = pairs.get(`${a} ${b}`) ?? { a, b, shared: 0, agreed: 0 };
        pair.shared += 1;
        if (one.rating === other.rating) pair.agreed += 1;
        pairs.set(`${a} ${b}`, pair);
      }
    }
  }
  const found = [...pairs.values()];
  return { claims, pairs: found, share: shareOf(found, rated) };
}

function shareOf(pairs: Agreement['pairs'], rated: RatedClaim[]): Share {
  const shared = pairs.reduce((sum, pair) => sum + pair.shared, 0);
  if (shared > 0) {
    const agreed = pairs.reduce((sum, pair) => sum + pair.agreed, 0);
    return { kind: 'share', percent: (100 * agreed) / shared };
  }
  const some = rated.some(({ ratings }) => ratings.length > 0);
  return { kind: 'none', reason: some ? 'nobody_rated_the_same_claim' : 'no_verdicts' };
}
