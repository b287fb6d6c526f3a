import { groupSources } from '@/lib/compare/group-sources';
import type { OriginTally } from '@/lib/contract/origins';
import type { OriginGrouping } from '@/lib/domain/origin';
import type { TextRange } from '@/lib/domain/revision-text';

/** What is known of the sources of some articles, with what people say of it. */
type Facts = Omit<Parameters<typeof groupSources>[0], 'passages'>;

export interface ClaimPassages {
  claimId: string;
  /** The passages that state it; an empty range where it is not known where in the article that is. */
  passages: ({ articleId: string } & TextRange)[];
}

export interface CaseOrigins {
  grouping: OriginGrouping;
  tally: OriginTally;
  claims: (OriginTally & { claimId: string })[];
}

/** Groups the articles of a case by origin, and counts the origins of those that state each claim. */
export function countOrigins(facts: Facts, claims: readonly ClaimPassages[]): CaseOrigins {
  const grouping = groupSources(facts);
  return {
    grouping,
    tally: tally(grouping),
    claims: claims.map(({ claimId, passages }) => ({
      claimId,
      ...tally(groupSources({ ...facts, passages })),
    })),
  };
}

function tally({ groups, atMost, unknown, sentence }: OriginGrouping): OriginTally {
  return {
    articles: groups.reduce((sum, { articleIds }) => sum + articleIds.length, 0),
    atMost,
    unknown,
    sentence,
  };
}
