import { getParagraphAt, listParagraphs, type TextRange } from '@/lib/domain/revision-text';

/** Titles and references: what follows them belongs to them, so they never end a sentence. */
const BEFORE_A_NAME =
  /^(?:mr|mrs|ms|mx|dr|prof|gen|col|lt|maj|capt|cpt|sgt|cmdr|adm|brig|sen|rep|gov|pres|rev|fr|st|mt|hon|messrs|vs|no|nos|fig|figs|art|p|pp|vol|approx|est|ca|cf|e\.g|i\.e|n°)$/iu;
/** Abbreviations that end a sentence only when what follows begins like one. */
const MAY_END =
  /^(?:jr|sr|co|corp|inc|ltd|llc|etc|dept|univ|ave|blvd|al|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:\p{L}\.)+\p{L})$/iu;
/** Words that begin sentences and hardly ever names. */
const OPENS_A_SENTENCE =
  /^(?:the|a|an|it|its|he|she|his|her|they|their|we|our|you|i|this|that|these|those|there|here|in|on|at|for|from|after|before|but|and|as|if|when|while|however|meanwhile|how|what|who|where|why|did|does|is|are|was|were|mr|mrs|ms|dr)\b/iu;
/** A question or a shout in quotation marks goes on into its own attribution: “Is it over?” Trump asked. */
const ATTRIBUTION_FOLLOWS =
  /^(?:\p{Lu}[\p{L}’'.-]*\s+){1,3}(?:said|says|asked|asks|wrote|writes|told|added|adds|replied|shouted|exclaimed|continued|posted|tweeted)\b/u;

/** A full stop and its like, with the quotation marks and brackets that close on it, before white space or a script without spaces. */
const STOP = /([.!?…؟۔।]+|[。！？｡]+)((?:["'”’»›\])}」』]|\s(?=[”»]))*)(\s+|$|(?<=[。！？｡]["”’»」』]*))/gu;

/**
 * The sentences of a text in order, without the white space between them. They never cross a line feed. Built for
 * finding the sentence round a passage: English abbreviations, initials and attributions after quotations are known;
 * lists without full stops are not taken apart. Linear in the length.
 */
export function segmentSentences(text: string): TextRange[] {
  return listParagraphs(text).flatMap((paragraph) => segmentParagraph(text, paragraph));
}

/** The sentence that holds an offset; between two sentences, the one before. Empty in an empty paragraph. */
export function getSentenceAt(text: string, offset: number): TextRange {
  const paragraph = getParagraphAt(text, offset);
  const sentences = segmentParagraph(text, paragraph);
  return sentences.findLast(({ start }) => start <= offset) ?? sentences[0] ?? paragraph;
}

function segmentParagraph(text: string, { start, end }: TextRange): TextRange[] {
  const paragraph = text.slice(start, end);
  const sentences: TextRange[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(STOP)) {
    const [whole, mark = '', closers = ''] = match;
    const after = match.index + whole.length;
    if (after < paragraph.length && !endsSentence({ paragraph, at: match.index, mark, closers, after }))
      continue;
    pushTrimmed(sentences, paragraph, from, match.index + mark.length + closers.length);
    from = after;
  }
  pushTrimmed(sentences, paragraph, from, paragraph.length);
  return sentences.map((sentence) => ({ start: sentence.start + start, end: sentence.end + start }));
}

function endsSentence({
  paragraph,
  at,
  mark,
  closers,
  after,
}: {
  paragraph: string;
  at: number;
  mark: string;
  closers: string;
  after: number;
}): boolean {
  if (/[。！？｡]/u.test(mark)) return true;
  const next = paragraph.slice(after, after + 80);
  if (/^[\p{Ll},;:)\]]/u.test(next)) return false;
  if (closers !== '' && ATTRIBUTION_FOLLOWS.test(next)) return false;
  if (mark !== '.' || closers !== '') return true;

  const word = /(?:\p{L}\.)*[\p{L}\p{M}\d°]+$/u.exec(paragraph.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  if (BEFORE_A_NAME.test(word)) return false;
  if (/^\p{Lu}$/u.test(word) && word !== 'I') return false;
  if (MAY_END.test(word)) return OPENS_A_SENTENCE.test(next);
  // "1. The first item": a number at the beginning of its line or sentence counts items.
  return !/(?:^|[.!?]\s+)\d{1,2}$/u.test(paragraph.slice(Math.max(0, at - 6), at));
}

function pushTrimmed(sentences: TextRange[], paragraph: string, from: number, to: number) {
  const piece = paragraph.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = from + piece.indexOf(trimmed);
  sentences.push({ start, end: start + trimmed.length });
}
