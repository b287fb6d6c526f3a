import { expect, it } from 'vitest';
import { makeRatingKey } from '@/lib/domain/rating-key';

it.each([
  ['Half true', 'half-true'],
  ['  À vérifier !', 'a-verifier'],
  ['E\u0301tabli', 'etabli'],
  ['غير مؤكد', 'rating'],
  ['🙂', 'rating'],
  ['', 'rating'],
  ['x'.repeat(80), 'x'.repeat(34)],
])('makes a key of “%s”', (label, key) => {
  expect(makeRatingKey(label, [])).toBe(key);
});

it('makes a key that no version of the family had', () => {
  expect(makeRatingKey('True', ['true', 'true-2', 'false'])).toBe('true-3');
  expect(makeRatingKey('正しい', ['rating'])).toBe('rating-2');
});
