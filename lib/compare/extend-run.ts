import { type CommonRun, WIDEST_GAP } from './find-common-runs';
import type { ReuseCorpus } from './reuse-corpus';

/** So many words have to be alike again behind one changed word, and behind more of them. */
const AGAIN_AFTER_ONE = 3;
const AGAIN_AFTER_MORE = 4;
/** An extension is given up once it has lost so many words more than it gained (the X-drop of BLAST). */
const DROP = 4;

/**
 * A run with those before and behind it that belong to the same lightly edited stretch, in order. Each common word gains
 * one, each changed word loses one, and the stretch ends where it is worth most.
 */
export function extendRun(corpus: ReuseCorpus, run: CommonRun): CommonRun[] {
  return [...extend(corpus, run, -1).reverse(), run, ...extend(corpus, run, 1)];
}

function extend(corpus: ReuseCorpus, from: CommonRun, step: 1 | -1): CommonRun[] {
  const found: CommonRun[] = [];
  let worth = 0;
  let best = { worth: 0, count: 0 };
  let last = from;
  for (;;) {
    const next = findNext(corpus, last, step);
    if (next === undefined) break;
    found.push(next.run);
    worth += next.run.length - next.changed;
    if (worth > best.worth) best = { worth, count: found.length };
    if (worth < best.worth - DROP) break;
    last = next.run;
  }
  return found.slice(0, best.count);
}

/** The nearest run behind (or before) a change of few words. */
function findNext(
  { words, firstGap }: ReuseCorpus,
  last: CommonRun,
  step: 1 | -1,
): { run: CommonRun; changed: number } | undefined {
  const a = step === 1 ? last.a + last.length : last.a - 1;
  const b = step === 1 ? last.b + last.length : last.b - 1;
  const reach = (place: number) => {
    let free = 0;
    while (free <= WIDEST_GAP && (words[place + free * step] ?? firstGap) < firstGap) free += 1;
    return free - 1;
  };
  const [reachA, reachB] = [reach(a), reach(b)];
  for (let sum = 1; sum <= 2 * WIDEST_GAP; sum += 1) {
    // From the middle outwards: a word for a word is likelier than two left out.
    for (const gapA of listGaps(sum)) {
      const gapB = sum - gapA;
      if (gapA > reachA || gapB > reachB) continue;
      const changed = Math.max(gapA, gapB);
      const length = measure(words, a + gapA * step, b + gapB * step, step);
      if (length < (changed === 1 ? AGAIN_AFTER_ONE : AGAIN_AFTER_MORE)) continue;
      const start = step === 1 ? 0 : length - 1;
      return { run: { a: a + gapA * step - start, b: b + gapB * step - start, length }, changed };
    }
  }
  return undefined;
}

const GAPS = new Map<number, number[]>();

function listGaps(sum: number): number[] {
  const known = GAPS.get(sum);
  if (known) return known;
  const gaps = Array.from({ length: sum + 1 }, (_, gap) => gap)
    .filter((gap) => gap <= WIDEST_GAP && sum - gap <= WIDEST_GAP)
    .sort((x, y) => Math.abs(2 * x - sum) - Math.abs(2 * y - sum) || x - y);
  GAPS.set(sum, gaps);
  return gaps;
}

function measure(words: Int32Array, a: number, b: number, step: 1 | -1): number {
  let length = 0;
  for (;;) {
    const word = words[a + length * step];
    if (word === undefined || word !== words[b + length * step]) return length;
    length += 1;
  }
}
