import { type Inline, plainLine } from './document';

const RIGHT_TO_LEFT =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}\u200F\u061C]/u;
const STRONG = /[\p{L}\u200E\u200F\u061C]/u;

/**
 * The direction of a paragraph by its first strong character (Unicode Standard Annex 9, rules P2 and P3);
 * `otherwise` when it has none.
 */
export function findDirection(text: string, otherwise: 'ltr' | 'rtl' = 'ltr'): 'ltr' | 'rtl' {
  const first = STRONG.exec(text)?.[0];
  if (first === undefined) return otherwise;
  return RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

/**
 * The direction of a paragraph of a report: that of the report's own words in it; where it has none, as around a bare
 * quote, that of the data. So a right-to-left name at the start of a sentence does not turn the sentence.
 */
export function findInlineDirection(inlines: Inline[]): 'ltr' | 'rtl' {
  const own = plainLine(inlines.filter((inline) => inline.kind !== 'text' || inline.isolated !== true));
  return findDirection(STRONG.test(own) ? own : plainLine(inlines));
}
