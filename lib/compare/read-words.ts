import type { TextRange } from '@/lib/domain/revision-text';
import { findQuotations, type Quotation } from './find-quotations';

/** A word or a single mark of a sentence, with its place in the text. */
export interface Word extends TextRange {
  text: string;
  lower: string;
  /** False for punctuation. */
  letters: boolean;
  /** Inside quotation marks: the words of somebody else. */
  quoted: boolean;
}

const WORD_OR_MARK =
  /(?:\p{L}\.){2,}|\p{Lu}\.(?=\s+\p{Lu})|(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|Prof|Capt|Maj|Sgt)\.|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑’'][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*[’'](?=\s)|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐‑’'][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*|[^\s\p{L}\p{N}\p{M}]/gu;

/** The words and marks of a stretch of text in order. */
export function readWords(
  text: string,
  { start, end }: TextRange,
  quotations: readonly Quotation[] = findQuotations(text, { start, end }),
): Word[] {
  const words: Word[] = [];
  let next = 0;
  for (const match of text.slice(start, end).matchAll(WORD_OR_MARK)) {
    const at = start + match.index;
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) < at) next += 1;
    const quotation = quotations[next];
    words.push({
      text: match[0],
      lower: match[0].toLowerCase().replaceAll('’', "'"),
      start: at,
      end: at + match[0].length,
      letters: /[\p{L}\p{N}]/u.test(match[0]),
      quoted: quotation !== undefined && at >= quotation.start && at < quotation.end,
    });
  }
  return words;
}
