import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWordAt, type StepUnit, step, trimRange } from '@/lib/editor/text-steps';

const language = 'en';

/** Where the steps of one kind lead from one end of a text to the other. */
function walk(text: string, unit: StepUnit, direction: 'forward' | 'backward'): number[] {
  const places: number[] = [];
  let offset = direction === 'forward' ? 0 : text.length;
  for (;;) {
    const next = step({ text, offset, unit, direction, language });
    if (next === offset) return places;
    places.push(next);
    offset = next;
  }
}

describe('step', () => {
  it('goes to the ends of words forward and to their beginnings backward, over line feeds', () => {
    const text = '“Lay down,” he said.\n\nNow.';
    expect(walk(text, 'word', 'forward')).toEqual([4, 9, 14, 19, 25, 26]);
    expect(walk(text, 'word', 'backward')).toEqual([22, 15, 12, 5, 1, 0]);
  });

  it('takes words as the language has them', () => {
    expect(walk('שלום עולם', 'word', 'forward')).toEqual([4, 9]);
    expect(
      step({ text: '東京都に住む', offset: 0, unit: 'word', direction: 'forward', language: 'ja' }),
    ).toBe(2);
  });

  it('takes a letter with all that is joined to it as one character', () => {
    expect(walk('a👩🏽‍🚒e\u0301\nb', 'character', 'forward')).toEqual([1, 8, 10, 11, 12]);
    expect(walk('a👩🏽‍🚒e\u0301\nb', 'character', 'backward')).toEqual([11, 10, 8, 1, 0]);
  });

  it('goes to the ends of sentences, past abbreviations', () => {
    const text = 'Gen. Syrsky denied it. “No threat,” he wrote.\nNext line';
    expect(walk(text, 'sentence', 'forward')).toEqual([22, 45, 55]);
    expect(walk(text, 'sentence', 'backward')).toEqual([46, 23, 0]);
  });

  it('stays in the empty text', () => {
    for (const unit of ['character', 'word', 'sentence', 'article'] as const) {
      expect(walk('', unit, 'forward')).toEqual([]);
      expect(walk('', unit, 'backward')).toEqual([]);
    }
  });

  it('comes to the end of a word that is longer than its reach', () => {
    const text = `${'a'.repeat(1300)} end`;
    expect(walk(text, 'word', 'forward').slice(-2)).toEqual([1300, 1304]);
    expect(walk(text, 'word', 'backward').at(-1)).toBe(0);
  });

  it('crosses white space that is longer than its reach', () => {
    const text = `a${' '.repeat(3000)}word`;
    expect(walk(text, 'word', 'forward')).toEqual([1, 3005]);
    expect(walk(text, 'word', 'backward')).toEqual([3001, 0]);
  });

  it('steps through one line of two megabytes in no time that anyone feels', () => {
    const text = 'soldiers '.repeat(233_016);
    const middle = 1_000_000;
    const started = performance.now();
    expect(step({ text, offset: middle, unit: 'word', direction: 'forward', language })).toBe(1_000_007);
    expect(step({ text, offset: middle, unit: 'word', direction: 'backward', language })).toBe(999_999);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('takes a language that nobody knows as any language', () => {
    expect(step({ text: 'one two', offset: 0, unit: 'word', direction: 'forward', language: 'x y!' })).toBe(
      3,
    );
  });

  it('always gets on and never leaves the text', () => {
    const texts = fc
      .array(fc.constantFrom('word', ' ', '\n', '.', '👍', 'e\u0301', 'שלום', '“', 'a'.repeat(90)), {
        maxLength: 12,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, fc.constantFrom<StepUnit>('character', 'word', 'sentence'), (text, unit) => {
        const forward = walk(text, unit, 'forward');
        expect(forward).toEqual([...new Set(forward)].sort((a, b) => a - b));
        expect(forward.at(-1) ?? 0).toBe(text.length);
        const backward = walk(text, unit, 'backward');
        expect(backward).toEqual([...new Set(backward)].sort((a, b) => b - a));
        expect(backward.at(-1) ?? 0).toBe(0);
      }),
    );
  });
});

describe('findWordAt', () => {
  it('finds the word that an offset is in, begins or ends', () => {
    const text = 'cut off, twice';
    expect([0, 3, 5, 7].map((offset) => findWordAt({ text, offset, language }))).toEqual([
      { start: 0, end: 3 },
      { start: 0, end: 3 },
      { start: 4, end: 7 },
      { start: 4, end: 7 },
    ]);
    expect(findWordAt({ text, offset: 8, language })).toBeUndefined();
    expect(findWordAt({ text: '', offset: 0, language })).toBeUndefined();
  });
});

describe('trimRange', () => {
  it('leaves white space at the ends out and inside alone', () => {
    expect(trimRange('a  cut\noff \n', { start: 1, end: 12 })).toEqual({ start: 3, end: 10 });
    expect(trimRange('\u00a0שלום\u2003', { start: 0, end: 6 })).toEqual({ start: 1, end: 5 });
  });

  it('finds nothing in white space alone', () => {
    expect(trimRange('a \n b', { start: 1, end: 4 })).toBeUndefined();
    expect(trimRange('abc', { start: 1, end: 1 })).toBeUndefined();
  });
});
