import type { OriginGrouping } from '@/lib/domain/origin';
import type { Part } from '@/lib/domain/part';
import type { ReusePair } from '@/lib/domain/reuse';
import { groupSources } from './group-sources';
import type { SourceFacts, StatingPassage } from './link-sources';
import { measureSharedWords } from './measure-shared-words';
import type { CreditedArticle } from './read-sources';

export interface OriginArticle extends CreditedArticle {
  text: string;
  /** Without them, parts are proposed from the text. */
  parts?: readonly Part[];
}

/**
 * Groups articles by origin from their texts: `measureSharedWords`, then `groupSources`, which says how. For whoever
 * asks once; the product measures when an article comes in and groups whenever somebody looks.
 */
export function groupOrigins({
  articles,
  reuse,
  ...said
}: Omit<SourceFacts, 'articles' | 'shared'> & {
  articles: readonly OriginArticle[];
  reuse: readonly ReusePair[];
  passages?: readonly StatingPassage[];
}): OriginGrouping {
  return groupSources({ articles, shared: measureSharedWords({ articles, reuse }), ...said });
}
