import { expect, it } from 'vitest';
import { isAmongMarks, writeMarks } from '@/components/reader/marks-in-url';

const ids = ['0198a5c0-0000-7000-8000-00000000000a', '0198a5c0-0000-7000-8000-00000000000b'];

it('names marks by the part of their ids that is chance, and knows them again', () => {
  expect(writeMarks(ids)).toBe('00000000000a,00000000000b');
  expect(isAmongMarks(['00000000000a'], ids[0] ?? '')).toBe(true);
  expect(isAmongMarks(['00000000000a'], ids[1] ?? '')).toBe(false);
});

it('keeps the address short', () => {
  expect(writeMarks(Array.from({ length: 3000 }, () => ids[0] ?? '')).length).toBeLessThan(7000);
});
