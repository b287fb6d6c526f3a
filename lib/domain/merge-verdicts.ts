/**
 * Named ways to propose the desk's rating from the reviewers' verdicts. A proposal only fills in what nobody has chosen;
 * the desk may always decide for none of them.
 */
export const mergeStrategies = ['nothing', 'all_agree', 'majority', 'confidence'] as const;
export type MergeStrategy = (typeof mergeStrategies)[number];

export interface MergedRating {
  /** The key of the proposed rating; null where the strategy finds none. */
  rating: string | null;
  /** How many of the verdicts stand behind it. */
  behind: number;
}

interface Judged {
  rating: string;
  /** 1 to 5, or null where it was not said. */
  confidence: number | null;
}

/** From this confidence on a verdict counts for the strategy that asks how sure people are. */
export const SURE = 4;

/**
 * The rating that a strategy proposes: what all say; what more than half say; what all say who are sure (`SURE` of 5 or
 * more); or nothing. Verdicts must be on one family of scales.
 */
export function mergeVerdicts(verdicts: readonly Judged[], strategy: MergeStrategy): MergedRating {
  if (strategy === 'nothing' || verdicts.length === 0) return { rating: null, behind: 0 };
  const counted =
    strategy === 'confidence'
      ? verdicts.filter(({ confidence }) => confidence !== null && confidence >= SURE)
      : verdicts;
  const counts = countRatings(counted);
  const [rating, behind] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? [null, 0];
  const needed = strategy === 'majority' ? Math.floor(counted.length / 2) + 1 : counted.length;
  return rating !== null && behind >= needed ? { rating, behind } : { rating: null, behind: 0 };
}

/**
 * How contested a claim is, from 0 (all say the same) towards 1: the chance that two verdicts drawn with replacement
 * differ (Gini-Simpson index; Simpson, "Measurement of diversity", 1949).
 */
export function measureContest(verdicts: readonly Pick<Judged, 'rating'>[]): number {
  if (verdicts.length === 0) return 0;
  let same = 0;
  for (const count of countRatings(verdicts).values()) same += (count / verdicts.length) ** 2;
  return 1 - same;
}

function countRatings(verdicts: readonly Pick<Judged, 'rating'>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rating } of verdicts) counts.set(rating, (counts.get(rating) ?? 0) + 1);
  return counts;
}
