import { findShared } from '@/lib/compare/find-shared';
import { groupByAverage } from '@/lib/compare/group-by-average';
import { groupBy } from '@/lib/domain/group-by';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';
import { formatMilliseconds, type Row } from '@/tests/support/bench';
import { hasSameEventReference } from '@/tests/support/same-event-reference';
import { listMatchingTopics, type MatchingTopic } from './matching-topics';
import { createTfIdf } from './tf-idf';

export const name = 'statements of several articles';

/** Thresholds of the baseline, from which it gets the strictest that finds as many. */
const THRESHOLDS = Array.from({ length: 60 }, (_, step) => 0.01 * (60 - step));

/**
 * Groups the sentences of each event of ECB+ topics 1-24 that have an annotated mention, and counts the pairs of sentences
 * of different articles that are in one group and are a gold pair. Beside it the same linkage over cosines of TF-IDF, as
 * strict as it can be to find as many of the gold pairs. (F1 would tell little: all sentences in one group reach 0.66.)
 */
export async function run(): Promise<Row[]> {
  if (!hasSameEventReference) {
    process.stdout.write('  Nothing measured: the reference data are not there.\n');
    return [];
  }
  const lexicon = await loadLexicon();
  const topics = listMatchingTopics();
  const from = performance.now();
  const own = topics.map(({ passages, sentences }) =>
    findShared({ passages, context: { lexicon, sentences } }).map((group) =>
      group.sentences.map(({ id }) => id),
    ),
  );
  const taken = performance.now() - from;
  const likenesses = topics.map(measureCosines);
  const peers = THRESHOLDS.map((threshold) =>
    topics.map(({ passages }, place) => {
      const cosines = likenesses[place] ?? new Float64Array();
      const groupOf = groupByAverage(cosines, passages.length, threshold);
      return [...groupBy([...passages.keys()], (at) => groupOf[at] ?? 0).values()].map((places) =>
        places.map((at) => passages[at]?.id ?? ''),
      );
    }),
  );
  return [undefined, true, false].map((isOdd): Row => {
    const isChosen = (_: unknown, place: number) => isOdd === undefined || topics[place]?.isOdd === isOdd;
    const chosen = topics.filter(isChosen);
    const rated = rate(chosen, own.filter(isChosen));
    const peer = peers
      .map((groups) => rate(chosen, groups.filter(isChosen)))
      .find(({ recall }) => recall >= rated.recall) ?? { precision: 0, recall: 0 };
    const all = isOdd === undefined;
    const part = all ? 'all topics' : isOdd ? 'odd topics, never trained on' : 'even topics, trained on';
    return {
      what: `shared statements, ${part}: precision of pairs`,
      hold: 'more than the baseline',
      measured: `${rated.precision.toFixed(3)} at a recall of ${rated.recall.toFixed(2)}${all ? `, ${formatMilliseconds(taken)}` : ''}`,
      baseline: `${peer.precision.toFixed(3)} at ${peer.recall.toFixed(2)} (TF-IDF)`,
      ratio: rated.precision / peer.precision,
      held: rated.precision > peer.precision,
    };
  });
}

function measureCosines({ passages, sentences }: MatchingTopic): Float64Array {
  const { compare } = createTfIdf(sentences);
  const size = passages.length;
  const cosines = new Float64Array(size * size);
  for (const [a, one] of passages.entries()) {
    for (const [b, other] of passages.entries()) {
      if (one.articleId !== other.articleId) cosines[a * size + b] = compare(one.text, other.text);
    }
  }
  return cosines;
}

function rate(topics: readonly MatchingTopic[], groups: readonly (readonly string[][])[]) {
  const count = { told: 0, right: 0, gold: 0 };
  for (const [place, { passages, queries }] of topics.entries()) {
    const articleOf = new Map(passages.map(({ id, articleId }) => [id, articleId]));
    const right = new Map(queries.map((query) => [query.id, query.right]));
    for (const query of queries) count.gold += query.right.size;
    for (const ids of groups[place] ?? []) {
      for (const a of ids) {
        for (const b of ids) {
          if (articleOf.get(a) === articleOf.get(b)) continue;
          count.told += 1;
          if (right.get(a)?.has(b)) count.right += 1;
        }
      }
    }
  }
  const precision = count.right / Math.max(1, count.told);
  const recall = count.right / Math.max(1, count.gold);
  return { precision, recall };
}
