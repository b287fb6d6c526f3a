import { SEED_LENGTH } from './seed-index';

/** One seed that the window and the text have in common: `offset` in the window, `at` in the text. */
export type Seed = { offset: number; at: number };

/**
 * A run of seeds in the same order in window and text; `score` is the units they explain less what their
 * shifts cost.
 */
export type Chain = { seeds: Seed[]; score: number };

/**
 * A chain may change its diagonal, for text put in or taken out; a shift costs at most as much as two seeds
 * explain.
 */
const MAX_SHIFT_COST = 2 * SEED_LENGTH;

/**
 * Each seed is linked to one of so many before it in the text: enough to step over chance ones, and linear
 * for a whole article.
 */
const LOOK_BACK = 64;

/**
 * Groups seeds into the regions of the text they speak for and links those of each region in order (colinear
 * chaining).
 *
 * `length` is that of the window. Answers at most `limit` chains, best first; chains over the same region come once.
 */
export function chainSeeds({
  seeds,
  length,
  limit,
}: {
  seeds: Seed[];
  length: number;
  limit: number;
}): Chain[] {
  const slack = Math.max(64, length >> 2);
  const chains: Chain[] = [];
  for (const bin of listFullestBins(seeds, slack, limit * 2)) {
    const from = bin * slack - slack;
    const inside = seeds.filter((seed) => seed.at >= from && seed.at <= from + length + 3 * slack);
    const chain = linkSeeds(inside.sort((a, b) => a.at - b.at || a.offset - b.offset));
    if (chain && !chains.some((other) => overlaps(other, chain))) chains.push(chain);
  }
  return chains.sort((a, b) => b.score - a.score).slice(0, limit);
}

/**
 * The stretches of diagonals, `width` wide, with the most seeds; the lone ones of a noisy window come only if
 * there are no others.
 */
function listFullestBins(seeds: Seed[], width: number, limit: number): number[] {
  const counts = new Map<number, number>();
  for (const { at, offset } of seeds) {
    const bin = Math.floor((at - offset) / width);
    counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  let fullest = [...counts];
  const most = Math.max(...fullest.map(([, count]) => count));
  fullest = fullest.filter(([, count]) => count > most / 4);
  return fullest
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, limit)
    .map(([bin]) => bin);
}

function linkSeeds(seeds: Seed[]): Chain | undefined {
  const scores = new Float64Array(seeds.length);
  const before = new Int32Array(seeds.length).fill(-1);
  let best = -1;
  for (const [place, seed] of seeds.entries()) {
    scores[place] = SEED_LENGTH;
    for (let other = place - 1; other >= Math.max(0, place - LOOK_BACK); other -= 1) {
      const earlier = seeds[other] as Seed;
      const offsets = seed.offset - earlier.offset;
      const places = seed.at - earlier.at;
      if (offsets <= 0 || places <= 0) continue;
      const shift = Math.abs(places - offsets);
      // Seeds of different diagonals that overlap would use one unit twice.
      if (shift > 0 && Math.min(offsets, places) < SEED_LENGTH) continue;
      const score =
        (scores[other] as number) +
        Math.min(SEED_LENGTH, offsets) -
        (shift > 0 ? Math.min(MAX_SHIFT_COST, 2 + shift / 2) : 0);
      if (score > (scores[place] as number)) {
        scores[place] = score;
        before[place] = other;
      }
    }
    if (best === -1 || (scores[place] as number) > (scores[best] as number)) best = place;
  }
  if (best === -1) return undefined;
  const chain: Seed[] = [];
  for (let place = best; place !== -1; place = before[place] as number) chain.push(seeds[place] as Seed);
  return { seeds: chain.reverse(), score: scores[best] as number };
}

function overlaps(a: Chain, b: Chain): boolean {
  const [startA, startB] = [a.seeds[0]?.at ?? 0, b.seeds[0]?.at ?? 0];
  const [endA, endB] = [a.seeds.at(-1)?.at ?? 0, b.seeds.at(-1)?.at ?? 0];
  return startA <= endB && startB <= endA;
}
