import type { Quote, QuoteChange, QuoteComparison, QuoteCut } from '@/lib/domain/quote';
import { alignTokens } from './align-tokens';
import { listContentWords } from './content-words';
import { findCuts, makeCut } from './find-cuts';
import { type FoldedQuote, findWithin } from './fold-quote';
import { compareSpeakers } from './same-speaker';

/** Two versions are of one utterance where so much of the shorter one's words is in the other, in order … */
const ALTERED_SHARE = 0.6;
/** … and two translations of it where less is. */
const TRANSLATED_SHARE = 0.4;
const FEWEST_WORDS = 4;
const NEGATION = /^(?:not|never|no|nobody|none|nothing|cannot|t|without|neither|nor)$/;

export interface ReadQuote {
  quote: Quote;
  folded: FoldedQuote;
  /** Its telling words by their first letters. */
  stems: ReadonlySet<string>;
  /** The speaker seems to speak another language, in any of the articles. */
  foreign: boolean;
}

/**
 * What one quotation did to a fuller one; nothing where they are not of one utterance. Both are direct. `score` says how
 * sure it is that they are: what surrounds a fragment counts as well.
 */
export function relateQuotes(version: ReadQuote, fuller: ReadQuote): QuoteComparison | undefined {
  const speakers = compareSpeakers(version.quote.speaker, fuller.quote.speaker);
  const found = relateWords(version, fuller, speakers);
  if (found === undefined) return undefined;
  const changes: QuoteChange[] = speakers === 'other' ? ['other_speaker', ...found.changes] : found.changes;
  const turn = found.cuts.find((cut) => cut.turn !== null);
  const changesSense = found.reversed || turn !== undefined;
  const context = measureContext(version.quote, fuller.quote);
  const score = found.closeness * (speakers === 'same' ? 0.7 : 0.5) + 0.3 * context;
  return {
    quoteId: version.quote.id,
    againstId: fuller.quote.id,
    changes,
    cuts: found.cuts,
    changesSense,
    reason: explain(version.quote, fuller.quote, { changes, turn, reversed: found.reversed }),
    score: Math.min(1, score),
  };
}

interface Relation {
  changes: QuoteChange[];
  cuts: QuoteCut[];
  closeness: number;
  reversed: boolean;
}

function relateWords(
  version: ReadQuote,
  fuller: ReadQuote,
  speakers: 'same' | 'other' | 'unknown',
): Relation | undefined {
  const exact = { cuts: [], reversed: false, closeness: 1 };
  if (version.folded.letters === fuller.folded.letters) {
    const [x, y] = [version.quote.words, fuller.quote.words].map(trimMarks);
    return { ...exact, changes: [x === y ? 'verbatim' : 'house_style'] };
  }
  const within = findWithin(withoutOpening(version.folded), fuller.folded);
  if (within !== undefined) {
    const telling = listContentWords(version.quote.words).length;
    const enough = speakers === 'same' ? telling > 0 && version.folded.words.length > 1 : telling > 1;
    if (!enough) return undefined;
    const closeness = Math.min(1, 0.4 + telling / 10);
    return {
      ...exact,
      closeness,
      changes: ['truncated'],
      cuts: findCuts(fuller.quote, fuller.folded, within),
    };
  }
  return speakers === 'other' ? undefined : relateChanged(version, fuller);
}

function relateChanged(version: ReadQuote, fuller: ReadQuote): Relation | undefined {
  const [x, y] = [version.folded.words, fuller.folded.words];
  const pairs = alignTokens(
    x.map(({ key }) => key),
    y.map(({ key }) => key),
  );
  const share = pairs.length / Math.min(x.length, y.length);
  const telling = new Set(listContentWords(version.quote.words));
  const common = listContentWords(fuller.quote.words).filter((word) => telling.has(word)).length;
  if (pairs.length < FEWEST_WORDS || common < 2) return undefined;
  const reversed = countNegations(listBetween(x, pairs, 'a')) !== countNegations(listBetween(y, pairs, 'b'));
  const missing = listGaps(fuller, pairs);
  if (pairs.length === x.length && /…|\.\.\.|\[\.\.\.\]/u.test(version.quote.words)) {
    const ends = { first: pairs[0]?.b ?? 0, end: (pairs.at(-1)?.b ?? 0) + 1 };
    const cuts = [...missing, ...findCuts(fuller.quote, fuller.folded, ends)];
    return { changes: ['truncated'], cuts, closeness: share, reversed };
  }
  if (
    version.foreign &&
    fuller.foreign &&
    share >= TRANSLATED_SHARE &&
    !isOnlyShortened(x.length, pairs.length)
  )
    return { changes: ['translation'], cuts: [], closeness: share, reversed: false };
  if (share < ALTERED_SHARE) return undefined;
  return { changes: ['altered'], cuts: missing, closeness: share, reversed };
}

/** All but a word of it stands in the other: what two translators would hardly both write. */
function isOnlyShortened(words: number, common: number): boolean {
  return words > 12 && words - common < 2;
}

/** Words of the fuller quote between common ones that the other does not have. */
function listGaps({ quote, folded }: ReadQuote, pairs: readonly { a: number; b: number }[]): QuoteCut[] {
  const cuts: QuoteCut[] = [];
  for (const [at, pair] of pairs.entries()) {
    const next = pairs[at + 1];
    if (next === undefined || next.a !== pair.a + 1 || next.b === pair.b + 1) continue;
    const gap = folded.words.slice(pair.b + 1, next.b);
    const turn = gap.find(({ key }) => NEGATION.test(key) || /^(?:if|unless|but)$/.test(key))?.key ?? null;
    cuts.push(makeCut(quote, 'within', { start: gap[0]?.start ?? 0, end: gap.at(-1)?.end ?? 0, turn }));
  }
  return cuts;
}

/** Quoted words may open with the article’s own conjunction: said “that there is a chance”. */
function withoutOpening({ letters, words }: FoldedQuote): FoldedQuote {
  const [first, second] = words;
  if (first?.key !== 'that' || second === undefined) return { letters, words };
  return {
    letters: letters.slice(second.at),
    words: words.slice(1).map((word) => ({ ...word, at: word.at - second.at })),
  };
}

/** A longer stretch between two common words is left out, not changed. */
const LONGEST_CHANGE = 4;

/** The words of one side between the first and the last common word that the other side does not have. */
function listBetween(
  words: FoldedQuote['words'],
  pairs: readonly { a: number; b: number }[],
  side: 'a' | 'b',
): FoldedQuote['words'] {
  return pairs.flatMap((pair, at) => {
    const next = pairs[at + 1];
    const gap = next ? words.slice(pair[side] + 1, next[side]) : [];
    return gap.length <= LONGEST_CHANGE ? gap : [];
  });
}

function countNegations(words: readonly { key: string }[]): number {
  return words.filter(({ key }) => NEGATION.test(key)).length;
}

function trimMarks(words: string): string {
  return words.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '').replace(/\s+/gu, ' ');
}

/** The share of the words round one version that the other version or its surroundings have, from 0 to 1. */
function measureContext(version: Quote, fuller: Quote): number {
  const known = new Set([...listContentWords(fuller.context), ...listContentWords(fuller.words)]);
  const words = [...new Set(listContentWords(version.context))];
  return words.length === 0 ? 0 : words.filter((word) => known.has(word)).length / words.length;
}

function explain(
  version: Quote,
  fuller: Quote,
  { changes, turn, reversed }: { changes: QuoteChange[]; turn: QuoteCut | undefined; reversed: boolean },
): string {
  const parts: string[] = [];
  if (changes.includes('other_speaker'))
    parts.push(`given to ${version.speaker ?? 'nobody'} here and to ${fuller.speaker ?? 'nobody'} there`);
  if (changes.includes('verbatim')) parts.push('the same words');
  if (changes.includes('house_style')) parts.push('the same words in another spelling or punctuation');
  if (changes.includes('truncated')) parts.push('part of a longer quotation');
  if (changes.includes('altered')) parts.push('words inside the quotation marks differ');
  if (changes.includes('translation')) parts.push('probably translated twice: the same sense in other words');
  if (turn !== undefined) parts.push(describeTurn(turn));
  else if (reversed) parts.push('one of the two has a “not” that the other lacks');
  const sentence = parts.join('; ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function describeTurn({ side, turn }: QuoteCut): string {
  if (side === 'after') return `what was cut begins with “${turn}”`;
  return `a “${turn}” ${side === 'before' ? 'before it' : 'inside it'} was cut`;
}
