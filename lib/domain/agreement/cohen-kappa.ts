import type { Coefficient } from './figure';
import { type OrderWeighting, weighOrder } from './order-weighting';

/**
 * Agreement of two reviewers beyond chance, where chance comes from each one's own habits (Cohen, "A coefficient of
 * agreement for nominal scales", 1960); weighted for ordinal scales (Cohen 1968). For many reviewers take each two of
 * them (`measurePairs`).
 * @throws RangeError when the table has more than two reviewers.
 */
export function cohenKappa(weighting: OrderWeighting = 'identity'): Coefficient<unknown> {
  return ({ ratings, pairs, units }) => {
    if (ratings.reviewerIds.length > 2) throw new RangeError('Cohen’s kappa compares two reviewers.');
    if (pairs.length === 0) return { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
    const size = ratings.categories.length;
    const weigh = weighOrder(weighting, size);
    const first = new Float64Array(size);
    const second = new Float64Array(size);
    let observed = 0;
    // With two reviewers the pairs of the tally are the cells of their contingency table.
    for (const { a, b, count } of pairs) {
      observed += (1 - weigh(a, b)) * count;
      first[a] = (first[a] as number) + count;
      second[b] = (second[b] as number) + count;
    }
    let expected = 0;
    for (const [a, ofFirst] of first.entries()) {
      for (const [b, ofSecond] of second.entries()) expected += (1 - weigh(a, b)) * ofFirst * ofSecond;
    }
    if (expected === 0) return { kind: 'undefined', reason: 'one-category-only' };
    return { kind: 'value', value: 1 - (observed * units) / expected };
  };
}
