import type { Evidence } from '@/lib/contract/evidence';
import type { RichText } from '@/lib/domain/rich-text';

type SentAnswer = NonNullable<Evidence['answer']>;

/** A stored answer as the editor and the reader take it: the server keeps none that `richTextSchema` has not read. */
export function readAnswer(answer: SentAnswer): RichText {
  return answer as unknown as RichText;
}

/** A document as the contract takes it: the same JSON under a type that names fewer of its fields. */
export function sendAnswer(document: RichText): SentAnswer {
  return document as unknown as SentAnswer;
}
