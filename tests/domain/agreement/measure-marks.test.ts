import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MarkedSpan, measureMarks } from '@/lib/domain/agreement/measure-marks';
import { hasPublishedCases, needsPublishedCases, readUnitizingReference } from './published-cases';

const span = (id: string, reviewerId: string, start: number, end: number, category = 'c'): MarkedSpan => ({
  id,
  reviewerId,
  category,
  start,
  end,
});

const text = { start: 0, end: 100, reviewerIds: ['ada', 'ben'] };

describe('measureMarks', () => {
  it('gives the figures of Krippendorff 2004, p. 254', () => {
    const agreement = measureMarks({
      start: 150,
      end: 450,
      reviewerIds: ['i', 'j'],
      spans: [
        span('i1', 'i', 225, 295),
        span('i2', 'i', 370, 400),
        span('j1', 'j', 220, 300),
        span('j2', 'j', 355, 375),
        span('j3', 'j', 400, 420),
        span('i3', 'i', 180, 240, 'k'),
        span('i4', 'i', 300, 350, 'k'),
        span('j4', 'j', 180, 240, 'k'),
        span('j5', 'j', 300, 350, 'k'),
      ],
    });
    const [c, k] = agreement.categories;
    expect(c?.observed).toBeCloseTo(0.0144, 4);
    expect(c?.expected).toBeCloseTo(0.0532, 4);
    expect(c?.outcome).toEqual({ kind: 'value', value: expect.closeTo(0.7286, 4) });
    expect(k?.expected).toBeCloseTo(0.049, 4);
    expect(k?.outcome).toEqual({ kind: 'value', value: 1 });
    expect(agreement.overall).toEqual({ kind: 'value', value: expect.closeTo(0.8587, 4) });
    expect(agreement.spans).toEqual({
      n: 9,
      agree: ['i3', 'i4', 'j4', 'j5'],
      differ: ['i1', 'i2', 'j1', 'j2', 'j3'],
    });
    expect(k?.spans.n).toBe(4);
  });

  describe.skipIf(!hasPublishedCases)(`reference (${needsPublishedCases})`, () => {
    it('gives all its values', () => {
      for (const { begin, length, raters, units, expected } of readUnitizingReference().cases) {
        const agreement = measureMarks({
          start: begin,
          end: begin + length,
          reviewerIds: Array.from({ length: raters }, (_, rater) => `r${rater}`),
          spans: units.map(([from, long, rater, category], id) =>
            span(`s${id}`, `r${rater}`, from, from + long, category),
          ),
        });
        for (const [name, wanted] of Object.entries(expected)) {
          const category = agreement.categories.find((one) => name.endsWith(`[${one.category}]`));
          const outcome = name === 'alpha_u' ? agreement.overall : category?.outcome;
          if (typeof wanted === 'number') {
            const given = name.startsWith('Do') ? category?.observed : category?.expected;
            expect(given, name).toBeCloseTo(wanted, 4);
          } else {
            if (outcome?.kind !== 'value') throw new Error(`${name} has no value.`);
            expect(Math.abs(outcome.value - wanted.published), name).toBeLessThanOrEqual(wanted.tolerance);
            expect(outcome.value).toBeCloseTo(wanted.recomputed, 6);
          }
        }
      }
    });
  });

  it('costs little where boundaries are off by a character and much where a mark is missing', () => {
    const value = (...spans: MarkedSpan[]) => {
      const { overall } = measureMarks({ ...text, spans });
      return overall.kind === 'value' ? overall.value : Number.NaN;
    };
    const near = value(span('a', 'ada', 10, 30), span('b', 'ben', 11, 30));
    const lone = value(span('a', 'ada', 10, 30));
    expect(near).toBeGreaterThan(0.99);
    expect(lone).toBeLessThan(0.1);
  });

  it('takes a reviewer who marked nothing as one who found nothing', () => {
    const { overall, spans } = measureMarks({ ...text, spans: [span('a', 'ada', 0, 100)] });
    expect(overall.kind).toBe('value');
    expect(spans).toEqual({ n: 1, agree: [], differ: ['a'] });
  });

  it('joins marks of one reviewer that overlap, and names all of them', () => {
    const { overall, spans } = measureMarks({
      ...text,
      spans: [span('a1', 'ada', 0, 10), span('a2', 'ada', 5, 20), span('b', 'ben', 0, 20)],
    });
    expect(overall).toEqual({ kind: 'value', value: 1 });
    expect(spans).toEqual({ n: 3, agree: ['a1', 'a2', 'b'], differ: [] });
  });

  it('agrees on the first and on the last character', () => {
    const { overall } = measureMarks({
      ...text,
      spans: [
        span('a1', 'ada', 0, 1),
        span('b1', 'ben', 0, 1),
        span('a2', 'ada', 99, 100),
        span('b2', 'ben', 99, 100),
      ],
    });
    expect(overall).toEqual({ kind: 'value', value: 1 });
  });

  it('names the reason where there is no figure', () => {
    const reason = (given: Partial<Parameters<typeof measureMarks>[0]>) => {
      const { overall } = measureMarks({ ...text, spans: [], ...given });
      return overall.kind === 'undefined' ? overall.reason : overall.value;
    };
    expect(reason({ reviewerIds: ['ada'], spans: [span('a', 'ada', 0, 5)] })).toBe(
      'fewer-than-two-reviewers',
    );
    expect(reason({ spans: [] })).toBe('nothing-marked');
    expect(reason({ end: 1, spans: [span('a', 'ada', 0, 1), span('b', 'ben', 0, 1)] })).toBe('no-room');
  });

  it('refuses marks that are empty, outside the text or by somebody else', () => {
    expect(() => measureMarks({ ...text, spans: [span('a', 'ada', 5, 5)] })).toThrow(RangeError);
    expect(() => measureMarks({ ...text, spans: [span('a', 'ada', 90, 101)] })).toThrow(RangeError);
    expect(() => measureMarks({ ...text, spans: [span('a', 'cleo', 0, 5)] })).toThrow(RangeError);
  });

  it('does not hang on the order of reviewers and marks, and is at most 1', () => {
    const marks = fc.array(
      fc.record({
        reviewerId: fc.constantFrom('ada', 'ben', 'cleo'),
        category: fc.constantFrom('c', 'k'),
        start: fc.nat(90),
        length: fc.integer({ min: 1, max: 10 }),
      }),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(marks, (made) => {
        const spans = made.map(({ length, ...rest }, id) => ({
          ...rest,
          id: `s${id}`,
          end: rest.start + length,
        }));
        const one = measureMarks({ ...text, reviewerIds: ['ada', 'ben', 'cleo'], spans });
        const other = measureMarks({
          ...text,
          reviewerIds: ['cleo', 'ada', 'ben'],
          spans: spans.toReversed(),
        });
        if (one.overall.kind !== 'value' || other.overall.kind !== 'value') throw new Error('No value.');
        expect(one.overall.value).toBeLessThanOrEqual(1);
        expect(other.overall.value).toBeCloseTo(one.overall.value, 9);
        expect(new Set([...one.spans.agree, ...one.spans.differ])).toEqual(
          new Set(spans.map(({ id }) => id)),
        );
        expect(one.overall.value === 1).toBe(one.spans.differ.length === 0);
      }),
    );
  });
});
