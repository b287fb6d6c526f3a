import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralizeCell, restoreCell } from '@/lib/reports/spreadsheet-cell';
import {
  ownHostileStrings,
  readNaughtyStrings,
  readSpreadsheetFormulas,
  whyNoHostileStrings,
} from './hostile-strings';

describe('neutralizeCell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(1)', "'@SUM(1)"],
    ['  =1+1', "  '=1+1"],
    ['"=1+1', '"\'=1+1'],
    ['＝1+1', "'＝1+1"],
    ['–1', "'–1"],
    ['DDE ("cmd";"/C calc")', '\'DDE ("cmd";"/C calc")'],
    ['\t=1', "'\t'=1"],
    ['\n=1', "'\n'=1"],
    ['\tplain', "'\tplain"],
    ['text;=1', "text;'=1"],
    ['text\n-1', "text\n'-1"],
    ["'=1", "''=1"],
  ])('puts an apostrophe before what %j would run', (text, cell) => {
    expect(neutralizeCell(text)).toBe(cell);
  });

  it.each([
    [''],
    ['plain'],
    ['1-2'],
    ['a = b'],
    ["'tis"],
    ['a, -b'],
    ['e\u0301 👩‍👩‍👧 שלום'],
    ['14:05 – 15:00'],
  ])('leaves %j as it is', (text) => {
    expect(neutralizeCell(text)).toBe(text);
  });

  it('can be undone exactly, whatever the text', () => {
    const character = fc.constantFrom(...'=+-@\'";,\t\r\n ＝–aDdE('.split(''), 'DDE(', '😀');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        expect(restoreCell(neutralizeCell(text))).toBe(text);
      }),
      { numRuns: 5000 },
    );
  });

  it('gives each hostile string of the project back', () => {
    for (const text of ownHostileStrings) expect(restoreCell(neutralizeCell(text))).toBe(text);
  });
});

describe.skipIf(whyNoHostileStrings !== undefined)(
  `cells that others found to run${whyNoHostileStrings === undefined ? '' : ` (skipped: ${whyNoHostileStrings})`}`,
  () => {
    it('no longer begin with what makes a spreadsheet run them', () => {
      const formulas = readSpreadsheetFormulas();
      expect(formulas.length).toBeGreaterThan(10);
      for (const text of formulas) {
        expect(neutralizeCell(text)).not.toMatch(/^[\s"]*(?:[=+\-@＝＋－＠–]|DDE)/u);
        expect(neutralizeCell(text)).not.toMatch(/^[\t\r\n]/u);
        expect(restoreCell(neutralizeCell(text))).toBe(text);
      }
    });

    it('and 515 awkward strings come back unchanged', () => {
      for (const text of readNaughtyStrings()) expect(restoreCell(neutralizeCell(text))).toBe(text);
    });
  },
);
