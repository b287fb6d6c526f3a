import type { QuoteComparison } from '@/lib/domain/quote';
import { listContentWords } from './content-words';
import type { FoldedQuote } from './fold-quote';
import type { ReadQuote } from './relate-quotes';
import { compareSpeakers } from './same-speaker';

/** How much a word weighs, by how few quotes have it. */
export type WeighWord = (word: string) => number;

/** So much of the weight of the smaller side has to be common, by whether the speakers are known to be the same. */
const SHARE = { same: 0.5, unknown: 0.65 };
/** So many words in a row with a verb in the past are no chance. */
const LONG_RUN = 5;
/** Fewer telling words in common are chance, unless they stand side by side. */
const FEWEST_WORDS = 3;
const NEGATION = /^(?:not|never|no|nobody|none|nothing|cannot|without)$/;
const PAST = /^(?:had|was|were|would|could|might|did|needed|wanted|\p{Ll}{3,}ed)$/u;

/**
 * Reported speech beside a quotation of it, in the same article or another. Where the quotation has the very words that
 * another article reports without marks, in the past tense that reporting brings with it ("needed to order"), the marks
 * are what is doubtful. Nothing where the two are not of one utterance. English.
 */
export function relateParaphrase(
  reported: ReadQuote,
  quoted: ReadQuote,
  weigh: WeighWord,
): QuoteComparison | undefined {
  if (overlaps(reported, quoted)) return undefined;
  const speakers = compareSpeakers(reported.quote.speaker, quoted.quote.speaker);
  const near = reported.quote.articleId === quoted.quote.articleId;
  if (speakers === 'other' && !near) return undefined;
  const common = measureCommon(reported, quoted, weigh);
  const needed = speakers === 'same' ? SHARE.same : SHARE.unknown;
  if (common.share < needed || common.words < 2) return undefined;
  const { backshifted } = quoted.quote;
  const inMarks =
    speakers === 'same' && !near && (backshifted || hasBackshiftedRun(reported.folded, quoted.folded));
  if (common.words < FEWEST_WORDS && !inMarks && !sharesPhrase(reported.folded, quoted.folded))
    return undefined;
  const score = common.share * Math.min(1, 0.5 + common.words / 8);
  if (inMarks)
    return {
      quoteId: quoted.quote.id,
      againstId: reported.quote.id,
      changes: ['paraphrase_in_marks'],
      cuts: [],
      changesSense: false,
      reason:
        'Quotation marks round words in the grammar of reported speech, which another article gives without them',
      score,
    };
  const missing = findMissingNegation(reported, quoted);
  return {
    quoteId: reported.quote.id,
    againstId: quoted.quote.id,
    changes: ['paraphrase'],
    cuts: [],
    changesSense: missing !== undefined,
    reason:
      missing === undefined
        ? `Puts ${near ? 'its own quotation' : 'the quotation'} in other words`
        : `Puts ${near ? 'its own quotation' : 'the quotation'} in other words, without its “${missing}”`,
    score: score * (speakers === 'same' ? 1 : 0.8),
  };
}

function overlaps({ quote: a }: ReadQuote, { quote: b }: ReadQuote): boolean {
  return a.articleId === b.articleId && a.start < b.end && b.start < a.end;
}

/** The common weight as a share of the smaller side’s, with words of one stem taken as one. */
function measureCommon(a: ReadQuote, b: ReadQuote, weigh: WeighWord): { words: number; share: number } {
  const [x, y] = [a.stems, b.stems];
  const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + weigh(word), 0);
  const common = [...x].filter((word) => y.has(word));
  const smaller = Math.min(sum(x), sum(y));
  return { words: common.length, share: smaller === 0 ? 0 : sum(common) / smaller };
}

/** A verb in the past, and no participle: "needed", but not "to be implemented". */
function isPast(words: FoldedQuote['words'], at: number): boolean {
  const helper = /^(?:be|been|being|is|are|was|were|has|have|had|get|got|to)$/;
  const word = words[at]?.key ?? '';
  return PAST.test(word) && !(word.endsWith('ed') && helper.test(words[at - 1]?.key ?? ''));
}

/** Two telling words side by side in both: "completely surrounded". */
function sharesPhrase(a: FoldedQuote, b: FoldedQuote): boolean {
  const listPairs = ({ words }: FoldedQuote) =>
    words.flatMap(({ key }, at) => {
      const next = words[at + 1]?.key;
      return next !== undefined && listContentWords(`${key} ${next}`).length === 2 ? [`${key} ${next}`] : [];
    });
  const known = new Set(listPairs(a));
  return listPairs(b).some((pair) => known.has(pair));
}

/** Telling words by their first letters: "scheduled" and "schedule", "surrender" and "surrendered". */
export function listStems(words: string): Set<string> {
  return new Set(listContentWords(words).map((word) => word.slice(0, 6)));
}

function hasBackshiftedRun(reported: FoldedQuote, quoted: FoldedQuote): boolean {
  const [x, y] = [reported.words, quoted.words];
  if (y.some(({ key }) => /^(?:i|we|my|our|me|us)$/.test(key))) return false;
  for (let at = 0; at + LONG_RUN <= x.length; at += 1) {
    for (let other = 0; other + LONG_RUN <= y.length; other += 1) {
      let length = 0;
      let past = false;
      while (x[at + length] !== undefined && x[at + length]?.key === y[other + length]?.key) {
        past ||= isPast(x, at + length);
        length += 1;
      }
      if (length >= LONG_RUN && past) return true;
    }
  }
  return false;
}

/** A "not" of the quotation right before a word that both have, which the report lacks. */
function findMissingNegation(reported: ReadQuote, quoted: ReadQuote): string | undefined {
  if (reported.folded.words.some(({ key }) => NEGATION.test(key))) return undefined;
  const common = reported.stems;
  const { words } = quoted.folded;
  return words.find(
    ({ key }, at) =>
      NEGATION.test(key) && words.slice(at + 1, at + 3).some((word) => common.has(word.key.slice(0, 6))),
  )?.key;
}
