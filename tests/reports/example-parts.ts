import type { RichText } from '@/lib/domain/rich-text';
import { averitecScale } from '@/lib/domain/scale';
import type { ReportArticle } from '@/lib/reports/report-article';
import type {
  ReportCell,
  ReportClaim,
  ReportDecision,
  ReportPassage,
  ReportVerdict,
} from '@/lib/reports/report-claim';
import type { ReportEvidence } from '@/lib/reports/report-evidence';
import type { ReportModel } from '@/lib/reports/report-model';
import type { ReportOrigins } from '@/lib/reports/report-origin';
import type { ReportQuotation } from '@/lib/reports/report-quotation';
import type { ReportInterval, ReportWording } from '@/lib/reports/report-wording';

/** Builders that fill in everything but what a test is about. */
export function words(text: string): RichText {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

export function anArticle(given: Partial<ReportArticle> = {}): ReportArticle {
  return {
    number: 1,
    role: 'under_check',
    label: 'Harbour Post',
    outlet: 'The Harbour Post',
    headline: 'Bridge closed after storm',
    byline: 'By R. Almond',
    language: 'en',
    publishedAt: '2025-03-14',
    dateBasis: 'in_text',
    url: 'https://harbour.example/bridge',
    archiveUrl: 'https://archive.example/harbour/bridge',
    accessedAt: '2025-03-15T09:05:00.000Z',
    revision: { number: 1, sha256: 'a'.repeat(64), words: 412, notes: [] },
    readBy: ['p1'],
    findings: [],
    ...given,
  };
}

export function aPassage(given: Partial<ReportPassage> = {}): ReportPassage {
  return {
    quote: 'The bridge was closed on Friday.',
    start: 0,
    end: 32,
    voice: 'article',
    speaker: null,
    polarity: 'affirms',
    verb: null,
    confirmed: true,
    ...given,
  };
}

export function aCell(given: Partial<ReportCell> = {}): ReportCell {
  return {
    article: 1,
    state: 'stated',
    passages: [aPassage()],
    searched: null,
    accurate: 'none',
    fair: 'none',
    notes: [],
    ...given,
  };
}

export function aDecision(given: Partial<ReportDecision> = {}): ReportDecision {
  return {
    rating: { scale: 's1', key: 'supported' },
    reason: words('The port authority’s log shows it.'),
    wordings: [],
    by: 'p1',
    at: '2025-03-20T10:00:00.000Z',
    ...given,
  };
}

export function aVerdict(given: Partial<ReportVerdict> = {}): ReportVerdict {
  return {
    by: 'p2',
    rating: { scale: 's1', key: 'supported' },
    reason: words('The log is clear.'),
    confidence: null,
    evidence: [],
    dissents: false,
    sawOthers: false,
    ...given,
  };
}

export function aClaim(given: Partial<ReportClaim> = {}): ReportClaim {
  return {
    number: 1,
    statement: 'The bridge was closed on 14 March 2025.',
    asOf: '2025-03-14',
    kind: 'event',
    checkable: true,
    checkableReason: null,
    tags: [],
    details: [],
    status: 'judged',
    withdrawnReason: null,
    independent: true,
    differences: [],
    decision: aDecision(),
    verdicts: [aVerdict()],
    evidence: [],
    cells: [aCell()],
    ...given,
  };
}

export function anEvidence(given: Partial<ReportEvidence> = {}): ReportEvidence {
  return {
    number: 1,
    question: 'When was the bridge closed?',
    answer: words('On 14 March 2025 at 06:10.'),
    source: {
      kind: 'web',
      url: 'https://port.example/log',
      title: 'Log of the port',
      publisher: 'Port authority',
      date: '2025-03-14',
      archiveUrl: 'https://archive.example/port/log',
    },
    quote: '06:10 bridge closed',
    contacts: [],
    ...given,
  };
}

export function aReport(given: Partial<ReportModel> = {}): ReportModel {
  return {
    schemaVersion: 1,
    desk: { name: 'The Quay Desk' },
    report: {
      title: 'The bridge and the storm',
      number: 2,
      publishedAt: '2025-03-21T12:00:00.000Z',
      address: 'https://desk.example/r/quay/1',
      withdrawn: null,
    },
    case: {
      title: 'Bridge closure',
      about: 'Several outlets reported the closure of the harbour bridge.',
      eventDate: '2025-03-14',
      language: 'en',
    },
    peopleShown: 'name',
    people: [
      { key: 'p1', name: 'Edda Quill', role: 'editor' },
      { key: 'p2', name: 'Rowan Vale', role: 'reviewer' },
    ],
    summary: words('The bridge was closed on the day the outlets say.'),
    method: 'Two people read each article.',
    scales: [{ key: 's1', ...averitecScale }],
    articles: [anArticle()],
    evidence: [],
    claims: [aClaim()],
    ...given,
  };
}

export function anInterval(given: Partial<ReportInterval> = {}): ReportInterval {
  return {
    start: '2025-03-14',
    end: '2025-03-14',
    words: '14 March 2025',
    basis: { kind: 'stated', from: null, words: 'the words name it' },
    ...given,
  };
}

export function aWording(given: Partial<ReportWording> = {}): ReportWording {
  return {
    article: 1,
    slot: 'time',
    says: '14 March',
    start: 4,
    end: 12,
    value: '14 March 2025',
    interval: anInterval(),
    ...given,
  };
}

export function aQuotation(given: Partial<ReportQuotation> = {}): ReportQuotation {
  return {
    article: 1,
    words: 'Nobody may cross the bridge, but boats may pass.',
    form: 'direct',
    speaker: 'Mayor Finch',
    verb: 'told',
    occasion: 'told reporters on Friday',
    ...given,
  };
}

export function someOrigins(given: Partial<ReportOrigins> = {}): ReportOrigins {
  return {
    tally: { articles: 1, atMost: 1, unknown: 1, sentence: '1 article, at most 1 independent origin' },
    groups: [{ name: null, articles: [1] }],
    joins: [],
    named: [],
    stated: [],
    ...given,
  };
}
