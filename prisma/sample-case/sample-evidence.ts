import type { Who } from './sample-people';

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
