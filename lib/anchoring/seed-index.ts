/**
 * Length of a seed. Seven units are rare enough in prose to point at few places and short enough to survive
 * between two edits.
 */
export const SEED_LENGTH = 7;

/** Fibonacci hashing (Knuth 6.4): spreads all bits of a seed over the high ones that choose the bucket. */
const SPREAD = 0x9e3779b1;

/**
 * Only the seeds at every third unit of a text are kept: a third of the time and memory, and whatever is
 * looked for is looked up at each of its own units, so that any SEED_LENGTH + SEED_STRIDE - 1 units in a row
 * are still sure to be found.
 */
export const SEED_STRIDE = 3;

/**
 * Where runs of seven units stand in a text, by its hash: the places of bucket b are
 * `positions[starts[b]]` to `positions[starts[b + 1] - 1]`, in text order. A bucket may hold other runs with the same hash.
 */
export type SeedIndex = {
  text: string;
  shift: number;
  starts: Int32Array;
  positions: Int32Array;
};

/** Indexes a text for `gatherPlaces`. Linear in time; about four bytes a unit. */
export function indexSeeds(text: string): SeedIndex {
  const bits = Math.min(20, Math.max(4, Math.ceil(Math.log2(text.length / SEED_STRIDE + 1))));
  const shift = 32 - bits;
  const starts = new Int32Array((1 << bits) + 1);
  const buckets = hashSeeds(text, shift, SEED_STRIDE);
  for (let place = 0; place < buckets.length; place += 1) {
    const bucket = buckets[place] as number;
    starts[bucket] = (starts[bucket] as number) + 1;
  }
  let total = 0;
  for (let bucket = 0; bucket < starts.length; bucket += 1) {
    total += starts[bucket] as number;
    starts[bucket] = total;
  }
  // Filled from the back, so that each bucket's mark moves from its end to its start and its places come out
  // in text order.
  const positions = new Int32Array(buckets.length);
  for (let place = buckets.length - 1; place >= 0; place -= 1) {
    const bucket = buckets[place] as number;
    const slot = (starts[bucket] as number) - 1;
    starts[bucket] = slot;
    positions[slot] = place * SEED_STRIDE;
  }
  return { text, shift, starts, positions };
}

/** The buckets of the seeds that begin at every `stride`-th unit of a text. */
export function hashSeeds(text: string, shift: number, stride: number): Int32Array {
  const count = text.length - SEED_LENGTH + 1;
  if (count <= 0) return new Int32Array(0);
  const buckets = new Int32Array(Math.ceil(count / stride));
  // Each unit moves the ones before it up five bits, so that the eighth has left the 32 bits and a seed needs
  // no subtraction.
  let seed = 0;
  for (let at = 0; at < SEED_LENGTH - 1; at += 1) seed = (seed << 5) ^ text.charCodeAt(at);
  let place = 0;
  let wait = 0;
  for (let at = SEED_LENGTH - 1; at < text.length; at += 1) {
    seed = (seed << 5) ^ text.charCodeAt(at);
    if (wait === 0) {
      buckets[place] = Math.imul(seed, SPREAD) >>> shift;
      place += 1;
      wait = stride;
    }
    wait -= 1;
  }
  return buckets;
}
