import type { Outcome } from './figure';
import type { Tally } from './tally';

/**
 * (observed - chance) / (1 - chance), the frame of pi, Fleiss' kappa, S and AC1, written with what differs instead of
 * what agrees, so that perfect agreement is exactly 1 and no room for disagreement exactly 0/0. `differingByChance` is
 * 1 - chance. Observed agreement is the mean over units of the share of agreeing pairs.
 */
export function correctForChance(
  tally: Tally<unknown>,
  {
    differingByChance,
    weigh = isSame,
  }: { differingByChance: number; weigh?: (a: number, b: number) => number },
): Outcome {
  if (tally.pairs.length === 0) return { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
  if (differingByChance === 0) return { kind: 'undefined', reason: 'one-category-only' };
  let differing = 0;
  for (const { a, b, reviewers, count } of tally.pairs) {
    differing += (1 - weigh(a, b)) * ((2 * count) / (reviewers * (reviewers - 1)));
  }
  return { kind: 'value', value: 1 - differing / tally.units / differingByChance };
}

function isSame(a: number, b: number): number {
  return a === b ? 1 : 0;
}
