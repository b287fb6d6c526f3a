import { suggestClaims } from '@/lib/compare/suggest-claims';
import { formatMilliseconds, type Row } from '@/tests/support/bench';
import {
  hasSameEventReference,
  type ReferenceArticle,
  readReferenceArticles,
  readReferencePairs,
} from '@/tests/support/same-event-reference';
import { createTfIdf } from './tf-idf';

export const name = 'claim candidates';

/** Sentences of an article, best first, as whether each is right. */
type Ranking = boolean[];

/**
 * Ranks the sentences of ECB+ articles. Right is a sentence whose annotated mention another article of the event tells
 * too: not all that is worth checking, but what annotators took for the event and more than one newsroom stated. Beside
 * the order of the article, which news puts first what matters, and likeness to the article's other sentences.
 */
export async function run(): Promise<Row[]> {
  if (!hasSameEventReference) {
    process.stdout.write('  Nothing measured: the reference data are not there.\n');
    return [];
  }
  const pairs = readReferencePairs();
  const articles = readReferenceArticles()
    .map((article) => ({
      ...article,
      right: article.sentences.map((_, at) => pairs.has(`${article.id} ${at}`)),
    }))
    .filter(({ right }) => right.includes(true));
  const own = time(() => articles.map(rankOwn));
  const central = time(() => articles.map(rankByLikeness));
  const first = articles.map(({ right }) => right);
  return [undefined, true, false].map((isOdd): Row => {
    const isChosen = (_: unknown, at: number) =>
      isOdd === undefined || (Number.parseInt(articles[at]?.topic ?? '', 10) % 2 === 1) === isOdd;
    const map = { own: rate(own.result.filter(isChosen)), first: rate(first.filter(isChosen)) };
    const likeness = rate(central.result.filter(isChosen));
    const part =
      isOdd === undefined
        ? `${articles.length} articles`
        : isOdd
          ? 'odd topics, never tuned on'
          : 'even topics, tuned on';
    const taken = (work: { taken: number }) =>
      isOdd === undefined ? `, ${formatMilliseconds(work.taken / articles.length)} an article` : '';
    return {
      what: `candidates, ${part}: MAP`,
      hold: 'at least 0.05 over the better baseline',
      measured: `${map.own.toFixed(3)}${taken(own)}`,
      baseline: `${map.first.toFixed(3)} (order), ${likeness.toFixed(3)} (TF-IDF)${taken(central)}`,
      ratio: map.own / Math.max(map.first, likeness),
      held: map.own >= Math.max(map.first, likeness) + 0.05,
    };
  });
}

type RatedArticle = ReferenceArticle & { right: boolean[] };

function rankOwn({ id, text, sentences, right }: RatedArticle): Ranking {
  const candidates = suggestClaims({ article: { id, text }, least: 0 });
  const scores = sentences.map(({ start, end }) =>
    Math.max(0, ...candidates.filter((one) => one.start < end && one.end > start).map(({ score }) => score)),
  );
  return sort(right, scores);
}

function rankByLikeness({ sentences, right }: RatedArticle): Ranking {
  const { compare } = createTfIdf(sentences.map(({ text }) => text));
  const scores = sentences.map(({ text }, at) =>
    sentences.reduce((sum, other, place) => sum + (place === at ? 0 : compare(text, other.text)), 0),
  );
  return sort(right, scores);
}

function sort(right: readonly boolean[], scores: readonly number[]): Ranking {
  return right
    .map((isRight, at) => ({ isRight, at, score: scores[at] ?? 0 }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map(({ isRight }) => isRight);
}

/** Mean average precision. */
function rate(rankings: readonly Ranking[]): number {
  let total = 0;
  for (const ranking of rankings) {
    let hits = 0;
    let sum = 0;
    for (const [place, isRight] of ranking.entries()) {
      if (!isRight) continue;
      hits += 1;
      sum += hits / (place + 1);
    }
    total += sum / hits;
  }
  return total / rankings.length;
}

function time<Result>(work: () => Result): { result: Result; taken: number } {
  const from = performance.now();
  const result = work();
  return { result, taken: performance.now() - from };
}
