import type { Who } from './sample-people';

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
