import { groupSources } from '@/lib/compare/group-sources';
import type { SourceFacts, StatingPassage } from '@/lib/compare/link-sources';
import { tallyOrigins } from '@/lib/compare/tally-origins';
import type { OriginGrouping, OriginTally } from '@/lib/domain/origin';

export interface ClaimPassages {
  claimId: string;
  passages: StatingPassage[];
}

export interface CaseOrigins {
  grouping: OriginGrouping;
  tally: OriginTally;
  claims: (OriginTally & { claimId: string })[];
}

/** Groups the articles of a case by origin, and counts the origins of those that state each claim. */
export function countOrigins(facts: SourceFacts, claims: readonly ClaimPassages[]): CaseOrigins {
  const grouping = groupSources(facts);
  const { atMost, unknown, sentence } = grouping;
  const tallies = tallyOrigins(
    facts,
    claims.map(({ passages }) => passages),
  );
  return {
    grouping,
    tally: { articles: facts.articles.length, atMost, unknown, sentence },
    claims: tallies.flatMap((tally, at) => {
      const claim = claims[at];
      return claim ? [{ claimId: claim.claimId, ...tally }] : [];
    }),
  };
}
