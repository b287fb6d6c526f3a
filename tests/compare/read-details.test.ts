import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentenceDetail } from '@/lib/compare/detail';
import { readDetails, type SentenceToRead } from '@/lib/compare/read-details';

/** A Saturday. */
const PUBLISHED = '2025-03-15';

function read(sentence: string, rest: Partial<SentenceToRead> = {}): SentenceDetail[] {
  return readDetails({ sentence, publishedAt: PUBLISHED, language: 'en', ...rest }).details;
}

function readTime(sentence: string, rest: Partial<SentenceToRead> = {}) {
  const [time] = read(sentence, rest).filter((detail) => detail.kind === 'time');
  return (
    time && {
      text: time.text,
      days: time.interval && `${time.interval.start ?? ''}/${time.interval.end ?? ''}`,
      basis: time.basis.kind,
    }
  );
}

describe('times', () => {
  it.each([
    ['They crossed the border last summer.', 'last summer', '2024-06-01/2024-08-31', 'published'],
    ['The bridge fell last winter.', 'last winter', '2024-12-01/2025-02-28', 'published'],
    ['It opened in the summer of 2019.', 'the summer of 2019', '2019-06-01/2019-08-31', 'stated'],
    ['She resigned on Friday.', 'Friday', '2025-03-14/2025-03-14', 'published'],
    ['She resigned on Saturday.', 'Saturday', '2025-03-15/2025-03-15', 'published'],
    ['She will resign on Monday.', 'Monday', '2025-03-17/2025-03-17', 'published'],
    ['The road will open again, officials said on Friday.', 'Friday', '2025-03-14/2025-03-14', 'published'],
    ['He hinted at it earlier this week.', 'earlier this week', '2025-03-10/2025-03-15', 'published'],
    ['He hinted at it earlier in the week.', 'earlier in the week', '2025-03-10/2025-03-15', 'published'],
    ['The town has been empty since August 2023.', 'since August 2023', '2023-08-01/2023-08-31', 'stated'],
    ['It began on Aug. 6.', 'Aug. 6', '2024-08-06/2024-08-06', 'published'],
    ['It began on 6 August 2024.', '6 August 2024', '2024-08-06/2024-08-06', 'stated'],
    ['They met yesterday.', 'yesterday', '2025-03-14/2025-03-14', 'published'],
    ['They met last month.', 'last month', '2025-02-01/2025-02-28', 'published'],
    ['They met two weeks ago.', 'two weeks ago', '2025-02-24/2025-03-02', 'published'],
    ['They met three years ago.', 'three years ago', '2022-01-01/2022-12-31', 'published'],
    ['It gained ground in recent days.', 'recent days', '/2025-03-15', 'published'],
    ['It may fall in the coming days.', 'coming days', '2025-03-15/', 'published'],
    ['Sales grew from 2014 to 2018.', 'from 2014 to 2018', '2014-01-01/2018-12-31', 'stated'],
    ['The band was known in the 1990s.', '1990s', '1990-01-01/1999-12-31', 'stated'],
    ['It closed at the end of 2023.', 'end of 2023', '2023-09-01/2023-12-31', 'stated'],
  ])('reads "%s"', (sentence, text, days, basis) => {
    expect(readTime(sentence)).toEqual({ text, days, basis });
  });

  it('says which months a season is taken for and from which day it was counted', () => {
    const [time] = read('They crossed the border last summer.');
    expect(time?.kind === 'time' && time.basis.words).toBe(
      'counted from 15 March 2025, the date of the article; summer taken as June to August, as in the Northern Hemisphere',
    );
  });

  it('counts from every day of a date that names only the month', () => {
    expect(readTime('They met yesterday.', { publishedAt: '2025-03' })).toEqual({
      text: 'yesterday',
      days: '2025-02-28/2025-03-30',
      basis: 'published',
    });
  });

  it('gives days only to what the words name when the article has no date', () => {
    expect(readTime('She resigned on Friday.', { publishedAt: null })).toEqual({
      text: 'Friday',
      days: null,
      basis: 'unknown',
    });
    expect(readTime('She resigned in May 2020.', { publishedAt: null })?.days).toBe('2020-05-01/2020-05-31');
  });

  it('counts inside a quotation from the day of its words', () => {
    const sentence = '“We spoke yesterday,” she said.';
    expect(readTime(sentence, { quotations: [{ start: 1, end: 20, saidAt: '2025-03-11' }] })).toEqual({
      text: 'yesterday',
      days: '2025-03-10/2025-03-10',
      basis: 'occasion',
    });
  });

  it.each([
    ['“We spoke yesterday,” she said on Tuesday.', '2025-03-10/2025-03-10'],
    ['On Tuesday she told reporters: “We spoke yesterday.”', '2025-03-10/2025-03-10'],
  ])('takes the day of a quotation from the words beside its verb in "%s"', (sentence, days) => {
    const times = read(sentence).filter((detail) => detail.kind === 'time' && detail.quoted);
    expect(times).toHaveLength(1);
    expect(times[0]).toMatchObject({ basis: { kind: 'occasion' }, interval: { start: days.slice(0, 10) } });
  });

  it('does not take it from the words about somebody else', () => {
    const sentence = '“We spoke yesterday,” said the man who was freed on Tuesday.';
    expect(readTime(sentence)).toMatchObject({ text: 'yesterday', basis: 'unknown' });
  });

  it('knows a quotation that began sentences before', () => {
    const text = 'He said: “It rained. We met yesterday. It was cold.”';
    expect(readTime('We met yesterday.', { article: { text, start: 21 } })?.basis).toBe('unknown');
  });

  it.each(['They left the next day.', 'They left two days later.', 'They left the day before.'])(
    'counts no day from the date of the article in "%s"',
    (sentence) => {
      expect(readTime(sentence)).toMatchObject({ days: null, basis: 'unknown' });
    },
  );

  it.each(['It may rain.', 'They march and sat down now.', 'She heard it once.', ''])(
    'reads no time in "%s"',
    (sentence) => {
      expect(readTime(sentence)).toBeUndefined();
    },
  );

  it('says so when the day of a quotation is not known, and leaves the beginning open', () => {
    expect(readTime('“We spoke yesterday,” she said.')).toEqual({
      text: 'yesterday',
      days: '/2025-03-14',
      basis: 'unknown',
    });
    expect(readTime('“We will speak tomorrow,” she said.')).toEqual({
      text: 'tomorrow',
      days: null,
      basis: 'unknown',
    });
  });
});

describe('amounts', () => {
  it.each([
    ['Fire spread to eight villages.', 'count', 'eight', 8, 8, null, 'villages'],
    [
      'Ministers offered a 30-day unconditional truce.',
      'duration',
      '30-day',
      30,
      30,
      'day',
      'unconditional truce',
    ],
    ['They talked for three hours.', 'duration', 'three hours', 3, 3, 'hour', null],
    ['More than 200 people marched.', 'count', '200', 200, null, null, 'people'],
    ['Thousands of young voters stayed home.', 'count', 'Thousands', 2000, null, null, 'young voters'],
    ['Tens of thousands of homes lost power.', 'count', 'Tens of thousands', 20000, null, null, 'homes'],
    ['It cost $4.5 million.', 'money', '$4.5 million', 4_500_000, 4_500_000, 'Dollar', null],
    ['The $1.2bn deal failed.', 'money', '$1.2bn', 1.2e9, 1.2e9, 'Dollar', null],
    [
      'Prices fell by 2.5 percentage points.',
      'percent',
      '2.5 percentage points',
      2.5,
      2.5,
      'percentage point',
      null,
    ],
    ['The blast left 30 wounded.', 'count', '30', 30, 30, null, 'wounded'],
    ['Turnout fell to 42.5 percent.', 'percent', '42.5 percent', 42.5, 42.5, null, null],
    ['Up to 40 cars were stuck.', 'count', '40', null, 40, null, 'cars'],
  ])('reads "%s"', (sentence, kind, text, min, max, unit, counted) => {
    const [found] = read(sentence).filter((detail) => 'min' in detail);
    expect(found).toMatchObject({ kind, text, min, max, unit, counted });
  });

  it.each([
    'It ended after World War II.',
    'The G7 met.',
    'Nobody saw the one that escaped.',
    'It began on 6 August 2024.',
  ])('counts nothing in "%s"', (sentence) => {
    expect(read(sentence).filter((detail) => 'min' in detail)).toEqual([]);
  });
});

describe('people, places, voices and conditions', () => {
  it.each([
    ['Former finance minister Jane Doe said no.', 'Jane Doe', 'Former finance minister'],
    ['The former US President John Roe said no.', 'John Roe', 'former US President'],
    ['Jane Doe, head of the Northern Water Board, said no.', 'Jane Doe', 'head of the Northern Water Board'],
    ['Police spokeswoman Jane Doe said no.', 'Jane Doe', 'Police spokeswoman'],
  ])('reads the title in "%s"', (sentence, name, title) => {
    expect(read(sentence)).toContainEqual(expect.objectContaining({ kind: 'person', name, title }));
  });

  it.each([
    ['Jane Doe claimed that the dam had burst.', 'Jane Doe', 'affirms', 'distanced'],
    ['Jane Doe underscored that the dam had burst.', 'Jane Doe', 'affirms', 'stressed'],
    ['Jane Doe revealed that the dam had burst.', 'Jane Doe', 'affirms', 'factual'],
    ['Jane Doe denied that the dam had burst.', 'Jane Doe', 'denies', 'denied'],
    ['Jane Doe rejected the report.', 'Jane Doe', 'denies', 'denied'],
  ])('reads who speaks in "%s"', (sentence, speaker, polarity, strength) => {
    expect(read(sentence)).toContainEqual(
      expect.objectContaining({ kind: 'voice', speaker, polarity, strength }),
    );
  });

  it('resolves a surname and a pronoun in the article', () => {
    const text = 'Jane Doe said no. Later she confirmed that Doe would go.';
    const voices = read(text.slice(18), { article: { text, start: 18 } });
    expect(voices).toContainEqual(
      expect.objectContaining({ kind: 'voice', speaker: 'Jane Doe', start: 6, end: 19 }),
    );
    expect(voices).toContainEqual(expect.objectContaining({ kind: 'person', name: 'Jane Doe', text: 'Doe' }));
  });

  it.each([
    ['He will leave if the vote fails.', 'if the vote fails', 'if'],
    ['Unless it rains, the field burns.', 'Unless it rains', 'unless'],
    ['Aid is contingent on a truce, she said.', 'contingent on a truce', 'if'],
  ])('reads the condition in "%s"', (sentence, text, sense) => {
    expect(read(sentence)).toContainEqual(expect.objectContaining({ kind: 'condition', text, sense }));
  });

  it.each([
    'He spoke on condition of anonymity.',
    'It looked as if it would rain.',
    'She asked if it would rain.',
    'It burns even if it rains.',
  ])('reads no condition in "%s"', (sentence) => {
    expect(read(sentence).filter(({ kind }) => kind === 'condition')).toEqual([]);
  });

  it.each([
    ['Shops closed in Springfield.', 'Springfield'],
    ['Shops closed in Norway’s Oslo region.', 'Oslo region'],
  ])('reads the place in "%s"', (sentence, name) => {
    expect(read(sentence)).toContainEqual(expect.objectContaining({ kind: 'place', name }));
  });
});

describe('readDetails', () => {
  it('says plainly that other languages are not read', () => {
    expect(readDetails({ sentence: 'Er kam gestern.', publishedAt: PUBLISHED, language: 'de' })).toEqual({
      read: false,
      reason: 'Details were not read: this text is in German, and only English is read.',
      details: [],
    });
  });

  it('reads British English, and a text whose language is not known as English', () => {
    expect(read('She left on Friday.', { language: 'en-GB' })).toHaveLength(1);
    expect(read('She left on Friday.', { language: null })).toHaveLength(1);
  });

  it('finds nothing in an empty sentence', () => {
    expect(read('')).toEqual([]);
  });

  it('keeps the offsets of the sentence behind emoji, combining marks and right-to-left words', () => {
    const sentence = '👩🏽‍🚒 Zoe\u0308 و שלום: eight villages on Friday';
    const texts = read(sentence).map(({ start, end }) => sentence.slice(start, end));
    expect(texts).toEqual(['eight', 'Friday']);
  });

  it('gives every detail within the sentence, with its words', () => {
    const piece = fc.constantFrom(
      'on Friday',
      '“yesterday',
      'eight',
      'said Jane Doe',
      'in Oslo',
      'if',
      ',',
      '$5',
      '👍🏽',
      'e\u0301',
      'שלום',
      '\n',
      'two weeks ago',
      '2014-2018',
      '”',
      'more than 5%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const sentence = pieces.join(' ');
        for (const { start, end, text } of read(sentence)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(text).toBe(sentence.slice(start, end));
        }
      }),
      { numRuns: 60 },
    );
  });
});
