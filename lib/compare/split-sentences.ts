import { listParagraphs, type TextRange } from '@/lib/domain/revision-text';
import { findListItems } from './find-list-items';

/** Titles and references: what follows them belongs to them, so they never end a sentence. */
const BEFORE_A_NAME =
  /^(?:mr|mrs|ms|mx|dr|prof|gen|col|lt|maj|capt|cpt|sgt|cmdr|adm|brig|sen|rep|gov|pres|rev|hon|messrs|vs|pp|vol|approx|ca|cf|e\.g|i\.e|n°)$/iu;
/** The same where the language is English; in others these are words. */
const BEFORE_A_NAME_IN_ENGLISH = /^(?:fr|st|mt|no|nos|fig|figs|art|p|est)$/iu;
/** Abbreviations that end a sentence only when what follows begins like one. */
const MAY_END =
  /^(?:jr|sr|co|corp|inc|ltd|llc|etc|dept|univ|ave|blvd|al|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|(?:\p{L}\.)+\p{L})$/iu;
/** Words that begin sentences and hardly ever names. */
const OPENS_A_SENTENCE =
  /^(?:the|a|an|it|its|he|she|his|her|they|their|we|our|you|i|this|that|these|those|there|here|in|on|at|for|from|after|before|but|and|as|if|when|while|however|meanwhile|how|what|who|where|why|did|does|is|are|was|were|mr|mrs|ms|dr)\b/iu;
/** A time of day that opens a sentence cannot be the whole of it: "At 5 a.m. Mr. Smith went to the bank." */
const ONLY_A_TIME =
  /^["“'‘]?(?:at|by|from|until|till|since|around|about|before|after|shortly|just|it\s+(?:is|was))\b(?:\s+(?:about|around|before|after|nearly))?\s+[\d:.]+\s*(?:[ap]\.m)$/iu;
/** A question or a shout in quotation marks goes on into its own attribution: “Is it over?” Trump asked. */
const ATTRIBUTION_FOLLOWS =
  /^(?:\p{Lu}[\p{L}’'.-]*\s+){1,3}(?:said|says|asked|asks|wrote|writes|told|added|adds|replied|shouted|exclaimed|continued|posted|tweeted)\b/u;
/** "1. The first item": a number or a letter at the beginning of its line or sentence counts items. */
const ITEM_LABEL = /^\s*(?:[•⁃‣◦▪*-]\s*)?(?:\d{1,2}|[a-z])(?:\.\)|\.)\s*$/u;
/** Languages that write ordinals with a full stop: "am 3. Oktober". */
const POINTED_ORDINALS = /^(?:de|da|nb|nn|no|fi|cs|sk|hu|pl|hr|sr|bs|sl|et|lv|tr|is|fo|lb)\b/iu;

/**
 * A full stop and its like, with the quotation marks and brackets that close on it, before white space or a script
 * without spaces. Points may stand apart from each other (". . ."), and a sentence may begin right behind one where a
 * space was lost ("world.Today").
 */
const STOP =
  /((?<!\.)\.(?: \.){2,3}(?!\S?\.)|[.!?…؟۔।]+|[。！？｡]+)((?:["'”’»›\])}」』]|\s(?=[”»]))*)(\s+|$|(?<=[\p{Ll}\d]{2}\.)(?=\p{Lu}[\p{L}’']*[\p{Ll}.,]*\s)|(?<=[。！？｡]["”’»」』]*))/gu;

/**
 * The sentences of a text in order, without the white space between them, as UTF-16 offsets. They never cross a line
 * feed: a line is a paragraph, so a heading without a full stop stands alone, and so does a line that a printer broke.
 * `language` is a BCP 47 tag, if known: English abbreviations are read as such in English, pointed ordinals in the
 * languages that write them; marks of all scripts are known in any. Linear in the length.
 *
 * The rules follow the English golden rules of Pragmatic Segmenter (K. Dias, MIT).
 */
export function splitSentences({ text, language = 'en' }: { text: string; language?: string }): TextRange[] {
  return listParagraphs(text).flatMap(({ start, end }) => {
    const paragraph = text.slice(start, end);
    const items = [...findListItems(paragraph), paragraph.length];
    const sentences: TextRange[] = [];
    for (const [place, to] of items.entries()) {
      const from = items[place - 1] ?? 0;
      splitStretch(sentences, paragraph.slice(from, to), start + from, language);
    }
    return sentences;
  });
}

function splitStretch(sentences: TextRange[], stretch: string, offset: number, language: string): void {
  let from = 0;
  for (const match of stretch.matchAll(STOP)) {
    const [whole, mark = '', closers = ''] = match;
    const after = match.index + whole.length;
    const stop = { stretch, from, at: match.index, mark, closers, after, language };
    if (isSpacedEllipsis(mark) && startsBehindFullStop(stop)) {
      // "compounds. . . . The practice": a full stop, and points for what was left out before the next sentence.
      pushTrimmed(sentences, stretch, { from, to: match.index + 1, offset });
      from = match.index + 1;
    } else if (after >= stretch.length || endsSentence(stop)) {
      pushTrimmed(sentences, stretch, { from, to: match.index + mark.length + closers.length, offset });
      from = after;
    }
  }
  pushTrimmed(sentences, stretch, { from, to: stretch.length, offset });
}

type Stop = {
  stretch: string;
  /** Where the sentence begins. */
  from: number;
  at: number;
  mark: string;
  closers: string;
  after: number;
  language: string;
};

function isSpacedEllipsis(mark: string): boolean {
  return mark.startsWith('. ');
}

function startsBehindFullStop({ stretch, at, mark, after }: Stop): boolean {
  return (
    mark === '. . . .' &&
    /\S/u.test(stretch.charAt(at - 1)) &&
    /^\p{Lu}/u.test(stretch.slice(after, after + 2))
  );
}

function endsSentence(stop: Stop): boolean {
  const { stretch, from, at, mark, closers, after } = stop;
  if (/[。！？｡]/u.test(mark)) return true;
  if (after - from < 16 && ITEM_LABEL.test(stretch.slice(from, after))) return false;
  const next = stretch.slice(after, after + 80);
  if (/^[\p{Ll},;:)\]]/u.test(next)) return false;
  if (closers !== '' && ATTRIBUTION_FOLLOWS.test(next)) return false;
  if (after === at + mark.length && isInsideAddress(stretch, at)) return false;
  if (isSpacedEllipsis(mark) || mark === '...' || mark === '…') return endsWithEllipsis(stop, next);
  if (mark !== '.' || closers !== '') return true;

  const word = /(?:\p{L}\.)*[\p{L}\p{M}\d°]+$/u.exec(stretch.slice(Math.max(from, at - 20), at))?.[0] ?? '';
  return !isAbbreviation(stop, word, next);
}

function isAbbreviation({ stretch, from, at, language }: Stop, word: string, next: string): boolean {
  if (BEFORE_A_NAME.test(word)) return true;
  const isEnglish = /^en\b/iu.test(language);
  if (isEnglish && BEFORE_A_NAME_IN_ENGLISH.test(word)) return true;
  const before = stretch.slice(Math.max(from, at - 40), at - word.length);
  if (word === 'I' && isEnglish) return /\p{Lu}[\p{L}’']+\s$/u.test(before) && !OPENS_A_SENTENCE.test(next);
  if (/^\p{Lu}$/u.test(word)) return true;
  if (POINTED_ORDINALS.test(language) && /^\d{1,3}$/u.test(word)) return true;
  if (!MAY_END.test(word)) return false;
  return !OPENS_A_SENTENCE.test(next) || (at - from < 40 && ONLY_A_TIME.test(stretch.slice(from, at)));
}

/** Three points leave out words of the same sentence, if they stand in brackets, open it, or "I" follows. */
function endsWithEllipsis({ stretch, from, at, mark }: Stop, next: string): boolean {
  if (stretch.charAt(at - 1) === '[' || stretch.slice(from, at).trim() === '') return false;
  return mark === '. . . .' || !/^I\b/u.test(next);
}

function isInsideAddress(stretch: string, at: number): boolean {
  const word = /\S*$/u.exec(stretch.slice(Math.max(0, at - 80), at))?.[0] ?? '';
  return (
    /@|\/\/|^www\./iu.test(word) ||
    stretch
      .slice(at, at + 60)
      .split(/\s/u, 1)[0]
      ?.includes('@') === true
  );
}

function pushTrimmed(
  sentences: TextRange[],
  stretch: string,
  { from, to, offset }: { from: number; to: number; offset: number },
): void {
  const piece = stretch.slice(from, to);
  const trimmed = piece.trim();
  if (trimmed === '') return;
  const start = offset + from + piece.indexOf(trimmed);
  sentences.push({ start, end: start + trimmed.length });
}
