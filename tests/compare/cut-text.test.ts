import { describe, expect, it } from 'vitest';
import { cutText, type TextPart } from '@/lib/compare/cut-text';

const text = '(one) two, three.';
const tokens = [
  { key: 'one', start: 1, end: 4 },
  { key: 'two', start: 6, end: 9 },
  { key: 'three', start: 11, end: 16 },
];
const same = (start: number, end: number): TextPart => ({ same: true, range: [start, end] });
const other = (start: number, end: number, alone = false): TextPart => ({
  same: false,
  alone,
  range: [start, end],
});

describe('cutText', () => {
  it.each([
    ['all of it', [same(0, 3)], ['(one) two, three.']],
    [
      'what is between goes to what is the same',
      [same(0, 1), other(1, 2), same(2, 3)],
      ['(one) ', 'two', ', three.'],
    ],
    [
      'a part alone keeps what follows',
      [same(0, 1), other(1, 2, true), same(2, 3)],
      ['(one) ', 'two, ', 'three.'],
    ],
    ['the last part alone keeps what precedes', [same(0, 2), other(2, 3, true)], ['(one) two', ', three.']],
    ['an empty part gets nothing', [other(0, 1), other(1, 1), same(1, 3)], ['(one', '', ') two, three.']],
  ])('%s', (_, parts, pieces) => {
    expect(cutText(text, tokens, parts)).toEqual(pieces);
  });

  it('keeps a text without tokens', () => {
    expect(cutText('…', [], [same(0, 0), other(0, 0)])).toEqual(['…', '']);
    expect(cutText('', [], [])).toEqual([]);
  });
});
