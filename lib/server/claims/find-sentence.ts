const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * The sentence, or sentences, that a quote stands in, out of the text around it. A line break ends a sentence, since
 * paragraphs and headlines often have no full stop.
 */
export function findSentence({
  before,
  quote,
  after,
}: {
  before: string;
  quote: string;
  after: string;
}): string {
  const lineBefore = before.slice(before.lastIndexOf('\n') + 1);
  const lineAfter = after.split('\n', 1)[0] ?? '';
  const text = lineBefore + quote + lineAfter;
  const from = lineBefore.length;
  const to = from + quote.length;
  const held = [...segmenter.segment(text)].filter(
    ({ index, segment }) => index < to && index + segment.length > from,
  );
  const first = held[0]?.index ?? from;
  const last = held.at(-1);
  return text.slice(first, last ? last.index + last.segment.length : to).trim();
}
