import type { Quote } from '@/lib/domain/quote';
import { readReuseWords } from './read-reuse-words';

/** The words of a quote as comparing sees them: letters alone, in one spelling, with where each word begins. */
export interface FoldedQuote {
  /** All letters without spaces, so that "cease-fire" is "ceasefire". */
  letters: string;
  /** Words in order: `start` and `end` in the quote's `words`, `at` in `letters`. */
  words: { key: string; start: number; end: number; at: number }[];
}

/** British and American spellings of one word come out alike; so do their house styles. */
const SPELLINGS: [RegExp, string][] = [
  [/^(.{2,})our(s|ed|ing|able|ite|ites)?$/u, '$1or$2'],
  [/^(.{3,})is(e|es|ed|ing|ation|ations)$/u, '$1iz$2'],
  [/^(.{2,})ys(e|es|ed|ing)$/u, '$1yz$2'],
  [/^(.{3,})ll(ed|ing|er|ers)$/u, '$1l$2'],
  [/^(cent|met|theat|lit|fib|calib)re(s)?$/u, '$1er$2'],
  [/^(defen|offen|licen|preten)ce(s)?$/u, '$1se$2'],
  [/^(.{3,})ogue(s)?$/u, '$1og$2'],
];

export function foldQuote({ words }: Pick<Quote, 'words'>): FoldedQuote {
  const folded: FoldedQuote = { letters: '', words: [] };
  for (const { key, start, end } of readReuseWords(words)) {
    const plain = key.normalize('NFKD').replace(/\p{M}/gu, '');
    const spelling = SPELLINGS.find(([pattern]) => pattern.test(plain));
    const one = spelling ? plain.replace(spelling[0], spelling[1]) : plain;
    folded.words.push({ key: one, start, end, at: folded.letters.length });
    folded.letters += one;
  }
  return folded;
}

/** The words of `outer` that are those of `inner`, in a row; by index, end exclusive. */
export function findWithin(
  inner: FoldedQuote,
  outer: FoldedQuote,
): { first: number; end: number } | undefined {
  if (inner.letters === '') return undefined;
  const starts = new Map(outer.words.map(({ at }, index) => [at, index]));
  for (
    let at = outer.letters.indexOf(inner.letters);
    at !== -1;
    at = outer.letters.indexOf(inner.letters, at + 1)
  ) {
    const first = starts.get(at);
    const after = at + inner.letters.length;
    const end = after === outer.letters.length ? outer.words.length : starts.get(after);
    if (first !== undefined && end !== undefined) return { first, end };
  }
  return undefined;
}
