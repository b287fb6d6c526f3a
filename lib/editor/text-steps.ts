import { getSentenceAt } from '@/lib/compare/get-sentence-at';
import { getParagraphAt, type TextRange } from '@/lib/domain/revision-text';

/** How far one step goes: a letter as people count them, a word, a sentence, all of the text. */
export type StepUnit = 'character' | 'word' | 'sentence' | 'article';

export interface Step {
  text: string;
  offset: number;
  unit: StepUnit;
  direction: 'forward' | 'backward';
  /** BCP 47 tag of the text; decides where words end. */
  language: string;
}

/**
 * Intl.Segmenter takes time that grows with the square of the length, so it gets the neighbourhood of the offset only.
 * No word and no letter is this long.
 */
const NEIGHBOURHOOD = 512;
const characters = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Making one takes longer than using it. */
const words = new Map<string, Intl.Segmenter>();

/**
 * Where a step leads, by the logic of the text: forward is towards its end in every script. A step forward ends behind
 * a word or sentence and one backward before it, so that a selection grown by steps has no white space at its ends.
 */
export function step({ text, offset, unit, direction, language }: Step): number {
  const forward = direction === 'forward';
  switch (unit) {
    case 'character':
      return forward ? nextCharacter(text, offset) : previousCharacter(text, offset);
    case 'word':
      return stepToWordEdge({ text, offset, direction, language, edge: forward ? 'end' : 'start' });
    case 'sentence':
      return forward ? nextSentenceEnd(text, offset) : previousSentenceStart(text, offset);
    case 'article':
      return forward ? text.length : 0;
  }
}

/** The word at an offset, or the one before it when none is there; nothing between white space. */
export function findWordAt({
  text,
  offset,
  language,
}: {
  text: string;
  offset: number;
  language: string;
}): TextRange | undefined {
  const near = listWordsNear({ text, offset, language });
  return (
    near.find(({ start, end }) => start <= offset && end > offset) ?? near.find(({ end }) => end === offset)
  );
}

/** A stretch without the white space at its ends; nothing when there is only white space. */
export function trimRange(text: string, { start, end }: TextRange): TextRange | undefined {
  const piece = text.slice(start, end);
  const trimmed = piece.trim();
  if (trimmed === '') return undefined;
  const from = start + piece.indexOf(trimmed);
  return { start: from, end: from + trimmed.length };
}

function nextCharacter(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const near = text.slice(offset, offset + NEIGHBOURHOOD);
  for (const { segment } of segmentCharacters(near)) return offset + segment.length;
  return offset;
}

function previousCharacter(text: string, offset: number): number {
  const from = Math.max(getParagraphAt(text, offset).start, offset - NEIGHBOURHOOD);
  if (from === offset) return Math.max(0, offset - 1);
  let last = from;
  for (const { index } of segmentCharacters(text.slice(from, offset))) last = from + index;
  return last;
}

function segmentCharacters(text: string) {
  return characters.segment(text);
}

/**
 * The nearest beginning or end of a word in a direction; the end of the text when there is none. Punctuation and white
 * space are no words.
 */
export function stepToWordEdge({
  text,
  offset,
  direction,
  edge,
  language,
}: Omit<Step, 'unit'> & { edge: 'start' | 'end' }): number {
  if (direction === 'forward') {
    for (let at = offset; at < text.length; ) {
      const word = listWordsNear({ text, offset: at, language }).find((near) => near[edge] > offset);
      if (word !== undefined) return word[edge];
      at = Math.min(getParagraphAt(text, at).end + 1, at + NEIGHBOURHOOD / 2);
    }
    return text.length;
  }
  for (let at = offset; at > 0; ) {
    const word = listWordsNear({ text, offset: at, language }).findLast((near) => near[edge] < offset);
    if (word !== undefined) return word[edge];
    at = Math.max(getParagraphAt(text, at).start - 1, at - NEIGHBOURHOOD / 2);
  }
  return 0;
}

/** The words within reach of an offset, in its line. One that reaches beyond is left out unless the offset is in it. */
function listWordsNear({
  text,
  offset,
  language,
}: {
  text: string;
  offset: number;
  language: string;
}): TextRange[] {
  const line = getParagraphAt(text, offset);
  const from = Math.max(line.start, offset - NEIGHBOURHOOD);
  const to = Math.min(line.end, offset + NEIGHBOURHOOD);
  const found: TextRange[] = [];
  for (const { index, segment, isWordLike } of getWordSegmenter(language).segment(text.slice(from, to))) {
    const start = from + index;
    const end = start + segment.length;
    const cut = (start === from && from > line.start) || (end === to && to < line.end);
    if (isWordLike && (!cut || (start <= offset && end >= offset))) found.push({ start, end });
  }
  return found;
}

function getWordSegmenter(language: string): Intl.Segmenter {
  const known = words.get(language);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(knownLanguage(language), { granularity: 'word' });
  words.set(language, segmenter);
  return segmenter;
}

/** A language that was typed in wrongly must not keep anyone from marking. */
function knownLanguage(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? 'und';
  } catch {
    return 'und';
  }
}

function nextSentenceEnd(text: string, offset: number): number {
  const sentence = getSentenceAt(text, offset);
  if (sentence.end > offset) return sentence.end;
  const next = offset + text.slice(offset).search(/\S/u);
  return next < offset ? text.length : getSentenceAt(text, next).end;
}

function previousSentenceStart(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd().length;
  return before === 0 ? 0 : getSentenceAt(text, before - 1).start;
}
