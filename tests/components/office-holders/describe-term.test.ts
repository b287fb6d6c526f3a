import { expect, it } from 'vitest';
import { describeTerm } from '@/components/office-holders/describe-term';

it.each([
  ['2017-01-20', '2021-01-20', 'from 20 January 2017 until 20 January 2021'],
  ['2025-01', null, 'since January 2025'],
  [null, '2021', 'until 2021'],
  [null, null, 'no dates given'],
])('an office held from %s until %s is put as: %s', (heldFrom, heldUntil, words) => {
  expect(describeTerm({ heldFrom, heldUntil })).toBe(words);
});
