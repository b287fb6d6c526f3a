/** What stands between words in a folded text. The units of letters are above all of these. */
export const PARAGRAPH_END = 0;
export const SPACE = 1;
export const HYPHEN = 2;

/** Flag of a unit: a word begins here, or a part of one behind a hyphen or an apostrophe. */
export const STARTS_WORD = 1;
/** Flag of a unit: its script puts no spaces between words, so each character is taken as one. */
export const ALONE = 2;

/**
 * A text as a search sees it: letters without case and diacritics, quotation marks and apostrophes left out,
 * every other run of marks and white space one SPACE. Unit `place` comes from the character of the text at
 * `offsets[place]`; the arrays may be longer than `length`.
 */
export type FoldedText = {
  length: number;
  units: Uint16Array;
  offsets: Int32Array;
  flags: Uint8Array;
};

type Character =
  | { kind: 'letter'; units: number[]; alone: boolean }
  | { kind: 'quote' | 'hyphen' | 'space' | 'mark' | 'paragraph' | 'nothing' };

/**
 * Folds a text, in time linear to its length: "Präsident", "PRASIDENT" and "pra\u0308sident" come out alike,
 * and so do "U.S." and "US", "1,000" and "1000".
 */
export function foldText(text: string): FoldedText {
  const folded: FoldedText = {
    length: 0,
    units: new Uint16Array(text.length + 16),
    offsets: new Int32Array(text.length + 16),
    flags: new Uint8Array(text.length + 16),
  };
  let begins = true;
  let wordLength = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const point = text.codePointAt(offset) as number;
    const character = getCharacter(point);
    if (character.kind === 'letter') {
      pushLetter(folded, character, offset, begins);
      begins = false;
      wordLength += 1;
    } else if (character.kind === 'quote') {
      begins = true;
    } else if (character.kind === 'mark' && isInsideWord(text, offset, wordLength)) {
      wordLength = 0;
    } else if (character.kind !== 'nothing') {
      pushGap(folded, character.kind, offset);
      begins = true;
      wordLength = 0;
    }
    if (point > 0xffff) offset += 1;
  }
  return folded;
}

/** The comma of 1,000 and the points of U.S.A. */
function isInsideWord(text: string, offset: number, wordLength: number): boolean {
  const mark = text.charAt(offset);
  const next = text.charAt(offset + 1);
  if (mark === ',') return isDigit(text.charAt(offset - 1)) && isDigit(next);
  return mark === '.' && wordLength === 1 && /\p{L}/u.test(text.charAt(offset - 1)) && /\p{L}/u.test(next);
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

function pushLetter(
  folded: FoldedText,
  { units, alone }: { units: number[]; alone: boolean },
  offset: number,
  begins: boolean,
): void {
  const flags = alone ? ALONE : 0;
  for (let place = 0; place < units.length; place += 1) {
    push(
      folded,
      units[place] as number,
      offset,
      place === 0 && (begins || alone) ? flags | STARTS_WORD : flags,
    );
  }
}

/**
 * A run of gaps is one unit: the end of a paragraph outweighs a space, and a dash between spaces is no
 * hyphen.
 */
function pushGap(folded: FoldedText, kind: 'hyphen' | 'space' | 'mark' | 'paragraph', offset: number): void {
  const last = folded.length - 1;
  const lastUnit = folded.units[last];
  const follows = last >= 0 && lastUnit !== undefined && lastUnit <= HYPHEN;
  if (kind === 'paragraph') {
    if (follows) folded.units[last] = PARAGRAPH_END;
    else push(folded, PARAGRAPH_END, offset, 0);
  } else if (!follows) push(folded, kind === 'hyphen' ? HYPHEN : SPACE, offset, 0);
  else if (lastUnit === HYPHEN) folded.units[last] = SPACE;
}

function push(folded: FoldedText, unit: number, offset: number, flags: number): void {
  const place = folded.length;
  if (place === folded.units.length) grow(folded);
  folded.units[place] = unit;
  folded.offsets[place] = offset;
  folded.flags[place] = flags;
  folded.length += 1;
}

/**
 * Few texts need it: those whose characters come apart when folded (a ligature, ß, an Arabic presentation
 * form).
 */
function grow(folded: FoldedText): void {
  const size = folded.units.length * 2;
  const { units, offsets, flags } = folded;
  folded.units = new Uint16Array(size);
  folded.offsets = new Int32Array(size);
  folded.flags = new Uint8Array(size);
  folded.units.set(units);
  folded.offsets.set(offsets);
  folded.flags.set(flags);
}

/**
 * Marks that search leaves out: those that every script may use, and those of Hebrew, Arabic and Cyrillic. Not
 * the voicing marks of Japanese, and not the vowels of Indic scripts, which are marks too.
 */
const DIACRITIC =
  /(?![\u3099\u309a])(?=[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Cyrillic}])\p{M}/gu;
/** Soft hyphen, Arabic tatweel, joiners, direction marks and the other signs without a width. */
const INVISIBLE = /[\u00ad\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const QUOTE = /["'`´‘’‚‛“”„‟«»‹›′″ʹʺʻʼʽ＂＇「」『』〝〞״׳]/u;
const DASH = /[-\u2010-\u2013\u2043\u2212\u05be\ufe63\uff0d]/u;
const LETTER = /[\p{L}\p{N}\p{M}\p{Extended_Pictographic}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Extended_Pictographic}]/u;
/** Letters that Unicode does not take apart into a base and a mark. */
const BASE: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

/**
 * What each code point folds to, remembered: working it out takes a thousand times as long as looking it up.
 */
const known: Character[] = [];

function getCharacter(point: number): Character {
  let character = known[point];
  if (!character) {
    character = foldCharacter(String.fromCodePoint(point));
    known[point] = character;
  }
  return character;
}

function foldCharacter(symbol: string): Character {
  if (/[\n\u2028\u2029]/u.test(symbol)) return { kind: 'paragraph' };
  if (INVISIBLE.test(symbol) || symbol.replace(DIACRITIC, '') === '') return { kind: 'nothing' };
  if (QUOTE.test(symbol)) return { kind: 'quote' };
  if (DASH.test(symbol)) return { kind: 'hyphen' };
  if (!LETTER.test(symbol)) return { kind: /\s/u.test(symbol) ? 'space' : 'mark' };
  const bare = symbol.normalize('NFKD').replace(DIACRITIC, '').normalize('NFKC');
  // Up and down again, so that ß is ss, ς is σ and ı is i.
  const lower = bare.toUpperCase().toLowerCase();
  const letters = Array.from(lower, (letter) => BASE[letter] ?? letter).join('');
  const units = Array.from({ length: letters.length }, (_, place) => letters.charCodeAt(place));
  return { kind: 'letter', units, alone: UNSPACED.test(symbol) };
}
