const BULLET = /(?<=^|\s)[•⁃‣◦▪](?=\s*\S)/gu;
const NUMBER = /(?<=^|\s)(\d{1,2})(\.\)|\)|\.)(?=\s+\p{Lu})/gu;
const LETTER = /(?<=^|\s)([a-z])(\.\)|\)|\.)(?=\s+\p{Lu})/gu;
/** What comes after a reference or a date, not before an item: "No. 2", "page 3", "chapter 4", "May 5". */
const REFERENCE =
  /(?:\b(?:nos?|p|pp|page|chapter|section|article|part|figure|table|volume|january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?))\.?\s+$/iu;

/**
 * Where the items of a list begin that was written in one line, full stops or not: "1. The first 2. The second",
 * "a) … b) …", "• … • …". A list opens its line, counts up by one in one style and has two items; otherwise there is
 * none, and the answer is empty. The first item is left out where it begins the line.
 */
export function findListItems(line: string): number[] {
  const bullets = [...line.matchAll(BULLET)].map(({ index }) => index);
  if (bullets.length > 1 && line.slice(0, bullets[0]).trim() === '') return bullets.slice(1);
  const numbers = countItems(line, NUMBER, Number);
  return numbers.length > 0 ? numbers : countItems(line, LETTER, (letter) => letter.charCodeAt(0) - 96);
}

function countItems(line: string, pattern: RegExp, read: (label: string) => number): number[] {
  const items: number[] = [];
  let style: string | undefined;
  let expected = 1;
  for (const { index, 1: label = '', 2: mark = '' } of line.matchAll(pattern)) {
    if (style === undefined) {
      if (read(label) !== 1 || line.slice(0, index).trim() !== '') return [];
      style = mark;
    } else if (
      mark === style &&
      read(label) === expected &&
      !REFERENCE.test(line.slice(Math.max(0, index - 14), index))
    ) {
      items.push(index);
    } else continue;
    expected += 1;
  }
  return items;
}
