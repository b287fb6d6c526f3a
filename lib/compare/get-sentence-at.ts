import { getParagraphAt, type TextRange } from '@/lib/domain/revision-text';
import { splitSentences } from './split-sentences';

/** The sentence that holds an offset; between two sentences, the one before. Empty in an empty paragraph. */
export function getSentenceAt(text: string, offset: number): TextRange {
  const paragraph = getParagraphAt(text, offset);
  const sentences = splitSentences({ text: text.slice(paragraph.start, paragraph.end) }).map(
    ({ start, end }) => ({ start: start + paragraph.start, end: end + paragraph.start }),
  );
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? paragraph;
}
