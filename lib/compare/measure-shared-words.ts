import type { Part } from '@/lib/domain/part';
import type { ReusePair, SharedWords } from '@/lib/domain/reuse';
import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';
import { findQuotations } from './find-quotations';
import { proposeParts } from './propose-parts';
import { readReuseWords } from './read-reuse-words';

/**
 * How much of their own words articles share, for each pair that shares any text. Reads the texts, so it is done once
 * and its answer is kept; who may have one origin is told from that without them.
 */
export function measureSharedWords({
  articles,
  reuse,
}: {
  articles: readonly { id: string; text: string; parts?: readonly Part[] }[];
  reuse: readonly ReusePair[];
}): SharedWords[] {
  const sharing = new Set(reuse.flatMap(({ a, b }) => [a, b]));
  const own = new Map(
    articles
      .filter(({ id }) => sharing.has(id))
      .map(({ id, text, parts = proposeParts(text) }) => [id, readOwnWords({ text, parts })]),
  );
  return reuse.flatMap((pair) => {
    const [a, b] = [own.get(pair.a), own.get(pair.b)];
    return a && b ? [measurePair(pair, a, b)] : [];
  });
}

/** The words an article tells itself: not quoted, and no page leftovers, credits or teasers. */
interface OwnWords {
  text: string;
  /** What does not count, in order. */
  excluded: TextRange[];
  words: number;
}

function readOwnWords({ text, parts }: { text: string; parts: readonly Part[] }): OwnWords {
  const furniture = parts.filter(({ kind }) => /^(?:boilerplate|teaser|credit|dateline)$/.test(kind));
  const quoted = listParagraphs(text).flatMap((paragraph) => findQuotations(text, paragraph));
  const excluded = [...furniture, ...quoted].sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, excluded, words: countOwnWords({ text, excluded }, { start: 0, end: text.length }) };
}

function measurePair(pair: ReusePair, a: OwnWords, b: OwnWords): SharedWords {
  const count = (side: 'a' | 'b', own: OwnWords) =>
    merge(pair.stretches.map((stretch) => stretch[side])).reduce(
      (sum, range) => sum + countOwnWords(own, range),
      0,
    );
  const [inA, inB] = [count('a', a), count('b', b)];
  const [shareA, shareB] = [a.words === 0 ? 0 : inA / a.words, b.words === 0 ? 0 : inB / b.words];
  return {
    a: pair.a,
    b: pair.b,
    words: Math.min(inA, inB),
    share: Math.min(1, Math.max(shareA, shareB)),
    ofId: shareA >= shareB ? pair.a : pair.b,
  };
}

function countOwnWords({ text, excluded }: Pick<OwnWords, 'text' | 'excluded'>, range: TextRange): number {
  let words = 0;
  let at = range.start;
  const countTo = (end: number) => {
    if (end > at) words += readReuseWords(text.slice(at, end)).length;
  };
  for (const { start, end } of excluded) {
    if (end <= at || start >= range.end) continue;
    countTo(Math.min(start, range.end));
    at = Math.max(at, end);
  }
  countTo(range.end);
  return words;
}

function merge(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}
