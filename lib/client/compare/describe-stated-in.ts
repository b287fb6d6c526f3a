import type { OriginTally } from '@/lib/contract/origins';

/** "in 5 articles, at most 2 independent origins": where a claim is stated. Without a tally only how many articles. */
export function describeStatedIn(articles: number, tally: OriginTally | undefined): string {
  if (articles === 0) return 'in no article';
  if (articles === 1) return 'in 1 article';
  const count = `in ${articles} articles`;
  if (tally === undefined) return count;
  return `${count}, at most ${tally.atMost} independent ${tally.atMost === 1 ? 'origin' : 'origins'}`;
}
