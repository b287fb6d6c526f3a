import type { Quote, QuoteCut } from '@/lib/domain/quote';
import type { FoldedQuote } from './fold-quote';

/** A contrast or a condition that opens what follows takes back part of what was quoted. */
const TURNS_AFTER =
  /^[\s\p{P}\p{S}]*(?<turn>but|if|unless|except|although|though|however|yet|provided|only if|only when|until|or else|otherwise)(?![\p{L}])/iu;
/** A denial or a condition before the words, in their own clause. */
const TURNS_BEFORE =
  /\b(?<turn>not|never|no|nobody|none|hardly|without|if|unless|cannot|\p{L}+n[’']t|deny|denied|false|untrue|whether)(?![\p{L}])[^,;:.!?—–]*$/iu;
/** What follows a name or half a clause is no turn of it: so many words are a statement. */
const WORDS_OF_A_STATEMENT = 5;

/**
 * What of the fuller quote was left out round its words from `first` to `end`, and the word that makes the sense another
 * one. English turns; elsewhere cuts have none.
 */
export function findCuts(
  fuller: Quote,
  folded: FoldedQuote,
  { first, end }: { first: number; end: number },
): QuoteCut[] {
  const cuts: QuoteCut[] = [];
  const opening = folded.words[first];
  const closing = folded.words[end - 1];
  if (opening === undefined || closing === undefined) return cuts;
  if (first > 0) {
    const before = fuller.words.slice(0, opening.start);
    const turn = TURNS_BEFORE.exec(before)?.groups?.turn ?? null;
    cuts.push(makeCut(fuller, 'before', { start: 0, end: opening.start, turn }));
  }
  if (end < folded.words.length) {
    const after = fuller.words.slice(closing.end);
    const states = end - first >= WORDS_OF_A_STATEMENT;
    const turn = states ? (TURNS_AFTER.exec(after)?.groups?.turn ?? null) : null;
    cuts.push(makeCut(fuller, 'after', { start: closing.end, end: fuller.words.length, turn }));
  }
  return cuts;
}

/** A cut of the quote’s `words`, with its place in the article. */
export function makeCut(
  quote: Quote,
  side: QuoteCut['side'],
  { start, end, turn }: { start: number; end: number; turn: string | null },
): QuoteCut {
  return {
    side,
    words: quote.words.slice(start, end).trim(),
    turn: turn?.toLowerCase() ?? null,
    start: placeInArticle(quote, start),
    end: placeInArticle(quote, end),
  };
}

/**
 * Where a place in the words of a quote stands in its article. Pieces are joined by one space in `words`; the white space
 * at their ends, if any, is skipped there, so a place may be off by it and never outside the quote.
 */
function placeInArticle(quote: Quote, at: number): number {
  let passed = 0;
  for (const { start, end } of quote.pieces) {
    if (at <= passed + end - start) return start + at - passed;
    passed += end - start + 1;
  }
  return quote.end;
}
