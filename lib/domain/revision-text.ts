/** Text as a revision keeps it, and one sentence for each kind of thing that was dropped or replaced on the way. */
export interface NormalizedText {
  text: string;
  notes: string[];
}

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

const REPLACEMENT = '\uFFFD';

/**
 * Turns extracted text into the text of a revision: CRLF becomes one line feed, a leading byte order mark is dropped, NUL
 * and lone surrogates become U+FFFD because PostgreSQL would refuse or silently change them. Nothing else changes, and
 * there is no Unicode normalisation: what was published is what is hashed. Doing it twice changes nothing more, which is
 * why a run of CR before a line feed goes as a whole.
 */
export function normalizeText(raw: string): NormalizedText {
  const notes: string[] = [];
  const replace = (text: string, pattern: RegExp | string, by: string, note: (count: number) => string) => {
    let count = 0;
    const replaced = text.replaceAll(pattern, () => {
      count += 1;
      return by;
    });
    if (count > 0) notes.push(note(count));
    return replaced;
  };

  let text = replace(raw, /^\uFEFF+/g, '', () => 'A byte order mark at the beginning was dropped.');
  text = replace(text, /\r+\n/g, '\n', (n) => `${count(n, 'Windows line end')} (CRLF) became a line feed.`);
  text = replace(text, '\0', REPLACEMENT, (n) => `${count(n, 'NUL')} became U+FFFD.`);
  text = replace(text, /\p{Surrogate}/gu, REPLACEMENT, (n) => `${count(n, 'lone surrogate')} became U+FFFD.`);
  return { text, notes };
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/**
 * The lines of a text, which are its paragraphs, empty ones included. Each ends before its line feed; the next begins
 * one after it, so joining them with line feeds gives the text again. The empty text has one empty paragraph.
 */
export function listParagraphs(text: string): TextRange[] {
  const paragraphs: TextRange[] = [];
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    paragraphs.push({ start, end });
    start = end + 1;
  }
  paragraphs.push({ start, end: text.length });
  return paragraphs;
}

/** The paragraph that holds an offset. The line feed that ends a paragraph counts as part of it. */
export function getParagraphAt(text: string, offset: number): TextRange {
  const end = text.indexOf('\n', offset);
  return {
    start: offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1,
    end: end === -1 ? text.length : end,
  };
}

/** Letters and digits with what may stand inside one word: marks, apostrophes, hyphens, points; "1,000" and "10:30". */
const SPACED_WORD =
  /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:(?:[’'‐‑\-._·]|[,:](?=\p{N}))[\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu;
/** Scripts that are written without spaces between words. */
const UNSPACED_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]+/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Intl.Segmenter takes time that grows with the square of the length (Node 20), so it is fed short pieces. */
const SEGMENTER_PIECE = 256;

/** How many words a text has, in any script. Linear in the length, also for one line of 2 MB. */
export function countWords(text: string): number {
  if (!UNSPACED.test(text)) return countMatches(text, SPACED_WORD);
  const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
  let words = 0;
  const rest = text.replace(UNSPACED_RUN, (run) => {
    if (!UNSPACED.test(run)) return run;
    for (let at = 0; at < run.length; at += SEGMENTER_PIECE) {
      for (const segment of segmenter.segment(run.slice(at, at + SEGMENTER_PIECE))) {
        if (segment.isWordLike) words += 1;
      }
    }
    return ' ';
  });
  return words + countMatches(rest, SPACED_WORD);
}

function countMatches(text: string, pattern: RegExp): number {
  let matches = 0;
  for (const _ of text.matchAll(pattern)) matches += 1;
  return matches;
}
