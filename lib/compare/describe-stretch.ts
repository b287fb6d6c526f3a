import type { ReuseEdit, SharedStretch } from '@/lib/domain/reuse';
import type { TextRange } from '@/lib/domain/revision-text';
import type { CommonRun } from './find-common-runs';
import type { ReuseCorpus } from './reuse-corpus';

/** Two spellings of a word: one may be reached from the other by so many letters, in words of six and more. */
const SPELLING_LETTERS = 2;

/** A chain of runs as a stretch of two texts, with what differs in and between them. */
export function describeStretch(corpus: ReuseCorpus, runs: readonly CommonRun[]): SharedStretch {
  const edits: ReuseEdit[] = [];
  let words = 0;
  for (const [at, run] of runs.entries()) {
    const before = runs[at - 1];
    if (before !== undefined) edits.push(describeGap(corpus, before, run));
    for (let index = 0; index < run.length; index += 1) words += corpus.weights[run.a + index] as number;
    edits.push(...listStyleEdits(corpus, run));
  }
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) throw new RangeError('A stretch needs a run.');
  const a = getRange(corpus, first.a, last.a + last.length);
  const b = getRange(corpus, first.b, last.b + last.length);
  return { kind: edits.length === 0 ? 'exact' : 'edited', words, ...takeMarks(corpus, first, a, b), edits };
}

function getRange({ starts, ends }: ReuseCorpus, from: number, to: number): TextRange {
  return { start: starts[from] as number, end: ends[to - 1] as number };
}

/** What lies between two runs. Where nothing does on one side, the range there is empty. */
function describeGap(corpus: ReuseCorpus, before: CommonRun, after: CommonRun): ReuseEdit {
  const [a, b] = (['a', 'b'] as const).map((side) => {
    const from = before[side] + before.length;
    if (from < after[side]) return getRange(corpus, from, after[side]);
    const end = corpus.ends[from - 1] as number;
    return { start: end, end };
  }) as [TextRange, TextRange];
  const kind = isSpelling(slice(corpus, before.a, a), slice(corpus, before.b, b)) ? 'spelling' : 'words';
  return { kind, a, b };
}

function slice({ texts, owners }: ReuseCorpus, place: number, { start, end }: TextRange): string {
  return texts[owners[place] as number]?.text.slice(start, end) ?? '';
}

/** Whether two words are one in two spellings: "cease-fire", "colour", "Zelensky". */
function isSpelling(a: string, b: string): boolean {
  const [x, y] = [a, b].map((words) =>
    words
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
  ) as [string, string];
  if (x === y) return x !== '';
  if (/\p{N}/u.test(x + y) || Math.min(x.length, y.length) < 6) return false;
  return countEdits(x, y, SPELLING_LETTERS) <= SPELLING_LETTERS;
}

/** Levenshtein's distance, or something above `most`. */
function countEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

/** Words of a run that differ in capitals, and the marks between them that differ. */
function listStyleEdits({ surfaces, followers, starts, ends }: ReuseCorpus, run: CommonRun): ReuseEdit[] {
  const edits: ReuseEdit[] = [];
  for (let index = 0; index < run.length; index += 1) {
    const [p, q] = [run.a + index, run.b + index];
    if (surfaces[p] !== surfaces[q])
      edits.push({
        kind: 'style',
        a: { start: starts[p] as number, end: ends[p] as number },
        b: { start: starts[q] as number, end: ends[q] as number },
      });
    if (index + 1 < run.length && followers[p] !== followers[q])
      edits.push({
        kind: 'style',
        a: { start: ends[p] as number, end: starts[p + 1] as number },
        b: { start: ends[q] as number, end: starts[q + 1] as number },
      });
  }
  return edits;
}

/** Marks at the ends that both texts have belong to the stretch as well: its quotation marks, its full stop. */
function takeMarks(
  { texts, owners }: ReuseCorpus,
  { a: placeA, b: placeB }: CommonRun,
  a: TextRange,
  b: TextRange,
): { a: TextRange; b: TextRange } {
  const textA = texts[owners[placeA] as number]?.text ?? '';
  const textB = texts[owners[placeB] as number]?.text ?? '';
  const isCommonMark = (p: string | undefined, q: string | undefined) =>
    p !== undefined && p === q && /[^\s\p{L}\p{N}\p{M}\p{Surrogate}]/u.test(p);
  let before = 0;
  while (isCommonMark(textA[a.start - before - 1], textB[b.start - before - 1])) before += 1;
  let after = 0;
  while (isCommonMark(textA[a.end + after], textB[b.end + after])) after += 1;
  return {
    a: { start: a.start - before, end: a.end + after },
    b: { start: b.start - before, end: b.end + after },
  };
}
