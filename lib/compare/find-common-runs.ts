import { type GramNames, joinGrams, listPlaces, makePairNames, nameWords, type Places } from './name-grams';
import type { ReuseCorpus } from './reuse-corpus';

/** Words that stand alike at two places of a corpus and cannot be made longer: `length` words from `a` and from `b`. */
export interface CommonRun {
  a: number;
  b: number;
  length: number;
}

/** A run of so many words is reuse by itself: the usual size of a run in studies of copied news. */
export const GRAM = 8;
/** An edited stretch needs one run of so many words … */
export const SEED = 5;
/** … and another of so many beside it, with up to so many changed words between them. */
const PARTNER = 3;
export const WIDEST_GAP = 4;
/** A text that repeats itself is not looked at in more places than this for one run. */
const PLACES_IN_A_TEXT = 16;

/**
 * The common runs between texts that reuse is built from: all of eight words and more, and those of five to seven that
 * have another run close by on both sides of the same change. A stock phrase that stands alone ("said in a statement on
 * Friday") is none, and costs nothing however many texts have it: runs are found by the words that only reuse has in
 * common. `grams` names the runs of eight words.
 */
export function findCommonRuns(corpus: ReuseCorpus): { runs: CommonRun[]; grams: GramNames } {
  const one = nameWords(corpus.words);
  const two = joinGrams(one, one, 1);
  const three = joinGrams(two, one, 2);
  const four = joinGrams(two, two, 2);
  const five = joinGrams(four, one, 4);
  const grams = joinGrams(four, four, 4);

  const known = new Map<number, CommonRun>();
  const add = (p: number, q: number) => {
    const run = widen(corpus, Math.min(p, q), Math.max(p, q));
    const key = run.a * corpus.length + run.b;
    if (!known.has(key)) known.set(key, run);
  };
  pairUp(corpus, listPlaces(grams), -1, add);
  pairUp(corpus, listPartnered(corpus, five, three, 'after'), SEED, add);
  pairUp(corpus, listPartnered(corpus, five, three, 'before'), -1, add);
  return { runs: [...known.values()], grams };
}

/** Places of seeds that have the same partner on one side, whatever stands between; laid out as `listPlaces` does. */
function listPartnered(
  { owners }: ReuseCorpus,
  seeds: GramNames,
  partners: GramNames,
  side: 'before' | 'after',
): Places {
  const pairs: [seed: number, partner: number][] = [];
  const seedPlaces: number[] = [];
  for (let at = 0; at < seeds.names.length; at += 1) {
    const seed = seeds.names[at] as number;
    if (seed === -1) continue;
    for (let gap = 0; gap <= WIDEST_GAP; gap += 1) {
      const passed = side === 'after' ? at + SEED + gap : at - gap - 1;
      if ((owners[passed] ?? -1) === -1) break;
      const partner = partners.names[side === 'after' ? passed : at - gap - PARTNER] ?? -1;
      if (partner === -1) continue;
      pairs.push([seed, partner]);
      seedPlaces.push(at);
    }
  }
  const names = makePairNames(pairs.length);
  const named = Int32Array.from(pairs, ([seed, partner]) => names.getName(seed, partner));
  const { offsets, places } = listPlaces({ names: named, count: names.count() });
  return { offsets, places: places.map((entry) => seedPlaces[entry] as number) };
}

/**
 * Gives every two places of one name that lie in different texts and have different words beside them, at the distance
 * of `neighbour`. Two places with the same word there belong to a longer run that is found from its own end.
 */
function pairUp(
  { words, owners }: ReuseCorpus,
  { offsets, places }: Places,
  neighbour: number,
  add: (p: number, q: number) => void,
): void {
  const getBeside = (place: number) => words[place + neighbour] ?? -1;
  for (let name = 0; name + 1 < offsets.length; name += 1) {
    const from = offsets[name] as number;
    const to = offsets[name + 1] as number;
    if (to - from < 2) continue;
    const bucket = limitPlaces(places.subarray(from, to), owners).sort(
      (p, q) => getBeside(p) - getBeside(q) || p - q,
    );
    let groupEnd = 0;
    for (const p of bucket) {
      const beside = getBeside(p);
      while (groupEnd < bucket.length && getBeside(bucket[groupEnd] as number) === beside) groupEnd += 1;
      for (let next = groupEnd; next < bucket.length; next += 1) {
        const q = bucket[next] as number;
        if (owners[p] !== owners[q]) add(p, q);
      }
    }
  }
}

function limitPlaces(places: Int32Array, owners: Int32Array): number[] {
  const kept: number[] = [];
  const counts = new Map<number, number>();
  for (const place of places) {
    const owner = owners[place] as number;
    const count = counts.get(owner) ?? 0;
    counts.set(owner, count + 1);
    if (count < PLACES_IN_A_TEXT) kept.push(place);
  }
  return kept;
}

function widen({ words }: ReuseCorpus, p: number, q: number): CommonRun {
  let before = 0;
  while (p - before > 0 && words[p - before - 1] === words[q - before - 1]) before += 1;
  let after = 0;
  while (q + after < words.length && words[p + after] === words[q + after]) after += 1;
  return { a: p - before, b: q - before, length: before + after };
}
