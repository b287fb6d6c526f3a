import { expect, it } from 'vitest';
import { matchPlaces } from '@/lib/domain/agreement/match-places';

const span = (id: string, reviewerId: string, start: number, end: number) => ({ id, reviewerId, start, end });

it('takes marks of which half is common as the same words', () => {
  expect(matchPlaces([span('a', 'ines', 0, 20), span('b', 'tomas', 5, 20)])).toEqual([['a', 'b']]);
  expect(matchPlaces([span('a', 'ines', 0, 20), span('b', 'tomas', 14, 40)])).toEqual([['a'], ['b']]);
});

it('lets the likest marks find each other, one of each reviewer', () => {
  expect(
    matchPlaces([
      span('short', 'ines', 0, 10),
      span('long', 'ines', 0, 18),
      span('other', 'tomas', 0, 17),
      span('third', 'dora', 0, 10),
    ]),
  ).toEqual([
    ['short', 'third'],
    ['other', 'long'],
  ]);
});

it('holds what one reviewer marked twice to the character for one place', () => {
  expect(matchPlaces([span('a', 'ines', 3, 9), span('b', 'ines', 3, 9), span('c', 'tomas', 3, 9)])).toEqual([
    ['a', 'b', 'c'],
  ]);
});

it('keeps marks that only touch apart, and knows no places in no marks', () => {
  expect(matchPlaces([span('a', 'ines', 0, 5), span('b', 'tomas', 5, 10)])).toEqual([['a'], ['b']]);
  expect(matchPlaces([])).toEqual([]);
});
