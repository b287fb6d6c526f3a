import type { Coefficient } from './figure';

/**
 * Observed agreement, from 0 to 1, not corrected for chance: the share of pairs of values that are the same, where each
 * value given weighs the same however many rated its unit (A_o = 1 - D_o of Krippendorff, "Content Analysis", 2004, ch.
 * 11). With equally many values on each unit it is the mean over units (Fleiss 1971) and the share of agreeing pairs.
 */
export const percentAgreement: Coefficient<unknown> = ({ pairs, values }) => {
  if (values === 0) return { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
  let agreeing = 0;
  for (const { a, b, reviewers, count } of pairs) {
    if (a === b) agreeing += 2 * (count / (reviewers - 1));
  }
  return { kind: 'value', value: agreeing / values };
};
