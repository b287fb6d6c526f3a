import { expect, it } from 'vitest';
import { startOfWeek } from '@/lib/domain/agreement/start-of-week';

it.each([
  ['2025-03-10T00:00:00.000Z', '2025-03-10'],
  ['2025-03-16T23:59:59.999Z', '2025-03-10'],
  ['2025-03-09T23:59:59.999Z', '2025-03-03'],
  ['2025-01-01T12:00:00.000Z', '2024-12-30'],
])('finds the Monday before %s', (instant, monday) => {
  expect(startOfWeek(instant)).toBe(monday);
});
