import type { TextRange } from '@/lib/domain/revision-text';
import type { PreparedMatching } from './prepare-matching';
import type { ReadPassage } from './read-passage';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** Words that say the same, and words that are related; these count where there are none of the former. */
const ALIKE = [0.8, 0.6];

/**
 * The part of a sentence that speaks of what is asked for, from the first such word to the last: all of it where none is
 * found. Who speaks and what they do to a claim is to be read there, so that "…, as Ukraine continues to deny that they
 * were encircled" is Ukraine's denial and not what the article says around it.
 */
export function findCommonPart(
  { likeness, read }: PreparedMatching,
  { query, text }: { query: ReadPassage; text: string },
): TextRange {
  const deeds = [...query.deeds];
  const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    const [lemma = ''] = read(word).content;
    const near = deeds.reduce((best, deed) => Math.max(best, likeness(deed, lemma)), 0);
    return { start: index, end: index + word.length, near };
  });
  for (const least of ALIKE) {
    const alike = words.filter(({ near }) => near >= least);
    const [first] = alike;
    const last = alike.at(-1);
    if (first && last) return { start: first.start, end: last.end };
  }
  return { start: 0, end: text.length };
}
