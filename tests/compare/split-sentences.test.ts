import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '@/lib/compare/split-sentences';

const golden = '../shared/reference/sentences/golden_rules.json';

function split(text: string, language?: string): string[] {
  return splitSentences({ text, language }).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
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
    [
      'At 5 a.m. Mr. Doe left. She left at 6 p.m. Mr. Doe knew.',
      ['At 5 a.m. Mr. Doe left.', 'She left at 6 p.m.', 'Mr. Doe knew.'],
    ],
    ['It ended today.Nobody knew why.', ['It ended today.', 'Nobody knew why.']],
    ['Write to Jane.Doe@example.com. She answers.', ['Write to Jane.Doe@example.com.', 'She answers.']],
    ['Go to www.example.org/A.Html today. Go!', ['Go to www.example.org/A.Html today.', 'Go!']],
    ['1. Guns fell silent 2. Talks began', ['1. Guns fell silent', '2. Talks began']],
    ['a) One b) Two', ['a) One', 'b) Two']],
    ['• Guns • Talks', ['• Guns', '• Talks']],
    ['In 2022 he met 3. Nobody else came.', ['In 2022 he met 3.', 'Nobody else came.']],
    ['He said “[...] we leave.” (Reuters)', ['He said “[...] we leave.”', '(Reuters)']],
    [
      'You and I. Nobody else. Albert I. Jones came.',
      ['You and I.', 'Nobody else.', 'Albert I. Jones came.'],
    ],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each<[string, string, string[]]>([
    ['de', 'Am 3. Oktober endete es. Alle gingen.', ['Am 3. Oktober endete es.', 'Alle gingen.']],
    ['es', 'Dijo que no. Nadie le creyó.', ['Dijo que no.', 'Nadie le creyó.']],
    ['en', 'He was No. 2 there. Nobody knew.', ['He was No. 2 there.', 'Nobody knew.']],
    ['hi', 'युद्ध समाप्त हुआ। सब चले गए।', ['युद्ध समाप्त हुआ।', 'सब चले गए।']],
  ])('reads abbreviations as in %s: %j', (language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
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
    expect(splitSentences({ text: 'Guns fell silent. '.repeat(116_000) })).toHaveLength(116_000);
    expect(splitSentences({ text: '.'.repeat(500_000) })).toHaveLength(1);
    expect(splitSentences({ text: 'a'.repeat(2_000_000) })).toHaveLength(1);
    expect(performance.now() - began).toBeLessThan(50_000);
  }, 60_000);

  it.skipIf(!existsSync(golden))(
    `splits at least 50 of 52 golden rules right (Intl.Segmenter: 29), read from ${golden}`,
    () => {
      const squeeze = (sentence: string) => sentence.replace(/\s+/g, ' ').trim();
      const cases: { text: string; expected: string[] }[] = JSON.parse(readFileSync(golden, 'utf8'));
      const right = cases.filter(
        ({ text, expected }) =>
          JSON.stringify(split(text).map(squeeze)) === JSON.stringify(expected.map(squeeze)),
      );
      expect(cases).toHaveLength(52);
      expect(right.length).toBeGreaterThanOrEqual(50);
    },
  );
});
