import type { Verdict } from '@/lib/contract/verdicts';
import type { RichText } from '@/lib/domain/rich-text';

type SentReason = Verdict['reason'];

/** A stored reason as the editor and the reader take it: the server keeps none that `richTextSchema` has not read. */
export function readReason(reason: SentReason): RichText {
  return reason as unknown as RichText;
}

/** A document as the contract takes it: the same JSON under a type that names fewer of its fields. */
export function sendReason(document: RichText): SentReason {
  return document as unknown as SentReason;
}
