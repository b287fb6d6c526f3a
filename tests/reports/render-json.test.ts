import { describe, expect, it } from 'vitest';
import { parseReportJson, renderJson } from '@/lib/reports/render-json';
import { aReport } from './example-parts';
import { aFullReport, anEmptyReport } from './example-report';
import { ownHostileStrings, readNaughtyStrings, whyNoHostileStrings } from './hostile-strings';
import { fullReportOf } from './replace-words';

describe('renderJson', () => {
  it.each([
    ['a full report', aFullReport()],
    ['an empty report', anEmptyReport()],
  ])('is read back as the same report: %s', (_, model) => {
    expect(parseReportJson(renderJson(model))).toEqual(model);
  });

  it('keeps every character that the database can hold', () => {
    const storable = ownHostileStrings.filter((text) => !/\0|\p{Surrogate}/u.test(text));
    for (const text of storable) {
      const model = fullReportOf(text);
      expect(parseReportJson(renderJson(model))).toEqual(model);
    }
  });

  it('names its version first', () => {
    expect(renderJson(aReport())).toMatch(/^\{\n {2}"schemaVersion": 1,/u);
  });

  it('does not read something else', () => {
    expect(() => parseReportJson('{"schemaVersion":1}')).toThrow();
    expect(() => parseReportJson('not JSON')).toThrow(SyntaxError);
  });
});

const TOGETHER = 25;

describe.skipIf(whyNoHostileStrings !== undefined)(
  `awkward strings of others${whyNoHostileStrings === undefined ? '' : ` (skipped: ${whyNoHostileStrings})`}`,
  () => {
    it('survive the round trip through JSON', () => {
      const texts = readNaughtyStrings().filter((text) => text !== '');
      // A report of each would say the same, slower: they stand in it together.
      for (let at = 0; at < texts.length; at += TOGETHER) {
        const model = fullReportOf(texts.slice(at, at + TOGETHER).join(' ¦ '));
        expect(parseReportJson(renderJson(model))).toEqual(model);
      }
    });
  },
);
