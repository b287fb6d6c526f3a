import type { Stage } from './stage';

/** A move of a claim from one stage to the next. */
export interface StageStep {
  claimId: string;
  from: Stage;
  at: Date;
}

/** How long a claim stayed in a stage, in days. */
export interface Stay {
  stage: Stage;
  days: number;
}

/** Days between two moments, to one decimal. */
export function countDays(from: Date, until: Date): number {
  return Math.round(((until.getTime() - from.getTime()) / 86_400_000) * 10) / 10;
}

/**
 * How long claims stayed in the stages that they have left. `begun` says when each began with its first stage; steps may
 * come in any order. A claim that is not in `begun` is left out.
 */
export function listStays(steps: readonly StageStep[], begun: ReadonlyMap<string, Date>): Stay[] {
  const since = new Map(begun);
  return [...steps]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .flatMap(({ claimId, from, at }) => {
      const entered = since.get(claimId);
      if (!entered) return [];
      since.set(claimId, at);
      return [{ stage: from, days: countDays(entered, at) }];
    });
}

/** The middle of what was counted, with how many there were; null where there is nothing. Of an even number the mean of the middle two. */
export function findMedian(days: readonly number[]): { days: number; claims: number } | null {
  const sorted = [...days].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return { days: Math.round(((lower + upper) / 2) * 10) / 10, claims: sorted.length };
}
