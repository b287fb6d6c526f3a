import type { TextRange } from '@/lib/domain/revision-text';
import { type Attribution, findAttributions } from './find-attributions';
import type { People } from './find-people';
import { findQuotations, type Quotation } from './find-quotations';
import { readWords } from './read-words';
import { resolveSpeaker, type Speaker } from './resolve-speaker';
import { splitSentences } from './split-sentences';

/** A paragraph of a text with its quotations, and the people whom the text names. */
export interface ReadParagraph {
  text: string;
  people: People;
  paragraph: TextRange;
  quotations: Quotation[];
}

/** Words that say who says something, with the speaker they mean. */
export interface Attributed {
  attribution: Attribution;
  speaker: Speaker;
}

/** The speaker of a quotation without attribution is looked for so many characters back. */
const LOOK_BACK = 3000;

/** Who is said to speak the words of a quotation: in its sentence, else in the two before it. English. */
export function attributeQuotation(reading: ReadParagraph, quotation: TextRange): Attributed | undefined {
  const region = getRegion(reading, quotation);
  return findQuoted(reading, region, quotation) ?? findSpeakerBefore(reading, region.start);
}

/** The attributions in a stretch of text whose speakers can be told. */
export function listAttributed(
  { text, quotations, people, paragraph }: ReadParagraph,
  range: TextRange,
): Attributed[] {
  const inside = range.start >= paragraph.start && range.end <= paragraph.end;
  const words = readWords(text, range, inside ? quotations : findQuotations(text, range));
  const attributed: Attributed[] = [];
  for (const attribution of findAttributions(words)) {
    const { subject, verb } = attribution;
    const before = attributed.at(-1)?.speaker;
    // "His call comes after Doe urged them to leave, warning of a storm": a call warns of nothing, so Doe does.
    const speaker =
      resolveSpeaker(text, subject, { people, verb }) ?? (verb.endsWith('ing') ? before : undefined);
    if (speaker !== undefined) attributed.push({ attribution, speaker });
  }
  return attributed;
}

/** The sentences that a stretch touches, widened so that no quotation is cut by their ends. */
export function getRegion({ text, paragraph, quotations }: ReadParagraph, stretch: TextRange): TextRange {
  const sentences = splitSentences({ text: text.slice(paragraph.start, paragraph.end) }).map((sentence) => ({
    start: sentence.start + paragraph.start,
    end: sentence.end + paragraph.start,
  }));
  let region = stretch;
  for (let settled = false; !settled; ) {
    const cut = [...sentences, ...quotations].filter(
      (piece) => piece.start < region.end && piece.end > region.start && !holds(region, piece),
    );
    settled = cut.length === 0;
    for (const piece of cut) {
      region = { start: Math.min(region.start, piece.start), end: Math.max(region.end, piece.end) };
    }
  }
  return region;
}

function holds(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

/** The attribution of a quotation in its sentence: right after it, else the nearest before it, else the first after it. */
function findQuoted(reading: ReadParagraph, region: TextRange, quotation: TextRange): Attributed | undefined {
  const attributions = listAttributed(reading, region);
  const behind = attributions.filter(({ attribution }) => attribution.start >= quotation.end);
  const adjacent = behind.find(({ attribution }) =>
    /^[\s"”’»,.!?]*$/u.test(reading.text.slice(quotation.end, attribution.start)),
  );
  const before = attributions.findLast(({ attribution }) => attribution.verbEnd <= quotation.start);
  const covering = behind.find(({ attribution }) =>
    attribution.content.some((content) => content.start <= quotation.start && content.end >= quotation.end),
  );
  return adjacent ?? before ?? covering;
}

/** A quotation without a word on who speaks goes on from the one before it. */
function findSpeakerBefore(reading: ReadParagraph, at: number): Attributed | undefined {
  const { text } = reading;
  const from = Math.max(0, at - LOOK_BACK);
  const sentences = splitSentences({ text: text.slice(from, at) })
    .slice(-2)
    .reverse();
  for (const sentence of sentences) {
    const range = { start: sentence.start + from, end: sentence.end + from };
    const last = listAttributed(reading, range).findLast(({ attribution }) => !attribution.subordinate);
    if (last !== undefined) return last;
  }
  return undefined;
}
