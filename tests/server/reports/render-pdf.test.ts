import { describe, expect, it } from 'vitest';
import { renderPdf } from '@/lib/server/reports/render-pdf';
import { aCell, aClaim, anArticle, aPassage, aReport, words } from '../../reports/example-parts';
import { aFullReport, anEmptyReport } from '../../reports/example-report';
import { ownHostileStrings, readNaughtyStrings } from '../../reports/hostile-strings';
import { fullReportsOfAll } from '../../reports/replace-words';
import { openPdf } from './open-pdf';

const A4 = { width: 595, height: 842 };

async function open(model: Parameters<typeof renderPdf>[0]) {
  return openPdf(await renderPdf(model));
}

describe('renderPdf', { timeout: 120_000 }, () => {
  it('has a contents list whose page numbers are those of the sections', async () => {
    const { pages, bookmarks } = await open(aFullReport());
    const contents = pages[0] ?? '';
    expect(bookmarks.map(({ title }) => title)).toContain('How the work was done');
    for (const { title, page } of bookmarks) {
      const entry = title.replace(/[\u2066-\u2069]/gu, '');
      // A right-to-left title stands after its number in the order of the file.
      if (/[\u0590-\u06FF]/u.test(entry)) continue;
      const at = contents.indexOf(entry);
      expect(at, entry).toBeGreaterThanOrEqual(0);
      expect(contents.slice(at + entry.length).match(/\d+/u)?.[0], entry).toBe(String(page));
    }
  });

  it('numbers its pages and sets the matrix on a page across', async () => {
    const { pages, sizes } = await open(aFullReport());
    pages.forEach((text, index) => {
      expect(text).toContain(`${index + 1} / ${pages.length}`);
    });
    const wide = sizes.filter(({ width, height }) => width > height);
    expect(wide).toEqual([{ width: A4.height, height: A4.width }]);
    expect(sizes[0]).toEqual(A4);
  });

  it('holds the words of the report, in every script that it shows', async () => {
    const statements = [
      'Ἡ γέφυρα ἔκλεισε.',
      'Мост закрыт; їжак, ђак, қала.',
      'The naïve café paid 5 € † ‰ → ½.',
    ];
    const { pages } = await open(
      aReport({ claims: statements.map((statement, index) => aClaim({ number: index + 1, statement })) }),
    );
    for (const statement of statements) expect(pages.join(' ')).toContain(statement);
    expect(pages.join(' ')).not.toContain('cannot show');
  });

  it('shows Arabic and Hebrew without missing a letter', async () => {
    const { pages } = await open(
      aReport({
        claims: [
          aClaim({ number: 1, statement: 'أُغلق الجسر يوم الجمعة 14 مارس (آذار) ٢٠٢٥، لا إله إلا الله.' }),
          aClaim({ number: 2, statement: 'پل بسته شد؛ گفتگو می‌شود. پاکستان میں ٹیکسٹ۔' }),
          aClaim({ number: 3, statement: 'גֶּשֶׁר הַנָּמֵל נִזּוֹק (2025), אמר „הדובר”. ₪ 100' }),
        ],
      }),
    );
    expect(pages.join(' ')).not.toContain('cannot show');
  });

  it('lists every character that it cannot show, with how often it occurs', async () => {
    const { pages } = await open(
      aReport({ summary: words('漢字 漢 \uE000 𓀀 a\u20DD'), method: 'word '.repeat(10) }),
    );
    const text = pages.join(' ');
    expect(text).toContain('Characters that this PDF cannot show');
    expect(text).toContain('U+0061 U+20DD, U+5B57, U+6F22 (2 times), U+E000, U+13000');
  });

  it('links safe addresses and nothing else', async () => {
    const { links } = await open(
      aReport({
        articles: [anArticle({ url: 'javascript:alert(1)' }), anArticle({ number: 2 })],
        claims: [],
      }),
    );
    expect(links).toContain('https://harbour.example/bridge');
    for (const link of links) expect(link).toMatch(/^(https?|mailto):/u);
  });

  it('breaks words that are longer than a line without adding a hyphen', async () => {
    const quote = 'unbreakable'.repeat(40);
    const { pages } = await open(
      aReport({ claims: [aClaim({ cells: [aCell({ passages: [aPassage({ quote })] })] })] }),
    );
    expect(pages.join('').replace(/\s/gu, '')).toContain(quote);
  });

  it('sets an empty report, and names it after its title', async () => {
    const { pages, title } = await open(anEmptyReport());
    expect(pages.join(' ')).toContain('Draft: not published.');
    expect(title).toBe('Report');
    expect((await open(aReport())).title).toBe('The bridge and the storm');
  });

  it('sets lists and quotations that are nested deeper than a page is wide', async () => {
    let inner = words('deepest').content;
    for (let level = 0; level < 24; level += 1)
      inner = [
        level % 2 === 0
          ? { type: 'blockquote', content: inner }
          : { type: 'bulletList', content: [{ type: 'listItem', content: inner }] },
      ];
    const { pages } = await open(aReport({ summary: { type: 'doc', content: inner } }));
    expect(pages.join(' ')).toContain('deepest');
  });

  it('takes nothing that people write for a part of its own language', async () => {
    const { pages } = await open(
      aReport({ summary: words('#panic("x") $x$ *b* _i_ @ref <label> `raw` // comment \\ #sys') }),
    );
    expect(pages[0]).toContain('#panic("x") $x$ *b* _i_ @ref <label> `raw` // comment \\ #sys');
  });

  it('sets every hostile string, wherever it stands', async () => {
    const reports = [
      ...fullReportsOfAll(ownHostileStrings),
      aReport({ method: readNaughtyStrings().join('\n') }),
    ];
    for (const model of reports) expect((await open(model)).pages.length).toBeGreaterThan(4);
  });
});
