import type { Part } from '@/lib/domain/part';
import type { ReusePair } from '@/lib/domain/reuse';
import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';
import { findQuotations } from './find-quotations';
import { readReuseWords } from './read-reuse-words';

/** The words an article tells itself: not quoted, and no page leftovers, credits or teasers. */
export interface OwnWords {
  text: string;
  /** What does not count, in order. */
  excluded: TextRange[];
  words: number;
}

/** What two articles share of their own words: two that quote one speech at length need not have one origin. */
export interface Copied {
  words: number;
  /** The share of the shorter article’s own words, from 0 to 1. */
  share: number;
  /** Whose share it is. */
  ofId: string;
}

export function readOwnWords({ text, parts }: { text: string; parts: readonly Part[] }): OwnWords {
  const furniture = parts.filter(({ kind }) => /^(?:boilerplate|teaser|credit|dateline)$/.test(kind));
  const quoted = listParagraphs(text).flatMap((paragraph) => findQuotations(text, paragraph));
  const excluded = [...furniture, ...quoted].sort((a, b) => a.start - b.start || a.end - b.end);
  return { text, excluded, words: countOwnWords({ text, excluded }, { start: 0, end: text.length }) };
}

export function measureCopied(pair: ReusePair, a: OwnWords, b: OwnWords): Copied {
  const count = (side: 'a' | 'b', own: OwnWords) =>
    merge(pair.stretches.map((stretch) => stretch[side])).reduce(
      (sum, range) => sum + countOwnWords(own, range),
      0,
    );
  const [inA, inB] = [count('a', a), count('b', b)];
  const [shareA, shareB] = [a.words === 0 ? 0 : inA / a.words, b.words === 0 ? 0 : inB / b.words];
  return {
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
