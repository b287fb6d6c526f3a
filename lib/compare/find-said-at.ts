import type { TextRange } from '@/lib/domain/revision-text';
import { findAttributions } from './find-attributions';
import { getSentenceAt } from './get-sentence-at';
import { readTimes } from './read-times';
import { readWords } from './read-words';

/** So far from the verb of reporting a time may stand to be its time: "he told reporters in the capital on Friday". */
const NEAR = 60;

/**
 * The day on which the words of a quotation were said, where the sentence round it tells: "“…,” he said on Friday", "On
 * Friday he wrote: “…”". Null when no time stands beside the reporting verb, or one that is no single day. English.
 */
export function findSaidAt({
  text,
  quotation,
  publishedAt,
}: {
  text: string;
  /** Without its marks. */
  quotation: TextRange;
  publishedAt: string | null;
}): string | null {
  const start = getSentenceAt(text, Math.max(0, quotation.start - 1)).start;
  const { end } = getSentenceAt(text, Math.min(text.length, quotation.end + 1));
  const outside = blank(text, { start, end: Math.max(end, quotation.end) }, quotation);
  const verbs = findAttributions(readWords(text, { start, end: Math.max(end, quotation.end) })).filter(
    ({ verbEnd }) => verbEnd <= quotation.start || verbEnd > quotation.end,
  );
  const days = readTimes({ sentence: outside, publishedAt, quotations: [] })
    .filter(
      (time) =>
        time.relation === 'in' &&
        verbs.some((verb) =>
          isBeside(outside, time, { start: verb.start - start, end: verb.verbEnd - start }),
        ),
    )
    .map(({ interval }) => (interval !== null && interval.start === interval.end ? interval.start : null));
  const [day = null] = days;
  return days.every((other) => other === day) ? day : null;
}

/** In the same clause: no word between them opens another. */
function isBeside(sentence: string, time: TextRange, verb: TextRange): boolean {
  const between =
    time.start >= verb.end
      ? sentence.slice(verb.end, time.start)
      : sentence.slice(time.end, Math.max(time.end, verb.start));
  return (
    between.length <= NEAR &&
    !/[;:.]|\b(?:who|which|that|where|when|after|before|while|but)\b/iu.test(between)
  );
}

/** The stretch with spaces for the quotation, so that offsets stay. */
function blank(text: string, { start, end }: TextRange, quotation: TextRange): string {
  const from = Math.max(start, quotation.start);
  const to = Math.min(end, quotation.end);
  return text.slice(start, from) + ' '.repeat(Math.max(0, to - from)) + text.slice(to, end);
}
