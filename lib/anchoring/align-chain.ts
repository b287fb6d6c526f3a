import { alignGap } from './align-gap';
import type { Seed } from './chain-seeds';
import { SEED_LENGTH } from './seed-index';

/** How much more text than window is looked at before the first seed and after the last. */
const FREE_TEXT = 32;

/** Equal units: `length` of them from `offset` in the window and from `at` in the text. */
type Run = { offset: number; at: number; length: number };

/**
 * Finds where the quote inside a window (prefix, quote, suffix) stands in the text, along a chain of seeds:
 * equal runs are taken as they are and only the gaps between them are aligned, so the cost follows what was
 * edited and not the quote's length.
 *
 * Text put in directly before or after the quote stays outside it. `errors` counts units of the quote that
 * differ or are gone and units that came in between. Answers undefined where nothing of the quote is left.
 */
export function alignChain({
  text,
  window,
  seeds,
  quoteStart,
  quoteEnd,
}: {
  text: string;
  window: string;
  seeds: Seed[];
  quoteStart: number;
  quoteEnd: number;
}): { start: number; end: number; errors: number } | undefined {
  const taken = new Int32Array(window.length).fill(-1);
  let windowStart = 0;
  let textStart = Math.max(0, (seeds[0]?.at ?? 0) - (seeds[0]?.offset ?? 0) - FREE_TEXT);
  let free: 'start' | 'none' = 'start';
  for (const run of growRuns(text, window, seeds)) {
    alignGap({ window, windowStart, windowEnd: run.offset, text, textStart, textEnd: run.at, free }, taken);
    for (let unit = 0; unit < run.length; unit += 1) taken[run.offset + unit] = run.at + unit;
    windowStart = run.offset + run.length;
    textStart = run.at + run.length;
    free = 'none';
  }
  const textEnd = Math.min(text.length, textStart + window.length - windowStart + FREE_TEXT);
  alignGap({ window, windowStart, windowEnd: window.length, text, textStart, textEnd, free: 'end' }, taken);

  let start = -1;
  let end = -1;
  let partners = 0;
  let errors = 0;
  for (let offset = quoteStart; offset < quoteEnd; offset += 1) {
    const at = taken[offset] as number;
    if (at === -1 || window.charCodeAt(offset) !== text.charCodeAt(at)) errors += 1;
    if (at === -1) continue;
    if (start === -1) start = at;
    end = at + 1;
    partners += 1;
  }
  if (start === -1) return undefined;
  return { start, end, errors: errors + (end - start - partners) };
}

/**
 * Joins seeds on one diagonal where the text between them is equal, and grows each run into the gaps as far
 * as units are equal.
 */
function growRuns(text: string, window: string, seeds: Seed[]): Run[] {
  const runs: Run[] = [];
  for (const seed of seeds) {
    const last = runs.at(-1);
    const lastOffset = last ? last.offset + last.length : 0;
    const lastAt = last ? last.at + last.length : 0;
    if (last && seed.at - seed.offset === last.at - last.offset && seed.offset <= lastOffset) {
      last.length = Math.max(last.length, seed.offset + SEED_LENGTH - last.offset);
    } else if (seed.offset >= lastOffset && seed.at >= lastAt) {
      const run = { offset: seed.offset, at: seed.at, length: SEED_LENGTH };
      while (
        run.offset > lastOffset &&
        run.at > lastAt &&
        equalAt(text, run.at - 1, window, run.offset - 1)
      ) {
        run.offset -= 1;
        run.at -= 1;
        run.length += 1;
      }
      runs.push(run);
    } else continue;
    const grown = runs.at(-1) as Run;
    while (
      grown.offset + grown.length < window.length &&
      equalAt(text, grown.at + grown.length, window, grown.offset + grown.length)
    ) {
      grown.length += 1;
    }
  }
  return runs;
}

function equalAt(text: string, at: number, window: string, offset: number): boolean {
  return at < text.length && text.charCodeAt(at) === window.charCodeAt(offset);
}
