import { limits } from '@/lib/domain/limits';
import { Problem, refuseField } from '@/lib/domain/problem';
import { countWords, normalizeText } from '@/lib/domain/revision-text';
import { hashText } from '../imports/hash-text';

/** The text of a revision with what is stored beside it. */
export interface StorableRevision {
  text: string;
  notes: string[];
  sha256: string;
  words: number;
}

/** Prepares a text for storing. Runs before the transaction: hashing and counting take time that others would wait. */
export function readText(raw: string): StorableRevision {
  const { text, notes } = normalizeText(raw);
  if (text.trim() === '') refuseField('text', 'The article has no text.');
  if (Buffer.byteLength(text) > limits.textBytes) {
    throw new Problem(
      'TOO_LARGE',
      'The text is larger than 2 MB. Split it, or leave out what is not the article.',
      {
        field: 'text',
      },
    );
  }
  return { text, notes, sha256: hashText(text), words: countWords(text) };
}
