import { describe, expect, it } from 'vitest';
import { readFindQuery } from '@/lib/compare/find-query';

const words = (query: string) => readFindQuery(query).map((alternative) => alternative.words);

describe('readFindQuery', () => {
  it.each([
    ['encircl, surround, cut off', ['encircl', 'surround', 'cut off']],
    ['cut off', ['cut off']],
    ['1,000, 2,000 men', ['1,000', '2,000 men']],
    ['one;two | three\nfour', ['one', 'two', 'three', 'four']],
    ['東京、大阪', ['東京', '大阪']],
    ['حصار، تطويق', ['حصار', 'تطويق']],
    [' , ,, ', []],
    ['', []],
    ['“…”', []],
    ['Putin, putin, PUTIN', ['Putin']],
    ['🚨', ['🚨']],
  ])('reads %j', (query, expected) => {
    expect(words(query)).toEqual(expected);
  });
});
