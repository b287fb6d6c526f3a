import type { Seed } from './chain-seeds';
import { hashSeeds, SEED_LENGTH, SEED_STRIDE, type SeedIndex } from './seed-index';

/**
 * Seeds with few places are looked up first; commoner ones only while fewer than this share of those that
 * stand in the text has been.
 */
const ENOUGH_SHARE = 0.35;
const COMMON_STEPS = [4, 16, 64, 1024];

/**
 * Looks up the telling seeds of a window in the index: its rare ones, and commoner ones where too few are
 * rare.
 */
export function pickSeeds(index: SeedIndex, window: string): Seed[] {
  const buckets = hashSeeds(window, index.shift, 1);
  const seeds: Seed[] = [];
  let known = 0;
  for (const bucket of buckets) known += countPlaces(index, bucket) > 0 ? 1 : 0;
  let looked = 0;
  let above = 0;
  for (const limit of COMMON_STEPS) {
    for (let offset = 0; offset < buckets.length; offset += 1) {
      const first = index.starts[buckets[offset] as number] as number;
      const end = index.starts[(buckets[offset] as number) + 1] as number;
      if (end - first <= above || end - first > limit) continue;
      looked += 1;
      for (let place = first; place < end; place += 1) {
        const at = index.positions[place] as number;
        if (isSame(index.text, at, window, offset)) seeds.push({ offset, at });
      }
    }
    if (looked >= known * ENOUGH_SHARE) break;
    above = limit;
  }
  return seeds;
}

/**
 * Where a quote may begin: the places of its rarest seeds, one for each way the index's stride can fall, less
 * their offsets. Complete for quotes of at least SEED_LENGTH + SEED_STRIDE - 1 units, as long as no more than
 * `limit` places have to be looked at.
 */
export function listStarts(index: SeedIndex, quote: string, limit: number): number[] {
  const buckets = hashSeeds(quote, index.shift, 1);
  const starts: number[] = [];
  for (let phase = 0; phase < SEED_STRIDE; phase += 1) {
    let rarest = { offset: -1, first: 0, end: Number.POSITIVE_INFINITY };
    for (let offset = phase; offset < buckets.length; offset += SEED_STRIDE) {
      const first = index.starts[buckets[offset] as number] as number;
      const end = index.starts[(buckets[offset] as number) + 1] as number;
      if (end - first < rarest.end - rarest.first) rarest = { offset, first, end };
    }
    if (rarest.offset === -1) continue;
    for (let place = rarest.first; place < Math.min(rarest.end, rarest.first + limit); place += 1) {
      starts.push((index.positions[place] as number) - rarest.offset);
    }
  }
  return starts.sort((a, b) => a - b);
}

function countPlaces(index: SeedIndex, bucket: number): number {
  return (index.starts[bucket + 1] as number) - (index.starts[bucket] as number);
}

function isSame(text: string, at: number, window: string, offset: number): boolean {
  for (let unit = 0; unit < SEED_LENGTH; unit += 1) {
    if (text.charCodeAt(at + unit) !== window.charCodeAt(offset + unit)) return false;
  }
  return true;
}
