import { crossTabulate } from './cross-table';
import type { Coefficient } from './figure';
import { type OrderWeighting, weighOrder } from './order-weighting';

/**
 * Agreement of two reviewers beyond chance, where chance comes from each one's own habits (Cohen, "A coefficient of
 * agreement for nominal scales", 1960); weighted for ordinal scales (Cohen 1968). For many reviewers take each two of
 * them (`measurePairs`).
 * @throws RangeError when the table has more than two reviewers.
 */
export function cohenKappa(weighting: OrderWeighting = 'identity'): Coefficient<unknown> {
  return ({ ratings, weights }) => {
    if (ratings.reviewerIds.length > 2) throw new RangeError('Cohen’s kappa compares two reviewers.');
    const { cells, units, first, second } = crossTabulate(ratings, { columns: [0, 1], weights });
    if (units === 0) return { kind: 'undefined', reason: 'no-unit-with-two-reviewers' };
    const weigh = weighOrder(weighting, ratings.categories.length);
    let observed = 0;
    for (const { a, b, count } of cells) observed += (1 - weigh(a, b)) * count;
    let expected = 0;
    for (const [a, ofFirst] of first.entries()) {
      for (const [b, ofSecond] of second.entries()) expected += (1 - weigh(a, b)) * ofFirst * ofSecond;
    }
    if (expected === 0) return { kind: 'undefined', reason: 'one-category-only' };
    return { kind: 'value', value: 1 - (observed * units) / expected };
  };
}
