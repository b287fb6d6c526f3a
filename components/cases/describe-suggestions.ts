import type { MatchCount, OpenSuggestion } from '@/lib/contract/suggestions';

type Kind = 'contradiction' | 'difference' | 'quote' | 'join' | 'match';

/** Suggestions of one kind that wait in a case. */
export interface SuggestionGroup {
  kind: Kind;
  suggestions: OpenSuggestion[];
}

const order: readonly Kind[] = ['contradiction', 'quote', 'difference', 'join', 'match'];

const words: Record<Kind, [one: string, many: string]> = {
  contradiction: ['contradiction', 'contradictions'],
  quote: ['altered quote', 'altered quotes'],
  difference: ['other difference in wording', 'other differences in wording'],
  join: ['pair of articles that may have one origin', 'pairs of articles that may have one origin'],
  match: ['new match', 'new matches'],
};

/** What waits in a case by kind, the gravest first; kinds without any are left out. */
export function groupSuggestions(open: readonly OpenSuggestion[]): SuggestionGroup[] {
  return order.flatMap((kind) => {
    const suggestions = open.filter((suggestion) => kindOf(suggestion) === kind);
    return suggestions.length === 0 ? [] : [{ kind, suggestions }];
  });
}

function kindOf({ kind, difference }: OpenSuggestion): Kind {
  if (kind !== 'conflict') return kind;
  return difference === 'contradiction' ? 'contradiction' : 'difference';
}

/** "3 altered quotes". */
export function describeGroup({ kind, suggestions: { length } }: SuggestionGroup): string {
  return `${length} ${words[kind][length === 1 ? 0 : 1]}`;
}

/** "12 new matches for 3 claims". */
export function describeMatches(counts: readonly MatchCount[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const claims = counts.length === 1 ? '1 claim' : `${counts.length} claims`;
  return `${total} ${words.match[total === 1 ? 0 : 1]} for ${claims}`;
}

/** Where a suggestion is decided on, below the case's URL. */
export function findSuggestionPath({ kind, claimId }: Pick<OpenSuggestion, 'kind' | 'claimId'>): string {
  switch (kind) {
    case 'conflict':
      return claimId === null ? '/claims' : `/claims/${claimId}#wordings`;
    case 'match':
      return claimId === null ? '/claims' : `/claims/${claimId}#matches`;
    case 'quote':
      return '/quotes';
    case 'join':
      return '/origins';
  }
}
