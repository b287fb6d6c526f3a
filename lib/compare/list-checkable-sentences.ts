import type { Part, PartKind } from '@/lib/domain/part';
import type { TextRange } from '@/lib/domain/revision-text';
import { classifyLine } from './article-lines';
import { splitSentences } from './split-sentences';

/** A sentence that an article states, and the part that it stands in. */
export interface CheckableSentence extends TextRange {
  part: PartKind;
}

const STATES: ReadonlySet<PartKind> = new Set(['headline', 'standfirst', 'body']);
/** "Follow us on Facebook.", "Read more about it here." at the end of a paragraph that is body otherwise. */
const APPEAL =
  /^[\s\p{P}\p{S}]*(?:(?:please\s+)?(?:follow|subscribe|sign\s+up|log\s+in|click|tap|download|share\s+(?:this|your)|join\s+(?:us|our)|stay\s+(?:tuned|updated)|support\s+(?:us|our)|donate|watch\s+(?:the\s+)?video|listen\s+to|get\s+(?:the\s+latest|our)|read\s+(?:more|also|the\s+full|our|next)|see\s+also|for\s+more\s+(?:on|about|news|information|stories)|contact\s+us|write\s+to\s+us|tell\s+us|let\s+us\s+know|advertisement|sponsored|photo(?:graph)?s?\s*(?:by|:)|image\s*(?:by|:)|(?:file|stock)\s+photo))(?![\p{L}])/iu;

/** The sentences of headline, standfirst and body, in order: without what asks the reader to do something or credits. */
export function listCheckableSentences({
  text,
  parts,
  language,
}: {
  text: string;
  parts: readonly Part[];
  language: string;
}): CheckableSentence[] {
  return parts.flatMap(({ kind, start: from, end: to }) => {
    if (!STATES.has(kind)) return [];
    return splitSentences({ text: text.slice(from, to), language })
      .map(({ start, end }) => ({ start: start + from, end: end + from, part: kind }))
      .filter((sentence) => !isFurniture(text, sentence));
  });
}

function isFurniture(text: string, { start, end }: TextRange): boolean {
  if (APPEAL.test(text.slice(start, Math.min(end, start + 200)))) return true;
  const kind = classifyLine(text, { start, end }, () => false).kind;
  return kind !== undefined && !STATES.has(kind);
}
