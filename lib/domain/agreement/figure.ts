import type { Tally } from './tally';

/**
 * Why a coefficient over ratings cannot be given. `one-category-only`: everybody said the same one thing everywhere, so
 * nothing tells agreement from habit (the coefficient is 0/0).
 */
export type NoAgreement = 'no-unit-with-two-reviewers' | 'one-category-only';

/** A number, or the reason why there is none; never NaN, and never 1 for want of data. */
export type Outcome<Reason extends string = NoAgreement> =
  | { kind: 'value'; value: number }
  | { kind: 'undefined'; reason: Reason };

/** The units that a figure rests on, and no others: those with values of two or more reviewers. Ids in table order. */
export interface UnitsBehind {
  /** `agree` and `differ` together. */
  n: number;
  /** All who rated it gave the same value. */
  agree: string[];
  differ: string[];
}

/** An outcome with exactly the units behind it, so that a screen can link to them. */
export type Figure<Reason extends string = NoAgreement> = Outcome<Reason> & { units: UnitsBehind };

/** A measure of agreement over the counts of a table. */
export type Coefficient<Value> = (tally: Tally<Value>) => Outcome;
