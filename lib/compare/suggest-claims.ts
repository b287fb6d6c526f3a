import type { Part } from '@/lib/domain/part';
import type { Quote } from '@/lib/domain/quote';
import type { TextRange } from '@/lib/domain/revision-text';
import { CANDIDATE_OFFSET, CANDIDATE_WEIGHTS } from './candidate-weights';
import { listContentWords } from './content-words';
import { explainCandidate } from './explain-candidate';
import { findQuotes } from './find-quotes';
import { listCheckableSentences } from './list-checkable-sentences';
import { proposeParts } from './propose-parts';
import { type CandidateSigns, readSigns, signNames } from './read-signs';
import { weighWords } from './word-vectors';

/** A sentence worth checking. */
export interface ClaimCandidate extends TextRange {
  /** From 0 to 1; from 0.5 on it is worth a reviewer's look. */
  score: number;
  /** Why, each a few words that follow "because it": "gives a number (eight villages)". */
  reasons: string[];
}

/** What is read of an article. Without `parts` they are proposed from the text. */
export interface ArticleToCheck {
  id: string;
  text: string;
  parts?: readonly Part[];
  /** BCP 47. Outside English only figures, dates in figures and quotation marks are read. Default: English. */
  language?: string;
}

/** Below this a sentence is not suggested. */
const WORTH = 0.5;

/**
 * The sentences of an article that are worth checking, the most first and equals in the order of the text: those that
 * state something that can be looked up (who did what, numbers, dates), rest on one unnamed source or on none, are
 * quoted or denied. Opinions, appeals to the reader, captions, credits and page leftovers are left out. Offsets are
 * those of the text. `least` is the score from which on they are given; `quotes` are those of the article, for whoever
 * has them.
 *
 * It reads signs on the surface and not details (`readDetails` takes a hundred times as long), so that a whole case is
 * read at once. Linear in the length of the article.
 */
export function suggestClaims({
  article,
  quotes = findQuotes({ article }),
  least = WORTH,
}: {
  article: ArticleToCheck;
  quotes?: readonly Quote[];
  least?: number;
}): ClaimCandidate[] {
  const { text, parts = proposeParts(text), language = 'en' } = article;
  const sentences = listCheckableSentences({ text, parts, language });
  const topics = measureTopics(sentences.map(({ start, end }) => text.slice(start, end)));
  const inOrder = quotes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  let first = 0;
  return sentences
    .map((sentence, position): ClaimCandidate => {
      // Quotations are hardly longer than a few sentences; one that ended before this sentence is of no later one.
      while ((inOrder[first]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) first += 1;
      const said: Quote[] = [];
      for (let at = first; at < inOrder.length; at += 1) {
        const quote = inOrder[at];
        if (quote === undefined || quote.start >= sentence.end) break;
        if (quote.end > sentence.start) said.push(quote);
      }
      const signs = readSigns({ text, sentence, said, position, topic: topics[position] ?? 0, language });
      const { start, end } = sentence;
      return { start, end, score: rate(signs), reasons: explainCandidate(signs) };
    })
    .filter(({ score, reasons }) => score >= least && reasons.length > 0)
    .sort((a, b) => b.score - a.score || a.start - b.start);
}

function rate({ values }: CandidateSigns): number {
  let sum = CANDIDATE_OFFSET;
  for (const name of signNames) sum += CANDIDATE_WEIGHTS[name] * values[name];
  return 1 / (1 + Math.exp(-sum));
}

/** How much each sentence is about what all of them are about: the cosine with the sum of all, 0 to 1. */
function measureTopics(sentences: readonly string[]): number[] {
  const vectors = weighWords(sentences.map(listContentWords));
  const whole = new Map<string, number>();
  for (const vector of vectors)
    for (const [word, weight] of vector) whole.set(word, (whole.get(word) ?? 0) + weight);
  let square = 0;
  for (const weight of whole.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return vectors.map((vector) => {
    let cosine = 0;
    for (const [word, weight] of vector) cosine += weight * (whole.get(word) ?? 0);
    return cosine / length;
  });
}
