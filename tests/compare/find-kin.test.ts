import { beforeAll, describe, expect, it } from 'vitest';
import { createKinFinder } from '@/lib/compare/find-kin';
import type { Lexicon } from '@/lib/compare/lexicon';
import { createWordLikeness } from '@/lib/compare/word-likeness';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const words = ['surround', 'encirclement', 'encircle', 'flood', 'besiege', 'ring', 'сон', 'deny', 'refute'];

describe('createKinFinder', () => {
  it('finds synonyms and words of one stem, and never the word itself', () => {
    const kin = createKinFinder(words, lexicon)('encircle');
    expect(kin).toEqual(expect.arrayContaining(['surround', 'encirclement']));
    expect(kin).not.toContain('encircle');
    expect(kin).not.toContain('flood');
  });

  it('finds exactly the words that are near by their likeness', () => {
    const likeness = createWordLikeness(lexicon);
    const findKin = createKinFinder(words, lexicon);
    for (const word of words) {
      const near = words.filter((other) => other !== word && likeness(word, other) >= 0.8);
      expect(findKin(word).toSorted()).toEqual(near.toSorted());
    }
  });

  it('goes by stems alone without a lexicon, and finds nothing among nothing', () => {
    expect(createKinFinder(words)('encircled')).toEqual(['encirclement', 'encircle']);
    expect(createKinFinder([])('encircle')).toEqual([]);
    expect(createKinFinder(words)('')).toEqual([]);
  });
});
