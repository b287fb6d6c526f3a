import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeArticle } from '@/lib/compare/propose-article';
import { type PartKind, validateParts } from '@/lib/domain/part';

const sentence = 'The old bridge over the harbour was closed on Friday after a ship had struck it.';
const longer = `${sentence} Nobody was hurt, and the ferries ran all night.`;

function parts(text: string, outlets?: string[]): [PartKind, string][] {
  return proposeArticle({ text, outlets }).parts.map(({ kind, start, end }) => [
    kind,
    text.slice(start, end).trim(),
  ]);
}

describe('proposeArticle', () => {
  it.each(['', '\n', ' \n \n'])('has nothing to say of %j', (text) => {
    expect(proposeArticle({ text })).toEqual({
      headline: null,
      byline: null,
      outlet: null,
      date: null,
      language: null,
      parts: text === '' ? [] : [{ kind: 'body', start: 0, end: text.length }],
    });
  });

  it('takes apart a page with all its furniture', () => {
    const text = [
      'Home > News > Harbour',
      'Bridge closed after ship strikes it | Harbour Times',
      'By Ada Lund and Bo Ek',
      'Published: 14 March 2025, 10:30',
      '3 min read',
      'Photo: The bridge on Friday (AFP)',
      `OSLO, March 14 (Reuters) - ${sentence}`,
      'ALSO READ: How the bridge was built',
      longer,
      'What comes next?',
      longer,
      'Advertisement',
      `${longer} (AP)`,
      'Reporting by Ada Lund; editing by Bo Ek',
      '© 2025 Harbour Times. All rights reserved.',
      'Leave a comment',
      'Harbour weather',
    ].join('\n');
    expect(parts(text)).toEqual([
      ['boilerplate', 'Home > News > Harbour'],
      ['headline', 'Bridge closed after ship strikes it'],
      ['boilerplate', '| Harbour Times'],
      ['credit', 'By Ada Lund and Bo Ek'],
      ['dateline', 'Published: 14 March 2025, 10:30'],
      ['boilerplate', '3 min read'],
      ['caption', 'Photo: The bridge on Friday (AFP)'],
      ['dateline', 'OSLO, March 14 (Reuters) -'],
      ['body', sentence],
      ['teaser', 'ALSO READ: How the bridge was built'],
      ['body', longer],
      ['crosshead', 'What comes next?'],
      ['body', longer],
      ['boilerplate', 'Advertisement'],
      ['body', longer],
      ['credit', '(AP)\nReporting by Ada Lund; editing by Bo Ek'],
      ['boilerplate', '© 2025 Harbour Times. All rights reserved.\nLeave a comment\nHarbour weather'],
    ]);
    const { headline, byline, outlet, date } = proposeArticle({ text });
    expect([headline?.value, byline?.value, outlet?.value, date?.value]).toEqual([
      'Bridge closed after ship strikes it',
      'Ada Lund and Bo Ek',
      'Harbour Times',
      '2025-03-14',
    ]);
    for (const found of [headline, byline, outlet])
      expect(text.slice(found?.start, found?.end)).toBe(found?.value);
    expect(text.slice(date?.start, date?.end)).toBe('14 March 2025, 10:30');
  });

  it.each<[string, string]>([
    [`Oslo: ${sentence}`, 'Oslo:'],
    [`New Delhi: “${sentence}”`, 'New Delhi:'],
    [`KYIV, Ukraine (AP) — ${sentence}`, 'KYIV, Ukraine (AP) —'],
    [`Oslo [Norway], March 14 (ANI): ${sentence}`, 'Oslo [Norway], March 14 (ANI):'],
    [`Frankfurt am Main, 14. März (dpa) - ${sentence}`, 'Frankfurt am Main, 14. März (dpa) -'],
    [`LONDON – ${sentence}`, 'LONDON –'],
    [`Москва, 14 марта (ТАСС) — ${sentence}`, 'Москва, 14 марта (ТАСС) —'],
  ])('sees the dateline of %j', (text, dateline) => {
    expect(parts(`${text}\n${longer}`).slice(0, 1)).toEqual([['dateline', dateline]]);
  });

  it.each([
    `Exclusive: ${sentence}`,
    `Live updates: ${sentence}`,
    `Q: ${sentence}`,
    `The plan was simple: ${sentence.toLowerCase()}`,
    `Harbour ships – ${sentence.toLowerCase()}`,
    `In 2024 – ${sentence}`,
  ])('sees no dateline in %j', (text) => {
    expect(parts(`${text}\n${longer}`).map(([kind]) => kind)).not.toContain('dateline');
  });

  it.each<[string, string | null, string]>([
    ['Bridge closed after ship strikes it – World News Network', 'World News Network', 'a name of its trade'],
    ['Bridge closed after ship strikes it - harbour.example', 'harbour.example', 'an address'],
    ['Bridge closed after ship strikes it — Acme', null, 'a name that nothing speaks for'],
    ['War in the harbour – What we know', null, 'the second half of a headline'],
    ['Who – me? And the bridge', null, 'too short a headline'],
  ])('reads %j: outlet %j, as it is %s', (line, outlet) => {
    const { headline, outlet: found } = proposeArticle({ text: `${line}\n${longer}\n${longer}` });
    expect(found?.value ?? null).toBe(outlet);
    expect(headline?.value).toBe(outlet === null ? line : 'Bridge closed after ship strikes it');
  });

  it('knows the outlets it is told', () => {
    const text = `Bridge closed after ship strikes it — Acme\n${longer}`;
    expect(proposeArticle({ text, outlets: ['ACME'] }).outlet?.value).toBe('Acme');
  });

  it('proposes no headline for a sentence or a single line', () => {
    expect(proposeArticle({ text: sentence }).headline).toBeNull();
    expect(proposeArticle({ text: 'One short line' }).headline).toBeNull();
    expect(proposeArticle({ text: `${sentence}\n${longer}` }).headline).toBeNull();
  });

  it('takes the handle of a site for furniture, and one word of the text for text', () => {
    expect(parts(`harbour-times\n${longer}\n© Harbour Times`)[0]).toEqual(['boilerplate', 'harbour-times']);
    expect(
      parts('Bridge closed\nUnbelievable.\nNobody was hurt when it fell down.').map(([kind]) => kind),
    ).not.toContain('boilerplate');
  });

  it('takes a question or a shout for a headline', () => {
    expect(proposeArticle({ text: `Who closed the bridge?\n${longer}` }).headline?.value).toBe(
      'Who closed the bridge?',
    );
  });

  it('proposes headline, crosshead and body in right-to-left text with emoji', () => {
    const paragraph = 'أغلق الجسر القديم فوق الميناء يوم الجمعة بعد أن صدمته سفينة كبيرة 🚢.';
    const text = `إغلاق الجسر بعد حادث\n${paragraph}\nماذا بعد\n${paragraph}`;
    const proposal = proposeArticle({ text });
    expect(parts(text)).toEqual([
      ['headline', 'إغلاق الجسر بعد حادث'],
      ['body', paragraph],
      ['crosshead', 'ماذا بعد'],
      ['body', paragraph],
    ]);
    expect(proposal.language).toBe('ar');
  });

  it.each<[string, string]>([
    [
      'Міст через гавань закрили у п’ятницю після того, як у нього врізалося судно, повідомили в поліції.',
      'uk',
    ],
    ['Мост через гавань закрыли в пятницу после того, как в него врезалось судно, сообщили в полиции.', 'ru'],
    ['הגשר הישן מעל הנמל נסגר ביום שישי לאחר שספינה פגעה בו.', 'he'],
    ['港の古い橋は金曜日、船が衝突した後に閉鎖された。', 'ja'],
    ['Die alte Brücke über den Hafen wurde am Freitag gesperrt, nachdem ein Schiff sie gerammt hatte.', 'de'],
  ])('guesses the language of %j', (text, language) => {
    expect(proposeArticle({ text }).language).toBe(language);
  });

  it('covers any text with valid parts', () => {
    const line = fc.constantFrom(
      '',
      ' ',
      sentence,
      longer,
      'Short line',
      'By Ada Lund',
      'Advertisement',
      'Also read: X y z',
      '(AP)',
      'Oslo: Yes.',
      '😀',
      'e\u0301',
      'שלום',
      'A – B News',
      '\uFFFD',
      'x'.repeat(500),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        expect(validateParts({ parts: proposeArticle({ text }).parts, text })).toEqual([]);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(validateParts({ parts: proposeArticle({ text }).parts, text })).toEqual([]);
      }),
    );
  }, 30_000);

  it.each<[string, string]>([
    ['one line of 2 MB', `${sentence} `.repeat(25_000)],
    ['one word of 2 MB', 'a'.repeat(2_000_000)],
    ['2 MB of white space', ' '.repeat(2_000_000)],
    ['a million short lines', 'a\n'.repeat(1_000_000)],
    ['many headlines', 'Short line here\n'.repeat(100_000)],
  ])(
    'takes a moment for %s',
    (_, text) => {
      const began = performance.now();
      expect(validateParts({ parts: proposeArticle({ text }).parts, text })).toEqual([]);
      expect(performance.now() - began).toBeLessThan(50_000);
    },
    60_000,
  );
});
