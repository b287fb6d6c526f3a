/** How near two places on a scale of `size` values count as agreeing: from 1 for the same place to 0 for the two ends. */
export type OrderWeighting = 'identity' | 'linear' | 'quadratic';

/**
 * The weight of a pair of places: linear 1 - |a-b|/(q-1), quadratic 1 - (a-b)²/(q-1)² (Fleiss and Cohen 1973; Gwet 2014,
 * section 3.5). Places are taken as evenly spaced, whatever the values are called.
 */
export function weighOrder(weighting: OrderWeighting, size: number): (a: number, b: number) => number {
  const span = Math.max(1, size - 1);
  switch (weighting) {
    case 'identity':
      return (a, b) => (a === b ? 1 : 0);
    case 'linear':
      return (a, b) => 1 - Math.abs(a - b) / span;
    case 'quadratic':
      return (a, b) => 1 - ((a - b) / span) ** 2;
  }
}
