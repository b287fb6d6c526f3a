import { expect, it } from 'vitest';
import { readRange } from '@/lib/server/files/read-range';

it.each([
  [null, 10, { kind: 'whole' }],
  ['', 10, { kind: 'whole' }],
  ['bytes=-', 10, { kind: 'whole' }],
  ['lines=0-1', 10, { kind: 'whole' }],
  ['bytes=5-2', 10, { kind: 'whole' }],
  ['bytes=0-0', 10, { kind: 'part', start: 0, end: 0 }],
  [' Bytes = 2 - 4 ', 10, { kind: 'part', start: 2, end: 4 }],
  ['bytes=9-', 10, { kind: 'part', start: 9, end: 9 }],
  ['bytes=-20', 10, { kind: 'part', start: 0, end: 9 }],
  ['bytes=-0', 10, { kind: 'outside' }],
  ['bytes=10-', 10, { kind: 'outside' }],
  ['bytes=0-', 0, { kind: 'outside' }],
])('reads %j of %i bytes', (header, size, range) => {
  expect(readRange(header, size)).toEqual(range);
});
