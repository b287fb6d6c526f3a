import { describe, expect, it } from 'vitest';
import { listWords } from '@/lib/compare/list-words';

describe('listWords', () => {
  it.each([
    ['Ukraine’s cease-fire – so far', ['ukraines', 'ceasefire', 'so', 'far']],
    ['1,000 men in the U.S.', ['1000', 'men', 'in', 'the', 'us']],
    ['cafe\u0301 Café', ['cafe', 'cafe']],
    ['東京都', ['東', '東京', '京都']],
    ['שלום, עולם', ['שלום', 'עולם']],
    ['– … “”', []],
    ['', []],
  ])('reads %j', (text, words) => {
    expect(listWords(text)).toEqual(words);
  });
});
