import { foldText, HYPHEN, SPACE } from './fold-text';

/**
 * One of the alternatives a query asks for: its letters as `foldText` gives them, SPACE between the words of
 * a phrase, HYPHEN within a compound. `words` is what was typed.
 */
export type Alternative = { words: string; units: number[] };

/**
 * Reads what was typed into *Find in all articles*: commas, semicolons, bars and line ends separate
 * alternatives, the words of one alternative are a phrase. "encircl, surround, cut off" has three. A comma
 * inside a number belongs to it. Alternatives without a letter or digit, and repeated ones, are left out.
 */
export function readFindQuery(query: string): Alternative[] {
  const alternatives = new Map<string, Alternative>();
  for (const typed of query.split(/(?<!\d),|,(?!\d)|[;|\n،、，；]/u)) {
    const words = typed.trim();
    const { length, units } = foldText(words);
    const read = Array.from(units.subarray(0, length));
    while (read.length > 0 && isGap(read.at(-1))) read.pop();
    while (read.length > 0 && isGap(read[0])) read.shift();
    if (read.length > 0 && !alternatives.has(read.join()))
      alternatives.set(read.join(), { words, units: read });
  }
  return [...alternatives.values()];
}

function isGap(unit: number | undefined): boolean {
  return unit === SPACE || unit === HYPHEN;
}
