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

/** A report without anything in it. */
export function anEmptyReport(): ReportModel {
  return aReport({
    report: { title: '', number: null, publishedAt: null, address: null, withdrawn: null },
    case: { title: '', about: '', eventDate: null, language: 'en' },
    people: [],
    summary: { type: 'doc', content: [{ type: 'paragraph' }] },
    method: '',
    scales: [],
    articles: [],
    evidence: [],
    claims: [],
  });
}

/** A report with something of everything, several languages included. */
export function aFullReport(): ReportModel {
  return aReport({
    summary: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'Three outlets agree that the bridge was ' },
            { type: 'text', text: 'closed', marks: [{ type: 'bold' }] },
            { type: 'text', text: '; one gets the date wrong. See ' },
            {
              type: 'text',
              text: 'the log',
              marks: [{ type: 'link', attrs: { href: 'https://port.example/log' } }],
            },
            { type: 'text', text: '.' },
          ],
        },
        {
          type: 'bulletList',
          content: [
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'closed: yes' }] }],
            },
            {
              type: 'listItem',
              content: [{ type: 'paragraph', content: [{ type: 'text', text: 'damaged: no' }] }],
            },
          ],
        },
        {
          type: 'blockquote',
          content: [
            {
              type: 'paragraph',
              content: [{ type: 'text', text: 'Safety first', marks: [{ type: 'italic' }] }],
            },
          ],
        },
      ],
    },
    articles: [
      anArticle({
        number: 1,
        role: 'reference',
        label: 'Port log',
        outlet: null,
        headline: null,
        byline: null,
      }),
      anArticle({
        number: 2,
        findings: [
          {
            kind: 'date',
            says: '13 March',
            holds: '14 March 2025',
            note: 'The night before is meant.',
            quote: 'closed late on 13 March',
            claim: 1,
          },
        ],
      }),
      anArticle({
        number: 3,
        label: 'صحيفة الميناء',
        outlet: 'صحيفة الميناء',
        headline: 'إغلاق الجسر بعد العاصفة (تحديث)',
        language: 'ar',
        archiveUrl: null,
      }),
      anArticle({
        number: 4,
        label: 'Морской вестник',
        headline: 'Мост закрыт после шторма',
        language: 'ru',
        publishedAt: null,
        dateBasis: 'unknown',
        readBy: [],
      }),
    ],
    evidence: [
      anEvidence(),
      anEvidence({
        number: 2,
        question: 'Was the bridge damaged?',
        answer: null,
        source: { kind: 'contact' },
        quote: '',
        contacts: [
          {
            whom: 'Harbour master',
            channel: 'e-mail',
            askedAt: '2025-03-15T08:00:00.000Z',
            deadlineAt: '2025-03-17T08:00:00.000Z',
            reply: '',
            repliedAt: null,
          },
        ],
      }),
    ],
    claims: [
      aClaim({
        differences: ['Harbour Post says “late on 13 March”, which does not hold.'],
        tags: ['bridge'],
        details: [{ kind: 'when', note: 'When was it closed?' }],
        decision: aDecision({
          wordings: [
            { detail: 'when', holds: '14 March 2025', failing: [{ article: 2, says: 'late on 13 March' }] },
          ],
        }),
        verdicts: [
          aVerdict(),
          aVerdict({
            by: 'p1',
            rating: { scale: 's1', key: 'conflicting' },
            dissents: true,
            sawOthers: true,
            confidence: 3,
            evidence: [1],
          }),
        ],
        evidence: [
          { evidence: 1, stance: 'supports' },
          { evidence: 2, stance: 'background' },
        ],
        cells: [
          aCell({ article: 1 }),
          aCell({
            article: 2,
            passages: [
              aPassage({
                quote: 'closed late on 13 March',
                voice: 'named',
                speaker: 'Mayor Finch',
                verb: 'told',
              }),
              aPassage({
                quote: 'The ministry denied that it had closed',
                voice: 'body',
                speaker: 'the ministry',
                polarity: 'denies',
              }),
            ],
            accurate: 'no',
            fair: 'mixed',
          }),
          aCell({
            article: 3,
            passages: [aPassage({ quote: 'أُغلق الجسر يوم الجمعة 14 مارس (آذار).', confirmed: false })],
          }),
          aCell({ article: 4, state: 'unread', passages: [] }),
        ],
      }),
      aClaim({
        number: 3,
        statement: 'גשר הנמל ניזוק בסערה.',
        status: 'in_review',
        decision: null,
        verdicts: [],
        cells: [
          aCell({ article: 1, state: 'silent', passages: [], searched: 'damag, crack' }),
          aCell({ article: 2, state: 'read', passages: [] }),
          aCell({ article: 3, state: 'silent', passages: [], searched: null }),
          aCell({ article: 4, state: 'unread', passages: [] }),
        ],
      }),
      aClaim({
        number: 4,
        statement: 'It will close again.',
        kind: 'prediction',
        checkable: false,
        checkableReason: 'A prediction cannot be checked before its time.',
        decision: null,
        verdicts: [],
        cells: [],
        status: 'open',
      }),
      aClaim({
        number: 5,
        statement: 'Withdrawn statement.',
        status: 'withdrawn',
        withdrawnReason: 'Said twice.',
        decision: null,
        verdicts: [],
        cells: [],
      }),
    ],
  });
}
