import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderJson } from '@/lib/reports/render-json';
import { REPORT_SCHEMA_VERSION, reportModelSchema } from '@/lib/reports/report-model';
import {
  aCell,
  aClaim,
  aDecision,
  anArticle,
  aQuotation,
  aReport,
  aVerdict,
  aWording,
  someOrigins,
} from './example-parts';
import { aFullReport, anEmptyReport } from './example-report';

describe('reportModelSchema', () => {
  it.each([
    ['a report with something of everything', aFullReport()],
    ['an empty report', anEmptyReport()],
  ])('takes %s unchanged', (_, model) => {
    expect(reportModelSchema.parse(model)).toEqual(model);
  });

  it.each([
    [
      'a cell of an unknown article',
      aReport({ claims: [aClaim({ cells: [aCell({ article: 9 })] })] }),
      'article 9',
    ],
    [
      'a decision by nobody',
      aReport({ claims: [aClaim({ decision: aDecision({ by: 'p9' }) })] }),
      'the person p9',
    ],
    [
      'a rating outside the scales',
      aReport({ claims: [aClaim({ verdicts: [aVerdict({ rating: { scale: 's1', key: 'nice' } })] })] }),
      'the rating s1/nice',
    ],
    [
      'evidence that is not there',
      aReport({ claims: [aClaim({ evidence: [{ evidence: 4, stance: 'supports' }] })] }),
      'evidence 4',
    ],
    ['an unknown reader', aReport({ articles: [anArticle({ readBy: ['p7'] })] }), 'the person p7'],
    [
      'an origin of an article that is not there',
      aReport({ origins: someOrigins({ groups: [{ name: null, articles: [8] }] }) }),
      'article 8',
    ],
    [
      'a quotation of an article that is not there',
      aReport({ quotations: [{ speaker: null, fullest: aQuotation({ article: 7 }), versions: [] }] }),
      'article 7',
    ],
    [
      'a wording of an article that is not there',
      aReport({
        claims: [aClaim({ wordings: [{ detail: 'when', wordings: [aWording({ article: 6 })] }] })],
      }),
      'article 6',
    ],
    [
      'a correction by a scale that is not there',
      aReport({
        claims: [
          aClaim({
            corrections: [
              { at: '2025-03-20T16:00:00.000Z', from: { scale: 's9', key: 'refuted' }, to: null },
            ],
          }),
        ],
      }),
      's9/refuted',
    ],
    ['two articles of one number', aReport({ articles: [anArticle(), anArticle()] }), 'Two of the articles'],
    ['two claims of one number', aReport({ claims: [aClaim(), aClaim()] }), 'Two of the claims'],
  ])('refuses %s and names it', (_, model, message) => {
    const result = reportModelSchema.safeParse(model);
    expect(result.error?.issues.map((issue) => issue.message).join(' ')).toContain(message);
  });

  it('refuses a later version of the format', () => {
    expect(
      reportModelSchema.safeParse({ ...aReport(), schemaVersion: REPORT_SCHEMA_VERSION + 1 }).success,
    ).toBe(false);
  });
});

describe('docs/report.schema.json', () => {
  it('is the JSON Schema of the model', () => {
    const documented: unknown = JSON.parse(
      readFileSync(join(process.cwd(), 'docs/report.schema.json'), 'utf8'),
    );
    expect(documented).toEqual(z.toJSONSchema(reportModelSchema));
  });

  it('takes what is exported and refuses what has another shape', () => {
    const documented = z.fromJSONSchema(
      JSON.parse(readFileSync(join(process.cwd(), 'docs/report.schema.json'), 'utf8')),
    );
    const exported: unknown = JSON.parse(renderJson(aFullReport()));
    expect(documented.safeParse(exported).error).toBeUndefined();
    const broken = { ...aFullReport(), origins: { ...someOrigins(), joins: [{ articles: [1] }] } };
    expect(documented.safeParse(broken).success).toBe(false);
  });
});
