/** Claims of the sample case with the work that three reviewers did on them. Places are given by their words in the article. */
type Who = 'ines' | 'tomas' | 'aiko';

export const samplePeople: { key: Who; name: string; role: 'editor' | 'reviewer' }[] = [
  { key: 'ines', name: 'Ines Moreau', role: 'editor' },
  { key: 'tomas', name: 'Tomás Varga', role: 'reviewer' },
  { key: 'aiko', name: 'Aiko Lindqvist', role: 'reviewer' },
];

export interface SamplePassage {
  article: string;
  quote: string;
  voice: 'article' | 'in_passing' | 'named' | 'unnamed' | 'body';
  speaker?: string;
  polarity: 'affirms' | 'denies' | 'hedges' | 'asks';
  verb?: string;
  by: Who;
}

export interface SampleClaim {
  key: string;
  statement: string;
  asOf?: string;
  kind: 'event' | 'quantity' | 'date' | 'quotation' | 'attribution' | 'prediction' | 'other';
  tags: string[];
  details: {
    kind:
      | 'who'
      | 'what'
      | 'when'
      | 'where'
      | 'how many'
      | 'title'
      | 'according to whom'
      | 'on what condition';
    note: string;
  }[];
  checkable?: { checkable: false; reason: string };
  passages: SamplePassage[];
  silent: { article: string; words: string; by: Who }[];
  verdicts: { by: Who; rating: string; reason: string; evidence: string[] }[];
  assigned: { to: Who; dueInDays: number; note?: string }[];
  decision?: {
    rating: string;
    reason: string;
    wordings: {
      detail: SampleClaim['details'][number]['kind'];
      holds: string;
      failing: { article: string; quote: string; says: string }[];
    }[];
  };
}

export const sampleClaims: SampleClaim[] = [
  {
    key: 'encircled',
    statement: 'Ukrainian forces in the Kursk region were encircled.',
    asOf: '2025-03-14',
    kind: 'event',
    tags: ['battlefield'],
    details: [{ kind: 'according to whom', note: 'Who says so, and who denies it?' }],
    passages: [
      {
        article: 'statement',
        quote: 'reports of an encirclement of Ukrainian units in the Kursk region are untrue',
        voice: 'body',
        speaker: 'General Staff of Ukraine',
        polarity: 'denies',
        verb: 'says',
        by: 'ines',
      },
      {
        article: 'ledger',
        quote: 'Both leaders say the soldiers are surrounded',
        voice: 'named',
        speaker: 'Putin and Trump',
        polarity: 'affirms',
        verb: 'say',
        by: 'tomas',
      },
      {
        article: 'ledger',
        quote: "Ukraine's General Staff called that untrue",
        voice: 'body',
        speaker: 'General Staff of Ukraine',
        polarity: 'denies',
        verb: 'called',
        by: 'tomas',
      },
      {
        article: 'harbour',
        quote: 'Both leaders claimed that the soldiers are surrounded',
        voice: 'named',
        speaker: 'Putin and Trump',
        polarity: 'affirms',
        verb: 'claimed',
        by: 'tomas',
      },
      {
        article: 'harbour',
        quote: 'said there was no threat of encirclement',
        voice: 'body',
        speaker: 'General Staff of Ukraine',
        polarity: 'denies',
        verb: 'said',
        by: 'aiko',
      },
      {
        article: 'courier',
        quote: 'the Ukrainian soldiers surrounded in the Kursk region',
        voice: 'in_passing',
        polarity: 'affirms',
        by: 'aiko',
      },
      {
        article: 'courier',
        quote: 'thousands of soldiers were “completely surrounded”',
        voice: 'named',
        speaker: 'Trump',
        polarity: 'affirms',
        verb: 'had written',
        by: 'aiko',
      },
      {
        article: 'courier',
        quote: "Ukraine's top commander denied this week that his men were being encircled",
        voice: 'named',
        speaker: "Ukraine's top commander",
        polarity: 'denies',
        verb: 'denied',
        by: 'tomas',
      },
      {
        article: 'gazette',
        quote: 'Ukraine goes on denying that its forces there are encircled',
        voice: 'body',
        speaker: 'Ukraine',
        polarity: 'denies',
        verb: 'denying',
        by: 'ines',
      },
      {
        article: 'gazette',
        quote: 'the troops may still be cut off in the coming days',
        voice: 'unnamed',
        speaker: 'analysts',
        polarity: 'hedges',
        by: 'ines',
      },
      {
        article: 'digest',
        quote: 'Ukrainian forces were surrounded in Kursk',
        voice: 'named',
        speaker: 'Putin and Trump',
        polarity: 'affirms',
        verb: 'stressed',
        by: 'aiko',
      },
      {
        article: 'digest',
        quote: 'the General Staff said that there was no threat of encirclement',
        voice: 'body',
        speaker: 'General Staff of Ukraine',
        polarity: 'denies',
        verb: 'said',
        by: 'aiko',
      },
    ],
    silent: [],
    verdicts: [
      {
        by: 'tomas',
        rating: 'refuted',
        reason:
          'The General Staff denied it on the day, and independent maps of that week show an open road to the border.',
        evidence: ['map', 'staff'],
      },
      {
        by: 'aiko',
        rating: 'not-enough',
        reason:
          'The maps are a day old and the front moved quickly. I would say: not shown, and denied by the side that would know.',
        evidence: ['map'],
      },
    ],
    assigned: [
      { to: 'tomas', dueInDays: 2 },
      {
        to: 'aiko',
        dueInDays: 2,
        note: 'Please judge from the maps and the statement, not from the articles.',
      },
    ],
    decision: {
      rating: 'refuted',
      reason:
        'No source apart from the two presidents had troops encircled on 14 March, and the maps of three institutes show none. One reviewer would rather say that there is not enough evidence.',
      wordings: [],
    },
  },
  {
    key: 'incursion',
    statement: "Ukraine's incursion into the Kursk region began in August 2024.",
    asOf: '2025-03-14',
    kind: 'date',
    tags: ['battlefield', 'dates'],
    details: [{ kind: 'when', note: 'When did it begin?' }],
    passages: [
      {
        article: 'statement',
        quote: 'The operation in the Kursk region began on 6 August 2024',
        voice: 'body',
        speaker: 'General Staff of Ukraine',
        polarity: 'affirms',
        by: 'ines',
      },
      {
        article: 'ledger',
        quote: 'Ukrainian troops crossed into the region last summer',
        voice: 'article',
        polarity: 'affirms',
        by: 'tomas',
      },
      {
        article: 'harbour',
        quote: 'Ukrainian troops crossed into the region last summer',
        voice: 'article',
        polarity: 'affirms',
        by: 'tomas',
      },
      {
        article: 'courier',
        quote: 'which Ukrainian forces had held since August 2023',
        voice: 'in_passing',
        polarity: 'affirms',
        by: 'aiko',
      },
      {
        article: 'digest',
        quote: 'a region that Ukrainian troops had entered last summer',
        voice: 'in_passing',
        polarity: 'affirms',
        by: 'aiko',
      },
    ],
    silent: [{ article: 'gazette', words: 'summer, August, incursion, crossed', by: 'aiko' }],
    verdicts: [
      {
        by: 'tomas',
        rating: 'supported',
        reason: 'It began on 6 August 2024, as the General Staff and reports of that day say.',
        evidence: ['staff'],
      },
      {
        by: 'aiko',
        rating: 'supported',
        reason: '6 August 2024. One article is a year off.',
        evidence: ['staff'],
      },
    ],
    assigned: [
      { to: 'tomas', dueInDays: 1 },
      { to: 'aiko', dueInDays: 1 },
    ],
    decision: {
      rating: 'supported',
      reason: 'The incursion began on 6 August 2024. “Last summer” fits that; “since August 2023” cannot.',
      wordings: [
        {
          detail: 'when',
          holds: '6 August 2024',
          failing: [
            {
              article: 'courier',
              quote: 'which Ukrainian forces had held since August 2023',
              says: 'since August 2023',
            },
          ],
        },
      ],
    },
  },
  {
    key: 'president',
    statement: 'Donald Trump was president of the United States when he made the appeal.',
    asOf: '2025-03-14',
    kind: 'attribution',
    tags: ['titles'],
    details: [{ kind: 'title', note: 'Which title do the articles give him?' }],
    passages: [
      {
        article: 'ledger',
        quote: 'US President Donald Trump',
        voice: 'article',
        polarity: 'affirms',
        by: 'aiko',
      },
      {
        article: 'harbour',
        quote: 'former US President Donald Trump',
        voice: 'article',
        polarity: 'denies',
        by: 'aiko',
      },
      {
        article: 'courier',
        quote: 'US President Donald Trump',
        voice: 'article',
        polarity: 'affirms',
        by: 'aiko',
      },
      {
        article: 'gazette',
        quote: 'US President Donald Trump',
        voice: 'article',
        polarity: 'affirms',
        by: 'tomas',
      },
      {
        article: 'digest',
        quote: 'President Trump himself',
        voice: 'article',
        polarity: 'affirms',
        by: 'tomas',
      },
    ],
    silent: [],
    verdicts: [
      { by: 'tomas', rating: 'supported', reason: 'In office since 20 January 2025.', evidence: ['office'] },
    ],
    assigned: [
      { to: 'tomas', dueInDays: 1 },
      { to: 'aiko', dueInDays: 3 },
    ],
  },
  {
    key: 'villages',
    statement: 'The authorities ordered the evacuation of eight villages in the Sumy region.',
    asOf: '2025-03-14',
    kind: 'quantity',
    tags: ['civilians'],
    details: [
      { kind: 'how many', note: 'How many villages?' },
      { kind: 'according to whom', note: 'Who announced it?' },
    ],
    passages: [
      {
        article: 'ledger',
        quote: 'the authorities ordered people out of eight villages',
        voice: 'article',
        polarity: 'affirms',
        by: 'tomas',
      },
      {
        article: 'harbour',
        quote:
          'The head of the Sumy regional administration announced that eight villages near the border would be evacuated',
        voice: 'named',
        speaker: 'head of the Sumy regional administration',
        polarity: 'affirms',
        verb: 'announced',
        by: 'tomas',
      },
    ],
    silent: [
      { article: 'courier', words: 'village, Sumy, evacuat', by: 'tomas' },
      { article: 'digest', words: 'village, Sumy, evacuat', by: 'tomas' },
    ],
    verdicts: [],
    assigned: [{ to: 'aiko', dueInDays: -1, note: 'The regional administration publishes its orders.' }],
  },
  {
    key: 'optimism',
    statement: "After the envoy's visit, cautious optimism was expressed about the talks.",
    asOf: '2025-03-14',
    kind: 'attribution',
    tags: ['talks'],
    details: [{ kind: 'according to whom', note: 'Officials of one side or of both?' }],
    passages: [
      {
        article: 'ledger',
        quote: 'officials of both countries spoke of cautious optimism',
        voice: 'unnamed',
        speaker: 'officials of both countries',
        polarity: 'affirms',
        verb: 'spoke',
        by: 'ines',
      },
      {
        article: 'harbour',
        quote: 'Russian and US officials spoke of cautious optimism',
        voice: 'unnamed',
        speaker: 'Russian and US officials',
        polarity: 'affirms',
        verb: 'spoke',
        by: 'ines',
      },
      {
        article: 'courier',
        quote: "Putin's spokesman Dmitry Peskov saw grounds for cautious optimism",
        voice: 'named',
        speaker: 'Dmitry Peskov',
        polarity: 'affirms',
        verb: 'saw',
        by: 'aiko',
      },
      {
        article: 'gazette',
        quote: "Moscow's spokesman expressed cautious optimism",
        voice: 'named',
        speaker: "Moscow's spokesman",
        polarity: 'affirms',
        verb: 'expressed',
        by: 'ines',
      },
      {
        article: 'digest',
        quote: 'Officials of Russia and the United States expressed cautious optimism',
        voice: 'unnamed',
        speaker: 'officials of Russia and the United States',
        polarity: 'affirms',
        verb: 'expressed',
        by: 'ines',
      },
    ],
    silent: [],
    verdicts: [],
    assigned: [],
  },
  {
    key: 'massacre',
    statement: 'Surrender would prevent a massacre like those of the Second World War.',
    kind: 'prediction',
    tags: ['talks'],
    details: [],
    checkable: {
      checkable: false,
      reason: 'A forecast about what would otherwise have happened; nothing could show it right or wrong.',
    },
    passages: [
      {
        article: 'courier',
        quote: 'warned of a massacre on the scale of the Second World War',
        voice: 'named',
        speaker: 'Trump',
        polarity: 'affirms',
        verb: 'warned',
        by: 'tomas',
      },
    ],
    silent: [],
    verdicts: [],
    assigned: [],
  },
];

export interface SampleEvidence {
  key: string;
  question: string;
  by: Who;
  answer?: string;
  owner?: Who;
  dueInDays?: number;
  source:
    | { kind: 'none' }
    | { kind: 'web'; url: string; title: string; publisher: string; date: string; archiveUrl: string | null }
    | { kind: 'passage'; article: string; quote: string }
    | { kind: 'contact'; whom: string; channel: string; askedDaysAgo: number; deadlineInDays: number };
  quote?: string;
  claims: { claim: string; stance: 'supports' | 'refutes' | 'background' }[];
}

export const sampleEvidence: SampleEvidence[] = [
  {
    key: 'staff',
    question: 'What did the General Staff say on 14 March?',
    by: 'ines',
    answer: 'It denied an encirclement and named 6 August 2024 as the first day of the operation.',
    source: { kind: 'passage', article: 'statement', quote: 'The statement sees no threat of encirclement.' },
    claims: [
      { claim: 'encircled', stance: 'refutes' },
      { claim: 'incursion', stance: 'supports' },
    ],
  },
  {
    key: 'map',
    question: 'Do independent maps of that week show a closed ring?',
    by: 'tomas',
    answer: 'None of the three that we looked at does: a road to the border is open on all of them.',
    source: {
      kind: 'web',
      url: 'https://maps.example/kursk/2025-03-13',
      title: 'Control of terrain, 13 March 2025',
      publisher: 'Institute of the sample case',
      date: '2025-03-13',
      archiveUrl: 'https://archive.example/maps-kursk-2025-03-13',
    },
    claims: [{ claim: 'encircled', stance: 'refutes' }],
  },
  {
    key: 'office',
    question: 'Who was president of the United States on 14 March 2025?',
    by: 'tomas',
    answer: 'Donald Trump, since 20 January 2025.',
    source: {
      kind: 'web',
      url: 'https://office.example/presidents',
      title: 'List of presidents',
      publisher: 'Sample almanac',
      date: '2025-01-20',
      archiveUrl: null,
    },
    claims: [{ claim: 'president', stance: 'supports' }],
  },
  {
    key: 'order',
    question: 'Does the regional administration confirm the number of villages?',
    by: 'ines',
    owner: 'aiko',
    dueInDays: 1,
    source: {
      kind: 'contact',
      whom: 'Press office of the Sumy regional administration',
      channel: 'e-mail',
      askedDaysAgo: 1,
      deadlineInDays: 1,
    },
    claims: [{ claim: 'villages', stance: 'background' }],
  },
  {
    key: 'both-sides',
    question: 'Did any US official use the words “cautious optimism”?',
    by: 'ines',
    owner: 'tomas',
    dueInDays: 2,
    source: { kind: 'none' },
    claims: [{ claim: 'optimism', stance: 'background' }],
  },
];
