import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragPassageEnd, stepPassageEnd } from '@/lib/editor/passage-ends';

const language = 'en';
const text = 'Troops were “cut off”, he said.';
const quote = { start: 13, end: 20 };

function stepped(
  which: 'start' | 'end',
  direction: 'forward' | 'backward',
  unit: 'word' | 'character' = 'word',
) {
  const { start, end } = stepPassageEnd({ text, language, range: quote, which, unit, direction });
  return text.slice(start, end);
}

describe('stepPassageEnd', () => {
  it('grows and shrinks by whole words at the end that moves', () => {
    expect(stepped('end', 'forward')).toBe('cut off”, he');
    expect(stepped('end', 'backward')).toBe('cut');
    expect(stepped('start', 'backward')).toBe('were “cut off');
    expect(stepped('start', 'forward')).toBe('off');
  });

  it('grows and shrinks by single letters', () => {
    expect(stepped('end', 'forward', 'character')).toBe('cut off”');
    expect(stepped('start', 'forward', 'character')).toBe('ut off');
  });

  it('takes an emoji as one letter', () => {
    const range = { start: 0, end: 2 };
    const step = {
      text: 'a👩🏽‍🚒b',
      language,
      range: { start: 0, end: 1 },
      which: 'end',
      direction: 'forward',
    } as const;
    expect(stepPassageEnd({ ...step, unit: 'character' })).toEqual({ start: 0, end: 8 });
    expect(range.end).toBe(2);
  });

  it('does not give up the last word or letter', () => {
    const word = { text, language, range: { start: 0, end: 6 }, unit: 'word' } as const;
    expect(stepPassageEnd({ ...word, which: 'end', direction: 'backward' })).toEqual({ start: 0, end: 6 });
    expect(stepPassageEnd({ ...word, which: 'start', direction: 'forward' })).toEqual({ start: 0, end: 6 });
  });

  it('never ends up empty, outside the text or in white space alone', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            which: fc.constantFrom('start', 'end'),
            unit: fc.constantFrom('word', 'character'),
            direction: fc.constantFrom('forward', 'backward'),
          } as const),
        ),
        (steps) => {
          const end = steps.reduce((range, one) => stepPassageEnd({ text, language, range, ...one }), quote);
          expect(end.start).toBeGreaterThanOrEqual(0);
          expect(end.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(end.start, end.end).trim()).not.toBe('');
        },
      ),
    );
  });
});

describe('dragPassageEnd', () => {
  it('takes the whole word that an end is dragged into', () => {
    const drag = { text, language, range: quote, exactly: false };
    expect(dragPassageEnd({ ...drag, which: 'end', to: 27 })).toEqual({ start: 13, end: 30 });
    expect(dragPassageEnd({ ...drag, which: 'start', to: 9 })).toEqual({ start: 7, end: 20 });
  });

  it('goes exactly where it is told to', () => {
    const drag = { text, language, range: quote, exactly: true };
    expect(dragPassageEnd({ ...drag, which: 'end', to: 27 })).toEqual({ start: 13, end: 27 });
  });

  it('stays when one end is dragged over the other', () => {
    const drag = { text, language, range: quote, exactly: false };
    expect(dragPassageEnd({ ...drag, which: 'end', to: 3 })).toEqual(quote);
    expect(dragPassageEnd({ ...drag, which: 'start', to: 29 })).toEqual(quote);
  });
});
