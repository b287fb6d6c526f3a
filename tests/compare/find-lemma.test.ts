import { beforeAll, describe, expect, it } from 'vitest';
import { findLemma } from '@/lib/compare/find-lemma';
import type { Lexicon } from '@/lib/compare/lexicon';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

describe('findLemma', () => {
  it.each([
    ['encircled', 'encircle'],
    ['surrounded', 'surround'],
    ['stopped', 'stop'],
    ['denies', 'deny'],
    ['shooting', 'shoot'],
    ['making', 'make'],
    ['running', 'run'],
    ['villages', 'village'],
    ['crashes', 'crash'],
    ['went', 'go'],
    ['shot', 'shoot'],
    ['boss', 'boss'],
    ['ukraine', 'ukraine'],
    ['is', 'be'],
    ['as', 'as'],
    ['', ''],
    ['המלחמה', 'המלחמה'],
  ])('gives %j as %j', (word, base) => {
    expect(findLemma(word, lexicon)).toBe(base);
  });

  it('gives all forms of a word as one without a lexicon', () => {
    expect(
      new Set(['surround', 'surrounds', 'surrounded', 'surrounding'].map((word) => findLemma(word))),
    ).toEqual(new Set(['surround']));
  });
});
