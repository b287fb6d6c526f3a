/**
 * Words a minute of somebody who reads to check: a little below the 238 that Brysbaert (2019) found for silent
 * reading of English non-fiction, because a reviewer stops and looks twice.
 */
const WORDS_A_MINUTE = 220;

/** Rough minutes to read so many words, to one decimal; 0 for no words. For planning, not for promises. */
export function readingMinutes(words: number): number {
  return Math.round((words / WORDS_A_MINUTE) * 10) / 10;
}
