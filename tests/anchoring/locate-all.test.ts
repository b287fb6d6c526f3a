import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePlace } from '@/lib/anchoring/describe';
import { locate } from '@/lib/anchoring/locate';
import { locateAll } from '@/lib/anchoring/locate-all';

describe('locateAll', () => {
  it('answers one location for each anchor, in their order', () => {
    const text = 'Eight villages were cleared. Talks go on next week.';
    const anchors = [
      describePlace({ text, start: 29, end: 50 }),
      describePlace({ text, start: 0, end: 14 }),
      { start: 0, end: 4, quote: 'gone', prefix: '', suffix: '' },
    ];
    expect(locateAll({ text: `So: ${text}`, anchors })).toEqual([
      { kind: 'moved', start: 33, end: 54, score: 1 },
      { kind: 'moved', start: 4, end: 18, score: 1 },
      { kind: 'lost' },
    ]);
  });

  it('answers nothing for no anchors', () => {
    expect(locateAll({ text: 'any', anchors: [] })).toEqual([]);
  });

  it('answers for each anchor what locate answers', () => {
    const words = fc.constantFrom(
      'said',
      'border',
      'eight',
      'no',
      '😀',
      'שלום',
      'the',
      'villages',
      'cafe\u0301',
    );
    const anyText = fc.array(words, { minLength: 1, maxLength: 60 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(
        anyText,
        anyText,
        fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 6 }),
        (text, edited, places) => {
          const anchors = places.map(([a, b]) => {
            const start = a % text.length;
            return describePlace({ text, start, end: start + (b % (text.length - start)) });
          });
          const target = text.slice(text.length >> 1) + edited;
          expect(locateAll({ text: target, anchors })).toEqual(
            anchors.map((anchor) => locate({ text: target, anchor })),
          );
        },
      ),
    );
  });
});
