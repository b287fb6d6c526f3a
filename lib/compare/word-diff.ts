import { alignTokens } from './align-tokens';
import { cutText } from './cut-text';
import { isTie, readWordings, type Token } from './wording-tokens';

/**
 * A stretch of two wordings. `same` has the words as `a` writes them in `text` and as `b` does in `inB`: they
 * may differ in house style (`readWordings`).
 */
export type DiffSegment =
  | { kind: 'same'; text: string; inB: string }
  | { kind: 'only_a'; text: string }
  | { kind: 'only_b'; text: string };

/**
 * So many tokens of both neighbours must differ before a lone "of the" between them counts as different too.
 */
const ISLAND_SHORE = 2;

type Stretch = { same: boolean; a: [number, number]; b: [number, number] };

/**
 * Shows word by word how two wordings differ. Joining the texts of `same` and `only_a` gives `a` again, joining
 * `inB` and `only_b` gives `b`. What only `a` has comes before what `b` has in its place.
 */
export function diffWords({ a, b, language }: { a: string; b: string; language?: string }): DiffSegment[] {
  const [tokensA = [], tokensB = []] = readWordings([a, b], language);
  const stretches = dissolveIslands(listStretches(tokensA, tokensB), tokensA);
  const parts = (side: 'a' | 'b', other: 'a' | 'b') =>
    stretches.map((stretch) => ({
      same: stretch.same,
      alone: !stretch.same && stretch[other][0] === stretch[other][1],
      range: stretch[side],
    }));
  const cutsA = cutText(a, tokensA, parts('a', 'b'));
  const cutsB = cutText(b, tokensB, parts('b', 'a'));
  return stretches.flatMap(({ same }, place): DiffSegment[] => {
    const text = cutsA[place] ?? '';
    const inB = cutsB[place] ?? '';
    if (same) return text + inB === '' ? [] : [{ kind: 'same', text, inB }];
    const segments: DiffSegment[] = [];
    if (text !== '') segments.push({ kind: 'only_a', text });
    if (inB !== '') segments.push({ kind: 'only_b', text: inB });
    return segments;
  });
}

/**
 * Runs of tokens that are the same and those between, by turns. Without any token there is one, for the
 * marks.
 */
function listStretches(a: Token[], b: Token[]): Stretch[] {
  const pairs = alignTokens(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  if (a.length + b.length === 0) return [{ same: true, a: [0, 0], b: [0, 0] }];
  const stretches: Stretch[] = [];
  let at = { a: 0, b: 0 };
  for (const pair of [...pairs, { a: a.length, b: b.length }]) {
    if (pair.a > at.a || pair.b > at.b) stretches.push({ same: false, a: [at.a, pair.a], b: [at.b, pair.b] });
    if (pair.a === a.length) break;
    const last = stretches.at(-1);
    if (last?.same) {
      last.a[1] += 1;
      last.b[1] += 1;
    } else stretches.push({ same: true, a: [pair.a, pair.a + 1], b: [pair.b, pair.b + 1] });
    at = { a: pair.a + 1, b: pair.b + 1 };
  }
  return stretches;
}

/** A "the" that two otherwise different stretches happen to share is no common ground. */
function dissolveIslands(stretches: Stretch[], tokens: Token[]): Stretch[] {
  const settled: Stretch[] = [];
  for (const [place, stretch] of stretches.entries()) {
    const isIsland =
      stretch.same &&
      isShore(stretches[place - 1]) &&
      isShore(stretches[place + 1]) &&
      tokens.slice(...stretch.a).every(isTie);
    const same = stretch.same && !isIsland;
    const last = settled.at(-1);
    if (last && !last.same && !same) {
      last.a = [last.a[0], stretch.a[1]];
      last.b = [last.b[0], stretch.b[1]];
    } else settled.push({ ...stretch, same });
  }
  return settled;
}

function isShore(stretch: Stretch | undefined): boolean {
  if (!stretch) return false;
  return Math.max(stretch.a[1] - stretch.a[0], stretch.b[1] - stretch.b[0]) >= ISLAND_SHORE;
}
