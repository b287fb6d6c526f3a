import type { Coefficient, Figure } from './figure';
import { listValues } from './list-values';
import { measure } from './measure';
import { createRatings } from './ratings';
import { splitUnits } from './split-units';

/** One reviewer's value of one unit before and after discussion; null where there was none. */
export interface DiscussedRating<Value> {
  unitId: string;
  reviewerId: string;
  before: Value | null;
  after: Value | null;
}

export interface Move<Value> {
  unitId: string;
  reviewerId: string;
  from: Value;
  to: Value;
  /** Who of the others had said this before; empty when it is new to the unit. */
  joined: string[];
}

export interface Shift<Value, Name extends string> {
  /** Both over the same values: those of reviewers who gave one before and one after. */
  before: Record<Name, Figure>;
  after: Record<Name, Figure>;
  moves: Move<Value>[];
  /** How many values stayed what they were. */
  stayed: number;
  /** The moves by whence and whither, the most frequent first, then in order of appearance. */
  flows: { from: Value; to: Value; count: number; unitIds: string[] }[];
  /** Units on which reviewers differed before and agree now, and the other way round. */
  settled: string[];
  unsettled: string[];
  /** Values with no counterpart before or after; they are in none of the figures. */
  leftOut: { unitId: string; reviewerId: string; given: 'before' | 'after' }[];
}

/**
 * How far talking moved the reviewers: agreement before and after, who moved and whither. What was given only before or
 * only after (somebody joined late or withdrew) would change the figures without anybody moving, so it is left out and
 * listed. `categories` is the scale (see `createRatings`).
 * @throws RangeError when a reviewer has two entries for a unit.
 */
export function measureShift<Value extends string | number, Name extends string>(
  discussed: readonly DiscussedRating<Value>[],
  {
    coefficients,
    categories,
  }: { coefficients: Record<Name, Coefficient<Value>>; categories?: readonly Value[] },
): Shift<Value, Name> {
  const kept: Kept<Value>[] = [];
  const leftOut: Shift<Value, Name>['leftOut'] = [];
  for (const { unitId, reviewerId, before, after } of discussed) {
    if (before !== null && after !== null) kept.push({ unitId, reviewerId, before, after });
    else if (before !== null) leftOut.push({ unitId, reviewerId, given: 'before' });
    else if (after !== null) leftOut.push({ unitId, reviewerId, given: 'after' });
  }
  // One scale for both times, or chance would change with the values that happen to be in use.
  const scale = categories ?? listValues(kept.flatMap(({ before, after }) => [before, after]));
  const tableAt = (time: 'before' | 'after') =>
    createRatings({
      given: kept.map(({ unitId, reviewerId, [time]: value }) => ({ unitId, reviewerId, value })),
      categories: scale,
    });
  const before = tableAt('before');
  const after = tableAt('after');
  const unitsBefore = splitUnits(before);
  const unitsAfter = splitUnits(after);
  const differed = new Set(unitsBefore.differ);
  const agreed = new Set(unitsBefore.agree);
  const moves = listMoves(kept);
  return {
    before: measure(before, coefficients),
    after: measure(after, coefficients),
    moves,
    stayed: kept.length - moves.length,
    flows: countFlows(moves),
    settled: unitsAfter.agree.filter((unitId) => differed.has(unitId)),
    unsettled: unitsAfter.differ.filter((unitId) => agreed.has(unitId)),
    leftOut,
  };
}

interface Kept<Value> {
  unitId: string;
  reviewerId: string;
  before: Value;
  after: Value;
}

function listMoves<Value>(kept: readonly Kept<Value>[]): Move<Value>[] {
  const ofUnit = new Map<string, Kept<Value>[]>();
  for (const one of kept) {
    const others = ofUnit.get(one.unitId);
    if (others) others.push(one);
    else ofUnit.set(one.unitId, [one]);
  }
  return kept
    .filter(({ before, after }) => before !== after)
    .map(({ unitId, reviewerId, before, after }) => ({
      unitId,
      reviewerId,
      from: before,
      to: after,
      joined: (ofUnit.get(unitId) ?? [])
        .filter((other) => other.reviewerId !== reviewerId && other.before === after)
        .map((other) => other.reviewerId),
    }));
}

function countFlows<Value extends string | number>(
  moves: readonly Move<Value>[],
): Shift<Value, string>['flows'] {
  const flows = new Map<string, Shift<Value, string>['flows'][number]>();
  for (const { unitId, from, to } of moves) {
    const key = JSON.stringify([from, to]);
    const flow = flows.get(key) ?? { from, to, count: 0, unitIds: [] };
    flow.count += 1;
    if (!flow.unitIds.includes(unitId)) flow.unitIds.push(unitId);
    flows.set(key, flow);
  }
  return [...flows.values()].sort((a, b) => b.count - a.count);
}
