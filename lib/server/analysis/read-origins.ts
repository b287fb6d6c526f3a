import { groupOrigins, type LinkAnswer, type StatedOrigin } from '@/lib/compare/group-origins';
import type { NamedOrigin, OriginGrouping } from '@/lib/domain/origin';
import type { ReusePair } from '@/lib/domain/reuse';
import type { TextRange } from '@/lib/domain/revision-text';
import type { EngineArticle } from './read-inputs';

export interface OriginTask {
  kind: 'origins';
  /** The articles that are counted: references are not. */
  articles: EngineArticle[];
  reuse: ReusePair[];
  origins: { articleId: string; named: NamedOrigin[] }[];
  stated: StatedOrigin[];
  answers: LinkAnswer[];
  /** For each claim the passages that state it. */
  claims: { claimId: string; passages: ({ articleId: string } & TextRange)[] }[];
}

/** How many articles there are, and how many origins can stand behind them. */
export interface OriginTally {
  articles: number;
  atMost: number;
  unknown: number;
  sentence: string;
}

export interface CaseOrigins {
  grouping: OriginGrouping;
  tally: OriginTally;
  claims: (OriginTally & { claimId: string })[];
}

/** Groups the articles of a case by origin, and those that state each claim. */
export function readOrigins({ claims, kind: _, ...found }: OriginTask): CaseOrigins {
  const grouping = groupOrigins(found);
  return {
    grouping,
    tally: tally(grouping),
    claims: claims.map(({ claimId, passages }) => ({
      claimId,
      ...tally(groupOrigins({ ...found, passages })),
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
