import type { TextRange } from '@/lib/domain/revision-text';

/** A word as reuse compares it: words with one `key` are the same. */
export interface ReuseWord extends TextRange {
  key: string;
}

const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;
const WORD = new RegExp(
  String.raw`${UNSPACED}\p{M}*|[\p{L}\p{N}](?:(?!${UNSPACED})[\p{L}\p{N}\p{M}])*`,
  'gu',
);
const ALONE = new RegExp(`^${UNSPACED}`, 'u');

/**
 * The words of a text in order: runs of letters and digits in small letters, so that hyphens and apostrophes part words,
 * as is usual where runs of eight words are counted. In scripts without spaces each character is a word.
 */
export function readReuseWords(text: string): ReuseWord[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    key: match[0].normalize('NFC').toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** How much a word counts: two characters of a script without spaces make one. */
export function weighReuseWord(key: string): number {
  return ALONE.test(key) ? 0.5 : 1;
}
