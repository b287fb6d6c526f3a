import { describe, expect, it } from 'vitest';
import { findQuote } from '@/lib/anchoring/find-quote';

const starts = (options: Parameters<typeof findQuote>[0]) =>
  [...findQuote(options)].map(({ start }) => start);

describe('findQuote', () => {
  it.each([
    ['bananas', 'ana', [1, 3]],
    ['bananas', 'bananas', [0]],
    ['bananas', 's', [6]],
    ['bananas', 'x', []],
    ['', 'x', []],
    ['', '', [0]],
    ['😀a', '', [0, 2, 3]],
    ['cafe\u0301 cafe\u0301', 'cafe\u0301', [0, 6]],
    ['שלום שלום', 'שלום', [0, 5]],
  ])('lists the places in %j of %j', (text, quote, expected) => {
    expect(starts({ text, quote })).toEqual(expected);
  });

  it('asks for the text directly before and after', () => {
    expect(starts({ text: 'one two, one three', quote: 'one', suffix: ' t' })).toEqual([0, 9]);
    expect(starts({ text: 'one two, one three', quote: 'one', prefix: ', ' })).toEqual([9]);
    expect(starts({ text: 'one two, one three', quote: 'one', prefix: 'x' })).toEqual([]);
  });

  it('never answers half of a character', () => {
    expect(starts({ text: '😀😃', quote: '\ud83d' })).toEqual([]);
    expect(starts({ text: '😀😃', quote: '\ude00' })).toEqual([]);
  });
});
