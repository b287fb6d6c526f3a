import type { Quote } from '@/lib/domain/quote';
import type { TextRange } from '@/lib/domain/revision-text';
import { listAttributed, type ReadParagraph } from './attribute-quotation';
import { findOccasion } from './find-occasion';
import { isForeignSpeaker } from './is-foreign-speaker';
import { splitSentences } from './split-sentences';

/** Reported words of fewer letters than this say nothing to compare: "said so". */
const SHORTEST = 12;

/**
 * What a paragraph reports as somebody's words without quotation marks: "said the call was yet to be arranged". Where
 * some of the words are in marks, the others count. English.
 */
export function findReportedSpeech(articleId: string, reading: ReadParagraph): Quote[] {
  const { text, people, paragraph, quotations } = reading;
  const found = new Map<string, Quote>();
  const sentences = splitSentences({ text: text.slice(paragraph.start, paragraph.end) });
  for (const sentence of sentences) {
    const range = { start: sentence.start + paragraph.start, end: sentence.end + paragraph.start };
    for (const { attribution, speaker } of listAttributed(reading, range)) {
      if (attribution.deed === 'asks') continue;
      const pieces = attribution.content
        .flatMap((piece) => cutOut(piece, quotations))
        .map((piece) => trim(text, piece))
        .filter(({ start, end }) => start < end);
      if (pieces.reduce((sum, { start, end }) => sum + end - start, 0) < SHORTEST) continue;
      const [first] = pieces;
      const last = pieces.at(-1);
      if (first === undefined || last === undefined) continue;
      const id = `${articleId}:${first.start}-${last.end}`;
      found.set(id, {
        id,
        articleId,
        form: 'indirect',
        start: first.start,
        end: last.end,
        pieces,
        words: pieces.map(({ start, end }) => text.slice(start, end)).join(' '),
        context: text.slice(range.start, range.end),
        voice: speaker.voice,
        speaker: speaker.speaker,
        verb: attribution.verb,
        attribution: { start: attribution.start, end: attribution.end },
        occasion: findOccasion(text, range, quotations),
        complete: false,
        closed: true,
        backshifted: false,
        foreign: isForeignSpeaker(speaker.speaker, people),
      });
    }
  }
  return [...found.values()];
}

function trim(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  let to = end;
  while (from < to && /[\s,;:.—–-]/u.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;:.—–-]/u.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

/** What is left of a stretch without the quotations in it and their marks. */
function cutOut(stretch: TextRange, quotations: readonly TextRange[]): TextRange[] {
  const left: TextRange[] = [];
  let at = stretch.start;
  for (const { start, end } of quotations) {
    if (end < at || start > stretch.end) continue;
    left.push({ start: at, end: Math.max(at, Math.min(start - 1, stretch.end)) });
    at = end + 1;
  }
  left.push({ start: at, end: Math.max(at, stretch.end) });
  return left;
}
