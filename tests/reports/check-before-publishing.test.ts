import { describe, expect, it } from 'vitest';
import { checkBeforePublishing, type OpenPoint } from '@/lib/reports/check-before-publishing';
import type { ReportModel } from '@/lib/reports/report-model';
import { aCell, aClaim, anArticle, anEvidence, aPassage, aReport, words } from './example-parts';
import { aFullReport, anEmptyReport } from './example-report';

const NOW = '2025-03-21T12:00:00.000Z';

/** A report in which nothing is open. */
function aClosedReport(given: Partial<ReportModel> = {}): ReportModel {
  return aReport({
    evidence: [anEvidence()],
    claims: [aClaim({ evidence: [{ evidence: 1, stance: 'supports' }] })],
    ...given,
  });
}

function open(given: Partial<ReportModel>): OpenPoint[] {
  return checkBeforePublishing(aClosedReport(given), NOW);
}

const asked = {
  whom: 'Harbour master',
  channel: 'phone',
  askedAt: '2025-03-15T08:00:00.000Z',
  deadlineAt: null,
  reply: '',
  repliedAt: null,
};
const linked = { evidence: [{ evidence: 1, stance: 'supports' as const }] };

describe('checkBeforePublishing', () => {
  it('finds nothing in a report in which nothing is open', () => {
    expect(checkBeforePublishing(aClosedReport(), NOW)).toEqual([]);
  });

  it('asks an empty report only for its summary', () => {
    expect(checkBeforePublishing(anEmptyReport(), NOW).map((point) => point.kind)).toEqual(['no_summary']);
  });

  it.each<[string, Partial<ReportModel>, Partial<OpenPoint>]>([
    ['an empty summary', { summary: words(' ') }, { kind: 'no_summary' }],
    [
      'a claim without a decision',
      { claims: [aClaim({ ...linked, number: 7, decision: null, verdicts: [] })] },
      { kind: 'claim_undecided', claim: 7, message: 'Claim 7 has no desk decision.' },
    ],
    [
      'a decision without a verdict',
      { claims: [aClaim({ ...linked, verdicts: [] })] },
      { kind: 'claim_without_verdict', claim: 1 },
    ],
    [
      'a decision without evidence',
      { claims: [aClaim({ evidence: [] })] },
      { kind: 'claim_without_evidence', claim: 1 },
    ],
    [
      'a question without an answer',
      { evidence: [anEvidence(), anEvidence({ number: 2, answer: null, question: 'Who saw it?' })] },
      { kind: 'question_unanswered', evidence: 2, message: '“Who saw it?” has no answer.' },
    ],
    [
      'an answer of white space',
      { evidence: [anEvidence(), anEvidence({ number: 2, answer: words('  ') })] },
      { kind: 'question_unanswered', evidence: 2 },
    ],
    [
      'an answer without a source',
      { evidence: [anEvidence({ source: { kind: 'none' } })] },
      { kind: 'answer_without_source', evidence: 1 },
    ],
    [
      'somebody who has not replied',
      { evidence: [anEvidence({ contacts: [asked] })] },
      { kind: 'no_reply', evidence: 1, message: 'Harbour master has not replied.' },
    ],
    [
      'a deadline that has passed',
      { evidence: [anEvidence({ contacts: [{ ...asked, deadlineAt: '2025-03-20T08:00:00.000Z' }] })] },
      { message: 'Harbour master has not replied; the deadline was 20 March 2025.' },
    ],
    [
      'a deadline to come',
      { evidence: [anEvidence({ contacts: [{ ...asked, deadlineAt: '2025-03-28T08:00:00.000Z' }] })] },
      { message: 'Harbour master has not replied; the deadline is 28 March 2025.' },
    ],
    [
      'an article without an archive link',
      { articles: [anArticle({ archiveUrl: null })] },
      { kind: 'no_archive', article: 1, message: 'Harbour Post has no archive link.' },
    ],
    [
      'an article without an address',
      { articles: [anArticle({ url: null })] },
      { kind: 'no_address', article: 1 },
    ],
    [
      'a source without an archive link',
      {
        evidence: [
          anEvidence({
            source: {
              kind: 'web',
              url: 'https://a.example',
              title: null,
              publisher: null,
              date: null,
              archiveUrl: null,
            },
          }),
        ],
      },
      { kind: 'no_archive', evidence: 1, message: 'The source “https://a.example” has no archive link.' },
    ],
    [
      'a passage whose place nobody has confirmed',
      { claims: [aClaim({ ...linked, cells: [aCell({ passages: [aPassage({ confirmed: false })] })] })] },
      {
        kind: 'anchor_unconfirmed',
        claim: 1,
        article: 1,
        message: 'A passage of claim 1 in Harbour Post waits for somebody to confirm the place.',
      },
    ],
    [
      'an article that nobody has read',
      { articles: [anArticle({ readBy: [] })] },
      { kind: 'article_unread', article: 1 },
    ],
    [
      'a cell that was read and not checked',
      { claims: [aClaim({ ...linked, cells: [aCell({ state: 'read', passages: [] })] })] },
      { kind: 'cell_unchecked', article: 1, claim: 1 },
    ],
  ])('names %s', (_, given, expected) => {
    const points = open(given);
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject(expected);
  });

  it('asks nothing of withdrawn claims, nor a decision on what cannot be checked', () => {
    const withdrawn = aClaim({ number: 2, status: 'withdrawn', decision: null, verdicts: [], cells: [] });
    const prediction = aClaim({ number: 3, checkable: false, decision: null, verdicts: [] });
    expect(open({ claims: [aClaim(linked), withdrawn, prediction] })).toEqual([]);
  });

  it('leaves references out of what must be read and checked', () => {
    const reference = anArticle({ number: 2, role: 'reference', readBy: [] });
    expect(open({ articles: [anArticle(), reference] })).toEqual([]);
  });

  it('counts open cells by article', () => {
    const points = checkBeforePublishing(aFullReport(), NOW).filter(
      (point) => point.kind === 'cell_unchecked',
    );
    expect(points.map((point) => point.message)).toEqual([
      'Harbour Post was not checked for 2 claims.',
      'صحيفة الميناء was not checked for claim 4.',
      'Морской вестник was not checked for 3 claims.',
    ]);
  });
});
