import { describe, expect, it } from 'vitest';
import { sharedKey } from '@/lib/server/suggestions/suggestion-key';

describe('sharedKey', () => {
  const one = { articleId: 'a', sentence: 'Troops are encircled.' };
  const other = { articleId: 'b', sentence: 'They deny it.' };

  it.each([
    ['in another order', [other, one]],
    ['set otherwise', [one, { ...other, sentence: 'They  DENY it. ' }]],
  ])('knows them again %s', (_, sentences) => {
    expect(sharedKey(sentences)).toBe(sharedKey([one, other]));
  });

  it('knows two sentences of one article again that are set otherwise', () => {
    const same = (...sentences: string[]) =>
      sharedKey(sentences.map((sentence) => ({ articleId: 'a', sentence })));
    expect(same('a truce holds.', 'Before dawn.')).toBe(same('A TRUCE holds.', 'before dawn.'));
  });

  it.each([
    ['in another article', [one, { ...other, articleId: 'c' }]],
    ['with one more sentence', [one, other, { articleId: 'c', sentence: 'So does he.' }]],
  ])('takes them for something else %s', (_, sentences) => {
    expect(sharedKey(sentences)).not.toBe(sharedKey([one, other]));
  });
});
