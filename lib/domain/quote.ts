import type { TextRange } from './revision-text';

/** Where and when words were spoken, as the article says it. */
export interface QuoteOccasion extends TextRange {
  kind: 'post' | 'interview' | 'statement' | 'broadcast' | 'news_conference' | 'speech' | 'document';
  /** "on Truth Social", "told Fox News". */
  words: string;
  /** "on Friday", where the sentence dates the words. */
  when: (TextRange & { words: string }) | null;
}

/**
 * What an article gives as somebody's words. `direct` stands in quotation marks; `indirect` is reported without them and
 * is here so that a quotation can be held against it. Offsets are of the article's text, without quotation marks.
 */
export interface Quote extends TextRange {
  /** The same for the same place in the same article: "article:start-end". */
  id: string;
  articleId: string;
  form: 'direct' | 'indirect';
  /** More than one where an attribution interrupts the words or they go on in another paragraph. */
  pieces: TextRange[];
  /** The pieces, joined by spaces. */
  words: string;
  /** The sentences that hold it. */
  context: string;
  voice: 'named' | 'unnamed' | 'body' | null;
  speaker: string | null;
  /** The reporting verb as printed, in small letters. */
  verb: string | null;
  attribution: TextRange | null;
  occasion: QuoteOccasion | null;
  /** Whole sentences, as far as the article shows; false for a fragment ("cautious optimism"). */
  complete: boolean;
  /** False where the closing mark is missing. */
  closed: boolean;
  /** Quotation marks round words in the grammar of reported speech: that “the call had yet to be scheduled”. */
  backshifted: boolean;
  /** The speaker seems to speak another language than the article is in. */
  foreign: boolean;
}

/** What an article did to words that another one, or the same one elsewhere, gives more fully. */
export const quoteChanges = [
  'other_speaker',
  'paraphrase_in_marks',
  'altered',
  'truncated',
  'translation',
  'paraphrase',
  'house_style',
  'verbatim',
] as const;
export type QuoteChange = (typeof quoteChanges)[number];

/** The same in the words of screens and reports. */
export const quoteChangeLabels: Record<QuoteChange, string> = {
  other_speaker: 'Another speaker',
  paraphrase_in_marks: 'Paraphrase in quotation marks',
  altered: 'Altered',
  truncated: 'Truncated',
  translation: 'Probably another translation',
  paraphrase: 'Paraphrase',
  house_style: 'House style',
  verbatim: 'Verbatim',
};

/** Words that were left out, with their place in the article of the fuller version. */
export interface QuoteCut extends TextRange {
  side: 'before' | 'within' | 'after';
  words: string;
  /** The word that makes the sense another one: "but", "if", "not". */
  turn: string | null;
}

/** One version of an utterance held against the fullest one. */
export interface QuoteComparison {
  quoteId: string;
  /** The fuller version. */
  againstId: string;
  /** What was done, the gravest first. */
  changes: QuoteChange[];
  cuts: QuoteCut[];
  changesSense: boolean;
  /** One sentence for a reviewer. */
  reason: string;
  /** How much speaks for it, from 0 to 1. */
  score: number;
}

/** The same words of somebody, in all articles that quote them. */
export interface Utterance {
  /** The id of its fullest quote. */
  id: string;
  speaker: string | null;
  quoteIds: string[];
}
