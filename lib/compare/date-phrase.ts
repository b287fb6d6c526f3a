import type { DateExpression, DateMeaning } from './recognize-dates';

/** What the rules for phrases of time read. */
export interface DateText {
  text: string;
  day: string;
  known: readonly DateExpression[];
}

/** A year in digits, as the source of a pattern. */
export const YEAR = String.raw`(?:1[6-9]|20)\d\d`;

/** All places at which a pattern matches. */
export function match(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

/** An expression of time that takes all of a match. */
export function makePhrase(
  found: RegExpExecArray,
  type: DateExpression['type'],
  meanings: DateMeaning[],
  modifier?: string,
): DateExpression {
  return { start: found.index, end: found.index + found[0].length, type, modifier, meanings };
}
