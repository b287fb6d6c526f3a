import type { ReusePair, SharedStretch } from '@/lib/domain/reuse';
import type { TextRange } from '@/lib/domain/revision-text';
import { countSharedGrams } from './count-shared-grams';
import { describeStretch } from './describe-stretch';
import { extendRun } from './extend-run';
import { type CommonRun, findCommonRuns, GRAM } from './find-common-runs';
import { type ReuseWord, readReuseWords } from './read-reuse-words';
import { type ReuseCorpus, type ReuseText, readReuseCorpus } from './reuse-corpus';

/**
 * The text that articles share: for each pair the longest common stretches, exact or lightly edited, with their places
 * on both sides, and how much of each text the other contains (containment by runs of eight words, Broder 1997). A
 * stretch has at least eight common words. Pairs are in order of their ids, whatever the order of the texts; pairs
 * without anything in common are left out. Time grows with the length of all texts and with what is found, not with the
 * number of pairs. Offsets are UTF-16 units.
 *
 * `readTokens` says what a word is; it need only be given to compare with counts that took words otherwise.
 * @throws RangeError when two texts have one id.
 */
export function findReuse({
  texts,
  readTokens = readReuseWords,
}: {
  texts: readonly ReuseText[];
  readTokens?: (text: string) => ReuseWord[];
}): ReusePair[] {
  const sorted = [...texts].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const [at, { id }] of sorted.entries()) {
    if (sorted[at + 1]?.id === id) throw new RangeError(`Two texts have the id ${id}.`);
  }
  const corpus = readReuseCorpus(sorted, readTokens);
  const { runs, grams } = findCommonRuns(corpus);
  const { totals, shared } = countSharedGrams(corpus, grams, GRAM);
  const stretches = listStretches(corpus, runs);

  const count = sorted.length;
  const pairs = [...new Set([...shared.keys(), ...stretches.keys()])].sort((x, y) => x - y);
  return pairs.map((pair) => {
    const a = Math.floor(pair / count);
    const b = pair % count;
    const common = shared.get(pair) ?? 0;
    const share = (total: number | undefined) => (total ? common / total : 0);
    return {
      a: sorted[a]?.id ?? '',
      b: sorted[b]?.id ?? '',
      shared: common,
      aInB: share(totals[a]),
      bInA: share(totals[b]),
      stretches: stretches.get(pair) ?? [],
    };
  });
}

/** The stretches of each pair of texts, by `first * texts + second`. Runs of one stretch lead to it once. */
function listStretches(corpus: ReuseCorpus, runs: CommonRun[]): Map<number, SharedStretch[]> {
  const { owners, texts, length } = corpus;
  const taken = new Set<number>();
  const found = new Map<number, SharedStretch[]>();
  // The longest first, so that what is found does not hang on the order of the texts.
  for (const run of runs.sort((x, y) => y.length - x.length || x.a - y.a || x.b - y.b)) {
    if (taken.has(run.a * length + run.b)) continue;
    const chain = extendRun(corpus, run);
    for (const { a, b } of chain) taken.add(a * length + b);
    const stretch = describeStretch(corpus, chain);
    if (stretch.words < GRAM) continue;
    const pair = (owners[run.a] as number) * texts.length + (owners[run.b] as number);
    const list = found.get(pair);
    if (list) list.push(stretch);
    else found.set(pair, [stretch]);
  }
  for (const [pair, list] of found) found.set(pair, dropContained(list));
  return found;
}

/** In order of the first text, without what lies inside another stretch on both sides, as where a sentence repeats itself. */
function dropContained(stretches: SharedStretch[]): SharedStretch[] {
  const kept: SharedStretch[] = [];
  const holds = (outer: TextRange, inner: TextRange) => outer.start <= inner.start && outer.end >= inner.end;
  for (const stretch of stretches.sort(
    (x, y) => x.a.start - y.a.start || y.a.end - x.a.end || x.b.start - y.b.start,
  )) {
    const near = kept.filter((other) => other.a.end > stretch.a.start);
    if (!near.some((other) => holds(other.a, stretch.a) && holds(other.b, stretch.b))) kept.push(stretch);
  }
  return kept;
}
