import { describe, expect, it } from 'vitest';
import { getSentenceAt } from '@/lib/compare/get-sentence-at';

describe('getSentenceAt', () => {
  const text = 'One here. Two there.\n\nThree.';

  it.each([
    [0, 'One here.'],
    [8, 'One here.'],
    [9, 'One here.'],
    [10, 'Two there.'],
    [19, 'Two there.'],
    [21, ''],
    [22, 'Three.'],
    [28, 'Three.'],
  ])('finds the sentence at %i', (offset, sentence) => {
    const { start, end } = getSentenceAt(text, offset);
    expect(text.slice(start, end)).toBe(sentence);
  });

  it('finds an empty stretch in the empty text', () => {
    expect(getSentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });
});
