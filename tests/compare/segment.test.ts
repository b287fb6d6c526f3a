import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { getSentenceAt, segmentSentences } from '@/lib/compare/segment';

const golden = '../shared/reference/sentences/golden_rules.json';

function split(text: string): string[] {
  return segmentSentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('segmentSentences', () => {
  it.each<[string, string[]]>([
    ['', []],
    [' \n\n ', []],
    ['No full stop', ['No full stop']],
    ['One. Two! Three? Four…', ['One.', 'Two!', 'Three?', 'Four…']],
    ['A line.\nAnother line', ['A line.', 'Another line']],
    ['Dmitri S. Peskov met Mr. Witkoff. They talked.', ['Dmitri S. Peskov met Mr. Witkoff.', 'They talked.']],
    [
      'He lives in the U.S. The rest left at 5 a.m. on Aug. 6.',
      ['He lives in the U.S.', 'The rest left at 5 a.m. on Aug. 6.'],
    ],
    [
      '“It is over,” he said. “We leave.” Nobody left.',
      ['“It is over,” he said.', '“We leave.”', 'Nobody left.'],
    ],
    ['“Is it over?” Mr Doe asked. “No!” she said.', ['“Is it over?” Mr Doe asked.', '“No!” she said.']],
    ['It cost 3.5 million. Fine.', ['It cost 3.5 million.', 'Fine.']],
    ['😀 first. 😀 second.', ['😀 first.', '😀 second.']],
    ['e\u0301te\u0301. E\u0301te\u0301.', ['e\u0301te\u0301.', 'E\u0301te\u0301.']],
    ['انتهت الحرب. هل انتهت؟ نعم.', ['انتهت الحرب.', 'هل انتهت؟', 'نعم.']],
    ['戦争は終わった。「本当か？」誰も知らない。', ['戦争は終わった。', '「本当か？」', '誰も知らない。']],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it('loses no character but white space, in any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.constantFrom('. ', '.” ', '\n', 'A', 'b')),
        (a, b) => {
          const text = a + b.join('') + a;
          const squeeze = (from: string) => from.replace(/\s/gu, '');
          expect(squeeze(split(text).join(''))).toBe(squeeze(text));
        },
      ),
    );
  });

  it('takes a moment for one line of 2 MB', () => {
    const began = performance.now();
    expect(segmentSentences('Guns fell silent. '.repeat(116_000))).toHaveLength(116_000);
    expect(segmentSentences('.'.repeat(500_000))).toHaveLength(1);
    expect(segmentSentences('a'.repeat(2_000_000))).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(50_000);
  }, 60_000);

  it.skipIf(!existsSync(golden))(
    `does better than Intl.Segmenter (29 of 52) on the golden rules in ${golden}`,
    () => {
      const squeeze = (sentence: string) => sentence.replace(/\s+/g, ' ').trim();
      const cases: { text: string; expected: string[] }[] = JSON.parse(readFileSync(golden, 'utf8'));
      const right = cases.filter(
        ({ text, expected }) =>
          JSON.stringify(split(text).map(squeeze)) === JSON.stringify(expected.map(squeeze)),
      );
      expect(cases).toHaveLength(52);
      expect(right.length).toBeGreaterThanOrEqual(35);
    },
  );
});

describe('getSentenceAt', () => {
  const text = 'One here. Two there.\n\nThree.';

  it.each([
    [0, 'One here.'],
    [8, 'One here.'],
    [9, 'One here.'],
    [10, 'Two there.'],
    [19, 'Two there.'],
    [21, ''],
    [22, 'Three.'],
    [28, 'Three.'],
  ])('finds the sentence at %i', (offset, sentence) => {
    const { start, end } = getSentenceAt(text, offset);
    expect(text.slice(start, end)).toBe(sentence);
  });

  it('finds an empty stretch in the empty text', () => {
    expect(getSentenceAt('', 0)).toEqual({ start: 0, end: 0 });
  });
});
