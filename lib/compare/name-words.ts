import type { TextRange } from '@/lib/domain/revision-text';
import { listContentWords } from './content-words';

const CAPITALISED = /\p{Lu}[\p{L}\p{M}]*\p{Ll}[\p{L}\p{M}]*|\p{Lu}{2,}|(?:\p{Lu}\.){2,}/gu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** A sentence with more capitalised words than this is a headline in title case, where capitals say nothing. */
const TITLE_CASE = 0.7;

/**
 * The words of names: capitalised inside a sentence, folded as by `listContentWords`, repeats included. The first word of
 * a sentence and sentences in title case or capitals do not count. Scripts without case have none.
 */
export function listNameWords(text: string, sentences: readonly TextRange[]): string[] {
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const capitalised = [...sentence.matchAll(CAPITALISED)];
    if (capitalised.length < 2 && sentence.search(CAPITALISED) === sentence.search(WORD)) return [];
    const count = sentence.match(WORD)?.length ?? 0;
    if (count > 3 && capitalised.length > TITLE_CASE * count) return [];
    const first = sentence.search(WORD);
    return capitalised.filter(({ index }) => index !== first).flatMap(([word]) => listContentWords(word));
  });
}
