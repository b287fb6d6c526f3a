interface Ranked {
  articleId: string;
  score: number;
}

/** From here on a sentence is offered: on ECB+ two in three of them are right, on five real articles four in five. */
const LEAST = 0.5;
/** An article that has none so good is offered its best from here on, since a reviewer asks where each of them stands. */
const LEAST_OF_THE_BEST = 0.4;

/**
 * Which of the matches of a claim a person is shown, best first as they came: those that are more likely right than wrong,
 * and of an article without any its best, if that is not far below.
 */
export function offerMatches<Match extends Ranked>(matches: readonly Match[]): Match[] {
  const seen = new Set<string>();
  return matches.filter(({ articleId, score }) => {
    const isBest = !seen.has(articleId);
    seen.add(articleId);
    return score >= LEAST || (isBest && score >= LEAST_OF_THE_BEST);
  });
}
