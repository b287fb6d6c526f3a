import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '@/lib/reports/render-csv';
import { restoreCell } from '@/lib/reports/spreadsheet-cell';
import { aCell, aClaim, anArticle, aPassage, aReport } from './example-parts';
import { aFullReport, anEmptyReport } from './example-report';
import { ownHostileStrings, readNaughtyStrings, readSpreadsheetFormulas } from './hostile-strings';
import { fullReportOf } from './replace-words';

function parse(csv: string): Record<string, string>[] {
  const parsed = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  expect(parsed.errors).toEqual([]);
  return parsed.data;
}

describe('renderCsv', () => {
  it('has one row for each claim and article, references included and named as such', () => {
    const rows = parse(renderCsv(aFullReport()));
    expect(rows.length).toBe(4 * 4);
    expect(rows.slice(0, 4).map((row) => [row.claim_number, row.article, row.role, row.cell])).toEqual([
      ['1', 'Port log', 'reference', 'stated'],
      ['1', 'Harbour Post', 'under_check', 'stated'],
      ['1', 'صحيفة الميناء', 'under_check', 'stated'],
      ['1', 'Морской вестник', 'under_check', 'unread'],
    ]);
  });

  it('says who speaks in a cell and never puts a reported denial into the mouth of the article', () => {
    const row = parse(renderCsv(aFullReport()))[1];
    expect(row?.voices).toBe('Mayor Finch says it, reported (“told”)\nThe ministry denies it, reported');
    expect(row?.quotes).toBe('closed late on 13 March\nThe ministry denied that it had closed');
    expect(row?.findings).toBe('date: says “13 March”, holds “14 March 2025”');
  });

  it('begins with a byte order mark and ends its lines with CR LF, also when it is empty', () => {
    const csv = renderCsv(anEmptyReport());
    expect(csv.startsWith('\uFEFF"claim_number","claim",')).toBe(true);
    expect(csv.endsWith('"changed_quotations"\r\n')).toBe(true);
    expect(parse(csv)).toEqual([]);
  });

  it('leaves numbers as numbers', () => {
    const row = parse(renderCsv(aReport({ claims: [aClaim({ number: 12 })], articles: [anArticle()] })))[0];
    expect([row?.claim_number, row?.article_number, row?.passages]).toEqual(['12', '1', '1']);
  });

  it('neutralises what a spreadsheet would run and loses nothing of it', () => {
    const quote = '=HYPERLINK("https://example.org/?x="&A1,"click")';
    const row = parse(
      renderCsv(aReport({ claims: [aClaim({ cells: [aCell({ passages: [aPassage({ quote })] })] })] })),
    )[0];
    expect(row?.quotes).toBe(`'${quote}`);
    expect(restoreCell(row?.quotes ?? '')).toBe(quote);
  });

  it('has no cell, and no line of a cell, that a spreadsheet would run', () => {
    const texts = [...readSpreadsheetFormulas(), ...ownHostileStrings, '=1+1', '+1', '@SUM(1)', 'a\n=1'];
    for (const text of texts)
      for (const row of parse(renderCsv(fullReportOf(text))))
        for (const cell of Object.values(row))
          for (const line of cell.split(/\r\n|[\r\n]/u))
            expect(Number.isNaN(Number(line)) ? line : '').not.toMatch(/^[\s"]*(?:[=+\-@＝＋－＠]|DDE)/u);
  });

  it('gives every hostile string back from every column that holds it', () => {
    const columns = ['claim', 'tags', 'article', 'outlet', 'headline', 'byline', 'url', 'archive_url'];
    for (const text of [...ownHostileStrings, ...readNaughtyStrings()]) {
      const rows = parse(renderCsv(fullReportOf(text)));
      expect(rows.length).toBe(16);
      for (const column of columns) expect(restoreCell(rows[1]?.[column] ?? '')).toBe(text);
    }
  });
});
