import type { ReportModel } from '@/lib/reports/report-model';
import {
  aCell,
  aClaim,
  aDecision,
  anArticle,
  anEvidence,
  anInterval,
  aPassage,
  aQuotation,
  aReport,
  aVerdict,
  aWording,
} from './example-parts';

/** Builders that fill in everything but what a test is about. */
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
        wordings: [
          {
            detail: 'when',
            wordings: [
              aWording({ article: 1 }),
              aWording({
                article: 2,
                says: 'late on 13 March',
                value: '13 March 2025',
                interval: anInterval({
                  start: '2025-03-13',
                  end: '2025-03-13',
                  words: '13 March 2025',
                  basis: {
                    kind: 'published',
                    from: '2025-03-14',
                    words: 'the year is that of the article of 14 March 2025',
                  },
                }),
              }),
              aWording({ article: 3, says: '', value: 'left out', interval: null }),
            ],
          },
          {
            detail: 'where',
            wordings: [
              aWording({ article: 1, slot: 'bridge', says: 'harbour', value: 'Harbour', interval: null }),
            ],
          },
        ],
        conflicts: [
          {
            detail: 'when',
            kind: 'contradiction',
            sentence:
              'Port log says “14 March”, Harbour Post “late on 13 March” (13 March 2025); both cannot be true',
            sides: [
              { says: '14 March', articles: [1], interval: anInterval() },
              { says: 'late on 13 March', articles: [2], interval: null },
            ],
          },
        ],
        corrections: [
          {
            at: '2025-03-20T16:00:00.000Z',
            from: { scale: 's1', key: 'refuted' },
            to: { scale: 's1', key: 'supported' },
          },
        ],
        origins: {
          articles: 2,
          atMost: 1,
          unknown: 0,
          sentence: '2 articles, at most 1 independent origin',
        },
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
        corrections: [
          { at: '2025-03-20T17:00:00.000Z', from: { scale: 's1', key: 'conflicting' }, to: null },
        ],
        decision: null,
        verdicts: [],
        cells: [],
      }),
    ],
    quotations: [
      {
        speaker: 'Mayor Iris Finch',
        fullest: aQuotation({ article: 2 }),
        versions: [
          {
            ...aQuotation({ article: 4, words: 'Nobody may cross.', verb: 'ordered', occasion: null }),
            changes: ['altered', 'truncated'],
            changesSense: true,
            cuts: [{ side: 'after', words: 'but boats may pass', turn: 'but' }],
            reason: 'Морской вестник cuts the sentence before “but”',
          },
        ],
      },
      {
        speaker: null,
        fullest: aQuotation({ article: 3, words: 'الجسر مغلق', speaker: null, verb: null }),
        versions: [
          {
            ...aQuotation({ article: 2, words: 'The bridge is shut', speaker: null, form: 'indirect' }),
            changes: ['translation'],
            changesSense: false,
            cuts: [],
            reason: 'Probably another translation.',
          },
        ],
      },
    ],
    origins: {
      tally: {
        articles: 3,
        atMost: 2,
        unknown: 1,
        sentence: '3 articles, at most 2 independent origins, 1 of them not named',
      },
      groups: [
        { name: 'Northland News Agency', articles: [2, 4] },
        { name: null, articles: [3] },
      ],
      joins: [
        {
          articles: [2, 4],
          kind: 'shared_text',
          reason: '71 % of Harbour Post is in Морской вестник',
          uncredited: [4],
          standing: 'measured',
        },
        {
          articles: [2, 4],
          kind: 'same_source',
          reason: 'Both name Northland News Agency',
          uncredited: [],
          standing: 'confirmed',
        },
        {
          articles: [2, 3],
          kind: 'names_other',
          reason: 'صحيفة الميناء names Harbour Post',
          uncredited: [],
          standing: 'split',
        },
      ],
      named: [{ article: 2, kind: 'agency', name: 'Northland News Agency', words: '(NNA)', whole: true }],
      stated: [
        {
          article: 3,
          kind: 'own',
          name: null,
          passage: 'أُغلق الجسر',
          note: 'The editor said so on the telephone.',
        },
      ],
    },
  });
}
