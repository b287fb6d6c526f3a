import { describe, expect, it } from 'vitest';
import { proposeDate } from '@/lib/compare/propose-date';

function propose(text: string, language?: string, year?: number): [string | null, string] | undefined {
  const found = proposeDate({ text, start: 0, end: text.length, language, year });
  return found && [found.value, text.slice(found.start, found.end)];
}

describe('proposeDate', () => {
  it.each<[string, [string | null, string] | undefined]>([
    ['', undefined],
    ['no date here', undefined],
    ['Published: March 15, 2025 10:30 IST', ['2025-03-15', 'March 15, 2025 10:30 IST']],
    ['15 March 2025', ['2025-03-15', '15 March 2025']],
    ['Sat, 15 Mar 2025', ['2025-03-15', 'Sat, 15 Mar 2025']],
    ['2025-03-15T23:30:00-08:00', ['2025-03-15', '2025-03-15T23:30:00-08:00']],
    ['March 2025', ['2025-03', 'March 2025']],
    ['31/03/2025', ['2025-03-31', '31/03/2025']],
    ['15.03.2025, 10:22', ['2025-03-15', '15.03.2025, 10:22']],
    ['03/04/2025', ['2025', '03/04/2025']],
    ['03/03/2025', ['2025-03-03', '03/03/2025']],
    ['Moscow [Russia], March 15 (ANI):', [null, 'March 15']],
    ['Updated 3 hours ago', undefined],
    ['Friday', undefined],
    ['yesterday', undefined],
    ['last summer', undefined],
    ['May', undefined],
    ['The 2025 offensive', undefined],
    ['😀 on 6 August 2024', ['2024-08-06', 'on 6 August 2024']],
  ])('reads %j', (text, expected) => {
    expect(propose(text)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['de', 'Veröffentlicht am 15. März 2025', '2025-03-15'],
    ['fr', 'Publié le 15 mars 2025', '2025-03-15'],
    ['es', '15 de marzo de 2025', '2025-03-15'],
    ['ru', '15 марта 2025 г.', '2025-03-15'],
    ['uk', '15 березня 2025', '2025-03-15'],
    ['ja', '2025年3月15日', '2025-03-15'],
    ['xx', '15 March 2025', '2025-03-15'],
  ])('reads %s: %s', (language, text, value) => {
    expect(propose(text, language)?.[0]).toBe(value);
  });

  it('falls back to English for a language that is none, whatever its name', () => {
    for (const language of ['valueOf', 'constructor', '__proto__'])
      expect(propose('On 14 March 2025.', language)?.[0]).toBe('2025-03-14');
  });

  it('takes the year from what is known where the text gives none, and only then', () => {
    expect(propose('March 15 (ANI):', 'en', 2025)).toEqual(['2025-03-15', 'March 15']);
    expect(propose('March 15, 2024', 'en', 2025)?.[0]).toBe('2024-03-15');
    expect(propose('Friday', 'en', 2025)).toBeUndefined();
    expect(propose('3 hours ago', 'en', 2025)).toBeUndefined();
  });

  it('looks only inside the stretch it is given', () => {
    const text = '1 May 2020 and 2 June 2021 and 3 July 2022';
    expect(proposeDate({ text, start: 11, end: 27 })).toEqual({ value: '2021-06-02', start: 15, end: 26 });
  });
});
