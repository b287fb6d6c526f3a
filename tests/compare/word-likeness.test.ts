import { beforeAll, describe, expect, it } from 'vitest';
import { createWordLikeness, type WordLikeness } from '@/lib/compare/word-likeness';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';

let likeness: WordLikeness;
beforeAll(async () => {
  likeness = createWordLikeness(await loadLexicon());
});

describe('createWordLikeness', () => {
  it.each<[string, string, number]>([
    ['encircle', 'encircle', 1],
    ['begin', 'start', 0.9],
    ['encircle', 'surround', 0.8],
    ['surrender', 'surrendering', 0.8],
    ['apple', 'deny', 0],
    ['in', 'inside', 0],
  ])('says how near %j and %j are, either way round', (a, b, near) => {
    expect(likeness(a, b)).toBe(near);
    expect(likeness(b, a)).toBe(near);
  });

  it('knows stems alone without a lexicon', () => {
    const bare = createWordLikeness();
    expect([bare('encircle', 'surround'), bare('encircle', 'encirclement')]).toEqual([0, 0.8]);
  });
});
