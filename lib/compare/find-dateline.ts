import type { TextRange } from '@/lib/domain/revision-text';

/** A dateline is short; looking further would find colons of the text. */
const LONGEST = 120;

const PLACE = String.raw`\p{Lu}[\p{L}\p{M}’'.-]*(?:[ /-](?:\p{Lu}[\p{L}\p{M}’'.-]*|of|de|la|le|el|al|da|do|on|upon|am|sur|del))*`;
const REGION = String.raw`(?:\s*\[[^\]\n]{2,40}\]|\s*\([^)\n]{2,40}\)|,\s*${PLACE})`;
const DATE = String.raw`(?:,?\s*(?:\p{L}{3,9}\.?,?\s+\d{1,2}|\d{1,2}\.?\s+\p{L}{3,9}\.?|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?)(?:,?\s+(?:19|20)\d\d)?)`;
const AGENCY = String.raw`(?:\s*\([\p{L}\p{N} ./&-]{2,30}\))`;
/** "Moscow [Russia], March 15 (ANI):", "KYIV, Ukraine (AP) —", "WASHINGTON, March 14 (Reuters) -". */
const FULL = new RegExp(`^\\s*${PLACE}${REGION}{0,2}${DATE}?${AGENCY}?\\s*[:–—-]+\\s+(?=\\S)`, 'u');
/** "Moscow:" alone: one to three names, which a sentence follows. */
const PLACE_ONLY =
  /^\s*\p{Lu}[\p{L}\p{M}’'.-]*(?:\s\p{Lu}[\p{L}\p{M}’'.-]*){0,2}\s*(?::|–|—|\s-)\s+(?=["“‘«]?[\p{Lu}\p{Lo}])/u;
/** Words with a colon that open a paragraph and are no place. */
const NO_PLACE =
  /^\s*(?:exclusive|breaking|breaking news|live|live updates?|updates?|update|watch|video|photos?|analysis|opinion|editorial|explained|explainer|fact[ -]?check|note|editor[’']s note|correction|q|a|question|answer|summary|key points?|highlights?|background|context|why|what|how|who|when|where|yes|no|but|and|still|in short|bottom line|one|two|first|second|third|finally|however|read|also read|related|source|warning|disclaimer|interview|review|tl;dr)\s*[:–—-]/iu;

/** Where the dateline that opens a paragraph ends, the white space after it included; the paragraph’s start when there is none. */
export function findDatelineEnd(text: string, { start, end }: TextRange): number {
  const opening = text.slice(start, Math.min(end, start + LONGEST));
  if (NO_PLACE.test(opening)) return start;
  const match = FULL.exec(opening) ?? PLACE_ONLY.exec(opening);
  if (match === null) return start;
  const marked = /[[(\d]|^\s*\p{Lu}{3,}/u.test(match[0]);
  if (!marked && PLACE_ONLY.exec(opening) === null) return start;
  return start + match[0].length;
}
