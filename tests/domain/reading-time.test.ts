import { expect, it } from 'vitest';
import { readingMinutes } from '@/lib/domain/reading-time';

it.each([
  [0, 0],
  [22, 0.1],
  [220, 1],
  [412, 1.9],
  [100_000, 454.5],
])('%i words take about %d minutes', (words, minutes) => {
  expect(readingMinutes(words)).toBe(minutes);
});
