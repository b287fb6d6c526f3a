import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findReuse } from '@/lib/compare/find-reuse';

const SENTENCE = 'The mayor opened the new bridge over the river on Monday morning.';

function listShared(a: string, b: string) {
  return findReuse({
    texts: [
      { id: 'a', text: a },
      { id: 'b', text: b },
    ],
  }).flatMap(({ stretches }) =>
    stretches.map((stretch) => ({
      kind: stretch.kind,
      words: stretch.words,
      a: a.slice(stretch.a.start, stretch.a.end),
      b: b.slice(stretch.b.start, stretch.b.end),
      edits: stretch.edits.map(({ kind, a: inA, b: inB }) => [
        kind,
        a.slice(inA.start, inA.end),
        b.slice(inB.start, inB.end),
      ]),
    })),
  );
}

describe('findReuse', () => {
  it('gives an exact stretch with its places in both texts', () => {
    const a = `Before that. ${SENTENCE} After it came rain.`;
    const b = `${SENTENCE} Nobody was there.`;
    expect(
      findReuse({
        texts: [
          { id: 'b', text: b },
          { id: 'a', text: a },
        ],
      }),
    ).toEqual([
      {
        a: 'a',
        b: 'b',
        shared: 5,
        aInB: 5 / 11,
        bInA: 5 / 8,
        stretches: [
          { kind: 'exact', words: 12, a: { start: 13, end: 78 }, b: { start: 0, end: 65 }, edits: [] },
        ],
      },
    ]);
  });

  it.each<[string, string, string, unknown[]]>([
    ['a changed word', SENTENCE, SENTENCE.replace('new', 'old'), [['words', 'new', 'old']]],
    ['a word put in', SENTENCE, SENTENCE.replace('the new', 'the very new'), [['words', '', 'very']]],
    [
      'a spelling',
      'They reached the harbour of the northern island after a week.',
      'They reached the harbor of the northern island after a week.',
      [['spelling', 'harbour', 'harbor']],
    ],
    [
      'a hyphen',
      'All of them said that the cease-fire would last a year or more.',
      'All of them said that the ceasefire would last a year or more.',
      [['spelling', 'cease-fire', 'ceasefire']],
    ],
    [
      'a quote style',
      'He called it “a great day for all” in front of the hall.',
      'He called it "a great day for all" in front of the hall.',
      [
        ['style', ' “', ' "'],
        ['style', '” ', '" '],
      ],
    ],
    [
      'a dash',
      'They came – all of them – to the town hall on Monday.',
      'They came — all of them — to the town hall on Monday.',
      [
        ['style', ' – ', ' — '],
        ['style', ' – ', ' — '],
      ],
    ],
    [
      'capitals',
      'It was a very good day for everybody in the town.',
      'It was a VERY good day for everybody in the town.',
      [['style', 'very', 'VERY']],
    ],
  ])('joins a stretch over %s', (_, a, b, edits) => {
    expect(listShared(a, b)).toMatchObject([{ kind: 'edited', a, b, edits }]);
  });

  it.each<[string, string, string]>([
    ['nothing', '', ''],
    ['one empty text', '', SENTENCE],
    ['seven words', 'one two three four five six seven', 'one two three four five six seven'],
    [
      'a stock phrase',
      `The mayor said in a statement on Friday that it rained.`,
      'Her office said in a statement on Friday nothing else.',
    ],
    ['only runs of four words', 'a b c d X e f g h Y i j k l', 'a b c d P e f g h Q i j k l'],
    ['only emoji', '😀 😀 😀 😀 😀 😀 😀 😀 😀', '😀 😀 😀 😀 😀 😀 😀 😀 😀'],
  ])('finds nothing where texts share %s', (_, a, b) => {
    expect(listShared(a, b)).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['right-to-left text', 'אמר', 'ראש הממשלה הודיע היום כי הממשלה תתכנס מחר בירושלים לדיון'],
    ['combining marks', 'x', 'Le pre\u0301sident a dit au sénat que la réforme était nécessaire'],
    ['a script without spaces', '我', '总统星期五在莫斯科要求乌克兰军队在库尔斯克投降'],
    ['emoji between the words', 'y', 'One 😀 two three four 😀 five six seven eight nine ten'],
  ])('reads %s', (_, before, sentence) => {
    const shared = listShared(`${before} ${sentence}`, `${sentence.normalize('NFC')} 1 2 3`);
    expect(shared).toMatchObject([{ a: sentence, b: sentence.normalize('NFC') }]);
  });

  it('needs an exact run of five words for an edited stretch', () => {
    const four = 'aa bb cc dd X1 ee ff gg hh X2 ii jj kk ll';
    const five = 'aa bb cc dd X1 ee ff gg hh mm X2 ii jj kk ll';
    expect(listShared(four, four.replaceAll('X', 'Y'))).toEqual([]);
    expect(listShared(five, five.replaceAll('X', 'Y'))).toMatchObject([{ kind: 'edited', words: 13 }]);
  });

  it('finds an edited stretch although hundreds of texts have its runs', () => {
    const edited = (word: string) => `Police in the northern city ${word} that nobody was hurt`;
    const texts = Array.from({ length: 200 }, (_, at) => ({ id: `t${at}`, text: edited(`w${at}`) }));
    const pairs = findReuse({ texts: texts.slice(0, 60) });
    expect(pairs).toHaveLength((60 * 59) / 2);
    expect(pairs.every(({ shared, stretches }) => shared === 0 && stretches.length === 1)).toBe(true);
  });

  it('takes the marks that both texts have at the ends', () => {
    const quote = '“All of us will be back in this place tomorrow.”';
    expect(listShared(`He shouted: ${quote} Then he left.`, `She asked, ${quote}`)).toMatchObject([
      { a: quote, b: quote },
    ]);
  });

  it('finds both copies where one text repeats what the other says once', () => {
    expect(listShared(`${SENTENCE} In short: ${SENTENCE}`, SENTENCE)).toHaveLength(2);
  });

  it('leaves out what lies inside a longer stretch on both sides', () => {
    const chorus = 'both sides will have to give a little and both sides will have to give a little more';
    expect(listShared(chorus, chorus)).toHaveLength(1);
  });

  it('looks only at the ranges of a text and does not run across them', () => {
    const text = `${SENTENCE} Share this article. ${SENTENCE}`;
    const ranges = [{ start: 0, end: SENTENCE.length }];
    expect(
      findReuse({
        texts: [
          { id: 'a', text, ranges },
          { id: 'b', text },
        ],
      }),
    ).toMatchObject([
      { stretches: [{ a: { start: 0, end: SENTENCE.length } }, { a: { start: 0, end: SENTENCE.length } }] },
    ]);
    const halves = [
      { start: 0, end: 30 },
      { start: 30, end: SENTENCE.length },
    ];
    expect(
      findReuse({
        texts: [
          { id: 'a', text, ranges: halves },
          { id: 'b', text: SENTENCE },
        ],
      }),
    ).toEqual([]);
  });

  it('refuses two texts of one id', () => {
    expect(() =>
      findReuse({
        texts: [
          { id: 'a', text: '' },
          { id: 'a', text: '' },
        ],
      }),
    ).toThrow('Two texts have the id a.');
  });

  const words = fc.array(
    fc.constantFrom('the', 'mayor', 'said', 'that', 'Река', 'שלום', '😀', 'é', '“', '—', '中'),
    {
      maxLength: 60,
    },
  );
  const texts = fc
    .array(words, { minLength: 2, maxLength: 5 })
    .map((lists) => lists.map((list, at) => ({ id: `t${at}`, text: list.join(' ') })));

  it('gives the same in any order of texts, with offsets inside them and common words at both places', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const pairs = findReuse({ texts: all });
        expect(findReuse({ texts: [...all].reverse() })).toEqual(pairs);
        const byId = new Map(all.map(({ id, text }) => [id, text]));
        for (const { a, b, aInB, bInA, stretches } of pairs) {
          expect(a < b).toBe(true);
          expect(Math.min(aInB, bInA)).toBeGreaterThanOrEqual(0);
          expect(Math.max(aInB, bInA)).toBeLessThanOrEqual(1);
          const [textA = '', textB = ''] = [byId.get(a), byId.get(b)];
          for (const stretch of stretches) {
            expect(stretch.words).toBeGreaterThanOrEqual(8);
            for (const [{ start, end }, text] of [
              [stretch.a, textA],
              [stretch.b, textB],
            ] as const) {
              expect(start).toBeGreaterThanOrEqual(0);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
            }
            if (stretch.kind === 'exact')
              expect(textA.slice(stretch.a.start, stretch.a.end)).toBe(
                textB.slice(stretch.b.start, stretch.b.end),
              );
            for (const { a: inA, b: inB } of stretch.edits) {
              expect(inA.start).toBeGreaterThanOrEqual(stretch.a.start);
              expect(inA.end).toBeLessThanOrEqual(stretch.a.end);
              expect(inB.start).toBeGreaterThanOrEqual(stretch.b.start);
              expect(inB.end).toBeLessThanOrEqual(stretch.b.end);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is symmetric: the names of two texts change nothing', () => {
    fc.assert(
      fc.property(words, words, (x, y) => {
        const run = (a: string[], b: string[]) => listShared(a.join(' '), b.join(' '));
        const turned = run(y, x).map(({ a, b, kind, words: count }) => ({ a: b, b: a, kind, count }));
        const straight = run(x, y).map(({ a, b, kind, words: count }) => ({ a, b, kind, count }));
        const sort = (list: typeof turned) => list.map((stretch) => JSON.stringify(stretch)).sort();
        expect(sort(turned)).toEqual(sort(straight));
      }),
      { numRuns: 100 },
    );
  });
});
