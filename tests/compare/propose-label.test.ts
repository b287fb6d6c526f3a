import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeLabel } from '@/lib/compare/propose-label';

const none = new Set<string>();

describe('proposeLabel', () => {
  it.each([
    [{ outlet: 'Harbour Times', headline: 'A headline', text: 'A text' }, 'Harbour Times'],
    [{ outlet: ' ', headline: 'A headline', text: 'A text' }, 'A headline'],
    [{ outlet: null, headline: null, text: ' \n A\ttext\n' }, 'A text'],
    [{ text: '' }, 'Article'],
    [
      { headline: 'Bridge over the harbour closed after a ship has struck it', text: '' },
      'Bridge over the harbour closed after a…',
    ],
    [{ headline: `${'x'.repeat(39)}😀😀`, text: '' }, `${'x'.repeat(39)}…`],
    [{ headline: `${'x'.repeat(37)}e\u0301\u0302😀`, text: '' }, `${'x'.repeat(37)}…`],
    [{ headline: 'إغلاق الجسر', text: '' }, 'إغلاق الجسر'],
    [{ headline: 'x\u0000\u001by', text: '' }, 'x y'],
  ])('makes of %j %j', (article, label) => {
    expect(proposeLabel({ ...article, taken: none })).toBe(label);
  });

  it('numbers what is taken, within the same length', () => {
    expect(proposeLabel({ outlet: 'Times', text: '', taken: new Set(['Times', 'Times (2)']) })).toBe(
      'Times (3)',
    );
    const long = 'Bridge over the harbour closed after a…';
    expect(
      proposeLabel({
        headline: 'Bridge over the harbour closed after a ship has',
        text: '',
        taken: new Set([long]),
      }),
    ).toBe('Bridge over the harbour closed… (2)');
  });

  it('is short, whole and its own for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat({ max: 12 }), (text, times) => {
        const taken = new Set<string>();
        for (let time = 0; time < times; time += 1) taken.add(proposeLabel({ text, taken }));
        expect(taken.size).toBe(times);
        for (const label of taken) {
          expect(label.length).toBeLessThanOrEqual(40);
          expect(label).not.toBe('');
        }
      }),
    );
  });
});
