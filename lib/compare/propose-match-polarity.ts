import type { Polarity } from '@/lib/domain/voice';
import type { PreparedMatching } from './prepare-matching';
import { proposeVoice } from './propose-voice';
import type { ReadPassage } from './read-passage';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{M}]+)*/gu;
/** From here on a word stands for another. */
const ALIKE = 0.6;

/**
 * What a sentence does to a statement: read from its part that speaks of the same, from the first such word to the
 * last, so that "denied that they were encircled" denies and the speaker before it does not count as a part.
 */
export function proposeMatchPolarity({
  matching: { likeness, read },
  query,
  text,
  statement,
}: {
  matching: PreparedMatching;
  query: ReadPassage;
  text: string;
  statement: string;
}): Polarity {
  const deeds = [...query.deeds];
  let start = -1;
  let end = -1;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const [lemma = ''] = read(word).content;
    if (!deeds.some((deed) => likeness(deed, lemma) >= ALIKE)) continue;
    if (start === -1) start = index;
    end = index + word.length;
  }
  return proposeVoice({ text, start: Math.max(0, start), end: start === -1 ? text.length : end, statement })
    .polarity;
}
