/** One line of the table that `npm run bench` prints. */
export interface Row {
  /** What was measured, in words. */
  what: string;
  /** What has to hold, in words: "at most 1/25 of …". */
  hold: string;
  /** Medians with their unit: "12.3 ms". */
  measured: string;
  baseline: string;
  /** measured / baseline, for whatever the hold compares. */
  ratio: number;
  held: boolean;
}

/** What a file in tests/bench exports. */
export interface Bench {
  name: string;
  run(): Promise<Row[]>;
}

export interface Timing {
  /** Milliseconds. */
  median: number;
  /** Milliseconds of every round, in the order in which they were measured. */
  rounds: number[];
}

type Work = () => unknown;

/**
 * Times several works against each other: each round runs every one of them once, in turn and beginning with another
 * one each time, so that a busy machine or a warm cache favours none. The first rounds only warm up.
 */
export async function timeInterleaved<Name extends string>(
  works: Record<Name, Work>,
  { rounds = 15, warmUp = 3 }: { rounds?: number; warmUp?: number } = {},
): Promise<Record<Name, Timing>> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const index of names.keys()) {
      const name = names[(index + round + warmUp) % names.length];
      if (name === undefined) continue;
      const from = performance.now();
      await works[name]();
      const taken = performance.now() - from;
      if (round >= 0) times.get(name)?.push(taken);
    }
  }
  const timings = names.map((name) => {
    const measured = times.get(name) ?? [];
    return [name, { median: getMedian(measured), rounds: measured }] as const;
  });
  // Every name of `works` has its entry: Object.fromEntries forgets that.
  return Object.fromEntries(timings) as Record<Name, Timing>;
}

export function getMedian(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There is no median of nothing.');
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** "12.3 ms", "0.045 ms", "1,234 ms". */
export function formatMilliseconds(value: number): string {
  const text = value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
  return `${text} ms`;
}
