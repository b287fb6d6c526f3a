import { pathToFileURL } from 'node:url';
import { listMatchFeatures, MATCH_FEATURES } from '@/lib/compare/match-features';
import { prepareMatching } from '@/lib/compare/prepare-matching';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';
import { listMatchingTopics } from './matching-topics';

/** A query: the features of its candidates, and which of them are right. */
type Ranking = { rows: number[][]; right: boolean[] };

const ROUNDS = 300;
const STEP = 0.1;
/** Pulls weights towards 0 (L2), on features scaled to a standard deviation of 1. */
const DECAY = 0.05;
/** So many pairs of a right and a wrong candidate of one query are looked at, evenly spaced. */
const PAIRS = 300;

/**
 * Trains the table in lib/compare/match-weights.ts on the even topics and prints it: logistic regression on differences
 * of right and wrong candidates of a query (RankNet's loss, Burges 2005, with a linear scorer), then offset and slope
 * that turn scores into shares that are right (Platt 1999). `npx tsx tests/bench/train-matching.ts`
 */
async function train(): Promise<void> {
  const lexicon = await loadLexicon();
  const rankings = listMatchingTopics()
    .filter(({ isOdd }) => !isOdd)
    .flatMap(({ passages, sentences, queries }) => {
      const matching = prepareMatching(passages, { lexicon, sentences });
      return queries.map(({ id, articleId, text, right }): Ranking => {
        const found = listMatchFeatures(matching, matching.read(text), { articleId });
        const places = [...found.keys()].filter((place) => passages[place]?.id !== id);
        return {
          rows: places.map((place) => MATCH_FEATURES.map((name) => found.get(place)?.[name] ?? 0)),
          right: places.map((place) => right.has(passages[place]?.id ?? '')),
        };
      });
    });
  const scales = MATCH_FEATURES.map((_, column) =>
    getDeviation(rankings.flatMap(({ rows }) => rows.map((row) => row[column] ?? 0))),
  );
  const weights = fitPairs(rankings, scales).map((weight, column) => weight / (scales[column] ?? 1));
  const scored = rankings.flatMap(({ rows, right }) =>
    rows.map((row, place) => ({ score: dot(row, weights), right: right[place] === true })),
  );
  const { slope, offset } = fitShares(scored);
  const table = MATCH_FEATURES.map(
    (name, column) => `  ${name}: ${(slope * (weights[column] ?? 0)).toFixed(3)},`,
  );
  process.stdout.write(`${table.join('\n')}\nOFFSET = ${offset.toFixed(3)}\n`);
}

function fitPairs(rankings: readonly Ranking[], scales: readonly number[]): number[] {
  const pairs: { difference: number[]; weight: number }[] = [];
  for (const { rows, right } of rankings) {
    const scaled = rows.map((row) => row.map((value, column) => value / (scales[column] ?? 1)));
    const good = scaled.filter((_, place) => right[place]);
    const bad = scaled.filter((_, place) => !right[place]);
    const all = good.flatMap((row) =>
      bad.map((other) => row.map((value, column) => value - (other[column] ?? 0))),
    );
    const every = Math.max(1, Math.ceil(all.length / PAIRS));
    const some = all.filter((_, place) => place % every === 0);
    for (const difference of some) pairs.push({ difference, weight: 1 / some.length / rankings.length });
  }
  return descend(scales.length, (weights) => {
    const gradient = weights.map((weight) => DECAY * weight);
    for (const { difference, weight } of pairs) {
      const pull = weight / (1 + Math.exp(dot(difference, weights)));
      for (const [column, value] of difference.entries())
        gradient[column] = (gradient[column] ?? 0) - pull * value;
    }
    return gradient;
  });
}

function fitShares(scored: readonly { score: number; right: boolean }[]): { slope: number; offset: number } {
  const mean = scored.reduce((sum, { score }) => sum + score, 0) / scored.length;
  const [slope = 1, centre = 0] = descend(2, ([a = 0, b = 0]) => {
    const gradient = [0, 0];
    for (const { score, right } of scored) {
      const error = 1 / (1 + Math.exp(-a * (score - mean) - b)) - (right ? 1 : 0);
      gradient[0] = (gradient[0] ?? 0) + (error * (score - mean)) / scored.length;
      gradient[1] = (gradient[1] ?? 0) + error / scored.length;
    }
    return gradient;
  });
  return { slope, offset: centre - slope * mean };
}

/** Adam (Kingma and Ba 2015) with a step that shrinks to 0. */
function descend(size: number, getGradient: (weights: readonly number[]) => number[]): number[] {
  const weights = new Array<number>(size).fill(0);
  const mean = new Array<number>(size).fill(0);
  const square = new Array<number>(size).fill(0);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [column, slope] of getGradient(weights).entries()) {
      const first = 0.9 * (mean[column] ?? 0) + 0.1 * slope;
      const second = 0.99 * (square[column] ?? 0) + 0.01 * slope * slope;
      mean[column] = first;
      square[column] = second;
      const scaled =
        first / (1 - 0.9 ** (round + 1)) / (Math.sqrt(second / (1 - 0.99 ** (round + 1))) + 1e-8);
      weights[column] = (weights[column] ?? 0) - STEP * (1 - round / ROUNDS) * scaled;
    }
  }
  return weights;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (const [place, value] of a.entries()) sum += value * (b[place] ?? 0);
  return sum;
}

function getDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await train();
