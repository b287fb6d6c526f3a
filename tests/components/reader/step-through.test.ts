import { describe, expect, it } from 'vitest';
import { stepThrough } from '@/components/reader/step-through';

const [first, second, third] = [{ start: 5 }, { start: 50 }, { start: 90 }];
const places = [first, second, third];

describe('stepThrough', () => {
  it.each([
    ['goes on from the one in hand', { current: first, by: 1, from: 80 }, second],
    ['goes back from the one in hand', { current: third, by: -1, from: 0 }, second],
    ['stops after the last', { current: third, by: 1, from: 0 }, undefined],
    ['stops before the first', { current: first, by: -1, from: 0 }, undefined],
    ['begins with the first on the screen', { current: undefined, by: 1, from: 50 }, second],
    ['begins with the last above the screen', { current: undefined, by: -1, from: 50 }, first],
    ['finds none below the last', { current: undefined, by: 1, from: 91 }, undefined],
    ['begins anew where the one in hand is gone', { current: { start: 7 }, by: 1, from: 60 }, third],
  ] as const)('%s', (_, step, expected) => {
    expect(stepThrough(places, step)).toBe(expected);
  });

  it('finds nothing among none', () => {
    expect(stepThrough([], { current: undefined, by: 1, from: 0 })).toBeUndefined();
  });
});
