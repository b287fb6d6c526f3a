import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describe as describePlace } from '@/lib/anchoring/describe';
import { locate } from '@/lib/anchoring/locate';
import { splitsPair } from '@/lib/anchoring/surrogate-pairs';

const first =
  'The ministry said on Friday that eight villages near the border had been cleared of civilians overnight.';
const second = 'A spokesman denied that any unit was surrounded, and called the reports false and made up.';
const third = 'Talks are to go on next week, he added, although no place for them has been agreed.';
const news = [first, second, third].join('\n');

const mark = (text: string, quote: string) => {
  const start = text.indexOf(quote);
  return describePlace({ text, start, end: start + quote.length });
};
const quoteAt = (text: string, found: ReturnType<typeof locate>) =>
  found.kind === 'lost' ? undefined : text.slice(found.start, found.end);

describe('locate', () => {
  describe('exact', () => {
    it.each([
      ['The ministry'],
      ['agreed.'],
      ['eight villages'],
      ['said on Friday that eight villages near the border had been cleared'],
      [news],
    ])('finds %j where it was', (quote) => {
      const anchor = mark(news, quote);
      expect(locate({ text: news, anchor })).toEqual({
        kind: 'exact',
        start: anchor.start,
        end: anchor.end,
        score: 1,
      });
    });

    it('stays exact when the text was edited behind the passage', () => {
      const anchor = mark(news, 'eight villages');
      const text = news.replace('next week', 'in the coming month');
      expect(locate({ text, anchor })).toMatchObject({ kind: 'exact', start: anchor.start });
    });

    it('stays exact when the words around it changed and there is no other place', () => {
      const anchor = mark('He was there on Friday, they say.', 'on Friday');
      const text = 'It is so yet on Friday nobody came.';
      expect(text.indexOf('on Friday')).toBe(anchor.start);
      expect(locate({ text, anchor })).toMatchObject({ kind: 'exact', start: anchor.start });
    });

    it('stays exact among equal neighbours', () => {
      const text = 'ha '.repeat(300);
      const anchor = describePlace({ text, start: 450, end: 452 });
      expect(locate({ text, anchor })).toEqual({ kind: 'exact', start: 450, end: 452, score: 1 });
    });

    it('does not take other words that came to stand at the old offsets for the passage', () => {
      const text =
        'He said no on Monday in Rome. They waited for an answer. She said no on Sunday in Paris, too.';
      const anchor = describePlace({
        text,
        start: text.lastIndexOf('said no'),
        end: text.lastIndexOf('said no') + 7,
      });
      const filler = 'x'.repeat(anchor.start - text.indexOf('said no'));
      const edited = `${filler}${text}`;
      expect(edited.startsWith('said no', anchor.start)).toBe(true);
      expect(locate({ text: edited, anchor })).toMatchObject({
        kind: 'moved',
        start: edited.lastIndexOf('said no'),
      });
    });
  });

  describe('moved', () => {
    it('follows a passage when text is put in before it', () => {
      const anchor = mark(news, 'any unit was surrounded');
      const text = `Corrected on Sunday.\n${news}`;
      expect(locate({ text, anchor })).toEqual({
        kind: 'moved',
        start: anchor.start + 21,
        end: anchor.end + 21,
        score: 1,
      });
    });

    it('follows a paragraph to another place', () => {
      const anchor = mark(news, second);
      const text = [second, first, third].join('\n');
      expect(locate({ text, anchor })).toMatchObject({ kind: 'moved', start: 0, end: second.length });
    });

    it('follows a short passage by the text around it when its words stand elsewhere too', () => {
      const text = 'Eight were hurt in Alden. Nobody was hurt in Brook, where eight were warned. Eight left.';
      const start = text.indexOf('eight were warned');
      const anchor = describePlace({ text, start, end: start + 5 });
      const edited = `In eight days eight trains came. ${text}`;
      expect(locate({ text: edited, anchor })).toMatchObject({
        kind: 'moved',
        start: edited.indexOf('eight were warned'),
      });
    });

    it('finds the only place of a quote that has no context', () => {
      const anchor = { start: 0, end: 0, quote: 'civilians', prefix: '', suffix: '' };
      expect(locate({ text: news, anchor })).toEqual({
        kind: 'moved',
        start: news.indexOf('civilians'),
        end: news.indexOf('civilians') + 9,
        score: 1,
      });
    });

    it.each([
      ['emoji', 'A 👩‍👩‍👧 family left 🏚️ behind and went 🚌 to the city.', '🏚️ behind'],
      [
        'combining marks',
        'Le cafe\u0301 du marche\u0301 e\u0301tait ferme\u0301 ce jour-la\u0300.',
        'marche\u0301 e\u0301tait',
      ],
      ['right to left', 'אמר הדובר כי שמונה כפרים פונו במהלך הלילה.', 'שמונה כפרים'],
      ['Arabic', 'قال المتحدث إن ثماني قرى أُخليت خلال الليل.', 'ثماني قرى'],
      ['a script without spaces', '報道官は八つの村が夜のうちに避難したと述べた。', '八つの村'],
    ])('follows %s', (_, text, quote) => {
      const anchor = mark(text, quote);
      const found = locate({ text: `🚨 ${text}`, anchor });
      expect(found).toMatchObject({ kind: 'moved', start: anchor.start + 3, end: anchor.end + 3 });
    });
  });

  describe('fuzzy', () => {
    it.each([
      [
        'a word exchanged',
        'eight villages near the border had been cleared',
        'nine villages near the border had been cleared',
      ],
      ['a word put in', 'any unit was surrounded', 'any single unit was surrounded'],
      ['a word taken out', 'called the reports false and made up', 'called the reports false'],
      ['a spelling corrected', 'A spokesman denied', 'A spokesmen denied'],
      ['a number corrected', 'eight', 'nine'],
    ])('offers the place of %s', (_, quote, changed) => {
      const anchor = mark(news, quote);
      const text = `Corrected.\n${news.replace(quote, changed)}`;
      const found = locate({ text, anchor });
      expect(found.kind).toBe('fuzzy');
      expect(quoteAt(text, found)).toBe(changed);
    });

    it('leaves text put in beside the quote outside', () => {
      const anchor = mark(news, 'any unit was surrounded');
      const text = news.replace(
        'that any unit was surrounded,',
        'firmly that, so far, any unit were surrounded or lost,',
      );
      expect(quoteAt(text, locate({ text, anchor }))).toBe('any unit were surrounded');
    });

    it('takes in a sentence that was put into the middle of the passage', () => {
      const anchor = mark(news, `${second}\n${third}`);
      const text = news.replace(third, `The ministry would not say more than this on the record. ${third}`);
      const found = locate({ text, anchor });
      expect(found.kind).toBe('fuzzy');
      expect(quoteAt(text, found)).toBe(text.slice(text.indexOf(second)));
    });

    it('asks when a name stands once more, with nothing around it that it had', () => {
      const text = `${first}\nMr Hollis Brand said so.\n${second}`;
      const anchor = mark(text, 'Hollis Brand');
      const edited = `${second}\n${third}\nBy Hollis Brand`;
      expect(locate({ text: edited, anchor }).kind).toBe('fuzzy');
    });

    it('asks when the words are the same but another place is nearly as good', () => {
      const line = 'The army said on Sunday that its troops held the town of Alden and the roads around it.';
      const text = `${line}\n${third}`;
      const anchor = mark(text, 'held the town');
      const edited = `${third}\n${line.replace('roads', 'road')}\n${first}\n${line.replace('Sunday', 'Monday')}\nEnd.`;
      expect(['fuzzy', 'lost']).toContain(locate({ text: edited, anchor }).kind);
    });
  });

  describe('lost', () => {
    it('says so when the passage was taken out', () => {
      const anchor = mark(news, 'any unit was surrounded');
      expect(locate({ text: [first, third].join('\n'), anchor })).toEqual({ kind: 'lost' });
    });

    it('says so when the text is empty or another one', () => {
      const anchor = mark(news, 'eight villages');
      expect(locate({ text: '', anchor })).toEqual({ kind: 'lost' });
      expect(locate({ text: 'The cup final ended in a draw after extra time. '.repeat(20), anchor })).toEqual(
        { kind: 'lost' },
      );
    });

    it('says so when two places are equally good', () => {
      const anchor = mark(news, 'any unit was surrounded');
      const text = `Corrected.\n${news}\n${news}`;
      expect(locate({ text, anchor })).toEqual({ kind: 'lost' });
    });

    it('does not let nearness decide between two equal places', () => {
      const anchor = mark('One. Share this article. Two.', 'Share this article');
      const text = 'Share this article\nShare this article';
      expect(locate({ text, anchor })).toEqual({ kind: 'lost' });
    });

    it('says so for words that stand in many places', () => {
      const text = `${'It was said that the end was near. '.repeat(40)}Only this once did he agree.`;
      const anchor = mark(text, 'did he agree');
      expect(locate({ text: 'Why did he agree? And did he agree? When did he agree?', anchor }).kind).toBe(
        'lost',
      );
    });

    it('says so for an empty quote without text around it', () => {
      const anchor = { start: 3, end: 3, quote: '', prefix: '', suffix: '' };
      expect(locate({ text: 'ab', anchor })).toEqual({ kind: 'lost' });
    });
  });

  it('finds a point between two words again, and loses it when it is in two places', () => {
    const anchor = describePlace({ text: 'one two three', start: 3, end: 3 });
    expect(locate({ text: 'one two three', anchor })).toMatchObject({ kind: 'exact', start: 3, end: 3 });
    expect(locate({ text: 'So: one two three', anchor })).toMatchObject({ kind: 'moved', start: 7, end: 7 });
    expect(locate({ text: 'one two three, one two three', anchor: { ...anchor, start: 1, end: 1 } })).toEqual(
      { kind: 'lost' },
    );
  });

  it('does not trust offsets outside the text', () => {
    const anchor = { start: -5, end: 9, quote: 'eight villages', prefix: '', suffix: '' };
    expect(locate({ text: news, anchor })).toMatchObject({ kind: 'moved', start: 33 });
    expect(locate({ text: news, anchor: { ...anchor, start: 5000, end: 5014 } })).toMatchObject({
      kind: 'moved',
      start: 33,
    });
  });

  describe('for any text', () => {
    const words = fc.array(
      fc.constantFrom(
        'the',
        'border',
        'eight',
        'villages',
        'said',
        'no',
        '😀',
        '👩‍👧',
        'cafe\u0301',
        'שלום',
        '東京',
        'a',
        '\n',
        '“so”',
      ),
      { maxLength: 60 },
    );
    const anyText = fc.oneof(
      words.map((list) => list.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '😀'), maxLength: 80 }),
    );
    const place = (text: string, a: number, b: number) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
        number,
        number,
      ];
      return describePlace({ text, start, end });
    };

    it('finds what was described in the unchanged text exactly', () => {
      fc.assert(
        fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
          const anchor = place(text, a, b);
          expect(locate({ text, anchor })).toEqual({
            kind: 'exact',
            start: anchor.start,
            end: anchor.end,
            score: 1,
          });
        }),
      );
    });

    it('answers places inside the text, between whole characters, and the same words unless it says fuzzy', () => {
      fc.assert(
        fc.property(anyText, anyText, fc.nat(), fc.nat(), (text, edited, a, b) => {
          const anchor = place(text, a, b);
          for (const target of [
            edited,
            text + edited,
            edited + text,
            text.slice(a % 7),
            text.replace('e', edited),
          ]) {
            const found = locate({ text: target, anchor });
            if (found.kind === 'lost') continue;
            expect(found.start).toBeGreaterThanOrEqual(0);
            expect(found.end).toBeGreaterThanOrEqual(found.start);
            expect(found.end).toBeLessThanOrEqual(target.length);
            expect(splitsPair(target, found.start) || splitsPair(target, found.end)).toBe(false);
            expect(found.score).toBeGreaterThan(0);
            expect(found.score).toBeLessThanOrEqual(1);
            if (found.kind !== 'fuzzy') expect(target.slice(found.start, found.end)).toBe(anchor.quote);
          }
        }),
      );
    });

    it('moves a passage by what is put in before it, or finds it in no other place', () => {
      const sentences = fc
        .uniqueArray(fc.nat({ max: 9999 }), { minLength: 8, maxLength: 30 })
        .map((numbers) =>
          numbers.map((number) => `In case ${number} the count was ${number * 7}.`).join(' '),
        );
      fc.assert(
        fc.property(
          sentences,
          fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
          fc.nat(),
          (text, before, a) => {
            const start = a % (text.length - 60);
            const anchor = describePlace({ text, start, end: start + 40 });
            const found = locate({ text: `${before}\n${text}`, anchor });
            expect(found).toMatchObject({ kind: 'moved', start: start + before.length + 1 });
          },
        ),
      );
    });
  });
});
