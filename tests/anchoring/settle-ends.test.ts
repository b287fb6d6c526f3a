import { describe, expect, it } from 'vitest';
import { settleEnds } from '@/lib/anchoring/settle-ends';

const settle = (
  text: string,
  start: number,
  end: number,
  quoted: { quote: string; prefix?: string; suffix?: string },
) => {
  const ends = settleEnds(text, { start, end }, { prefix: '', suffix: '', ...quoted });
  return text.slice(ends.start, ends.end);
};

describe('settleEnds', () => {
  it('completes words where the quote had whole words', () => {
    expect(settle('the Prussian army', 5, 15, { quote: 'Russian army' })).toBe('Prussian army');
  });

  it('leaves space and marks outside where the quote had none', () => {
    expect(settle('so, eight villages, they', 2, 20, { quote: 'nine villages' })).toBe('eight villages');
  });

  it('leaves a cut word cut where the quote was cut there', () => {
    expect(settle('encirclement', 2, 8, { quote: 'circle', prefix: 'en', suffix: 'ment' })).toBe('circle');
  });

  it('keeps space that belonged to the quote', () => {
    expect(settle('a b c', 1, 4, { quote: ' b ' })).toBe(' b ');
  });

  it.each([
    ['a surrogate pair', 'x😀y', 2, 3, '😀y'.slice(0, 2)],
    ['a combining mark', 'cafe\u0301', 3, 4, 'e\u0301'],
    ['a joined emoji', 'x👩‍👧y', 4, 6, '👩‍👧'],
    ['a variation selector', 'x🏚\ufe0fy', 1, 3, '🏚\ufe0f'],
  ])('keeps %s whole', (_, text, start, end, expected) => {
    expect(settle(text, start, end, { quote: '-' })).toBe(expected);
  });

  it('does not run to the end of an address or a script without spaces', () => {
    const address = 'x'.repeat(60);
    expect(settle(address, 30, 32, { quote: 'no' })).toBe('xx');
  });
});
