import { ALONE, type FoldedText, HYPHEN, SPACE } from './fold-text';

/**
 * A word typed as one is also found written as two ("ceasefire", "cease fire") if both it and its pieces are
 * this long.
 */
const SPLIT_WORD = 7;
const SPLIT_PIECE = 3;

/**
 * Whether the words of an alternative begin at a unit of the folded text, each word of the text beginning
 * with the word asked for. Answers the unit behind the last letter that was matched, or -1.
 *
 * A hyphen in the text may be left out of the query; a hyphen in the query may be a hyphen, a space or
 * nothing in the text, and so may the space of a phrase. Time depends on the alternative and the words here,
 * not on the text.
 */
export function matchWords(folded: FoldedText, at: number, asked: number[]): number {
  return matchFrom(folded, at, asked, 0);
}

function matchFrom(folded: FoldedText, from: number, asked: number[], first: number): number {
  const { units, length } = folded;
  let at = from;
  let place = first;
  while (place < asked.length) {
    const unit = asked[place] as number;
    if (unit <= HYPHEN) return matchGap(folded, at, asked, place);
    if (at >= length) return -1;
    if (units[at] === unit) {
      at += 1;
      place += 1;
    } else if (place > first && (units[at] === HYPHEN || maySplit(folded, at, asked, first, place))) at += 1;
    else return -1;
  }
  return at;
}

function matchGap(folded: FoldedText, at: number, asked: number[], gap: number): number {
  const { units, length } = folded;
  if (isBetweenWords(folded, at)) return matchFrom(folded, at + 1, asked, gap + 1);
  const joined = matchFrom(folded, at, asked, gap + 1);
  if (joined !== -1 || asked[gap] === HYPHEN) return joined;
  let end = at;
  while (end < length && (units[end] as number) > HYPHEN) end += 1;
  return isBetweenWords(folded, end) ? matchFrom(folded, end + 1, asked, gap + 1) : -1;
}

function isBetweenWords({ units, length }: FoldedText, at: number): boolean {
  return at < length && (units[at] === SPACE || units[at] === HYPHEN);
}

function maySplit(folded: FoldedText, at: number, asked: number[], first: number, place: number): boolean {
  if (folded.units[at] !== SPACE) return false;
  // More than one character here is a comma or a full stop with its space.
  if ((folded.offsets[at + 1] ?? 0) - (folded.offsets[at] as number) !== 1) return false;
  let end = place;
  while (end < asked.length && (asked[end] as number) > HYPHEN) end += 1;
  return end - first >= SPLIT_WORD && place - first >= SPLIT_PIECE && end - place >= SPLIT_PIECE;
}

/**
 * The unit behind the word that holds the one before `at`: "encircl" was matched, "encirclement" is the hit.
 */
export function endOfWord({ units, flags, length }: FoldedText, at: number): number {
  let end = at;
  while (end < length && (units[end] as number) > HYPHEN) {
    if ((flags[end] as number) & ALONE || (flags[end - 1] as number) & ALONE) break;
    end += 1;
  }
  return end;
}
