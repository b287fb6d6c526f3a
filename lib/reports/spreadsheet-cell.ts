/**
 * What makes a spreadsheet run a cell instead of showing it: = + - @, their full-width forms, minus and en dash, and
 * the old DDE call; also behind white space. It counts at the start of a cell and wherever a program that splits at
 * semicolons, tabs or line ends would see the start of one, quotes or not (OWASP, "CSV Injection").
 */
const STARTS_CELL = String.raw`(^|[;\t\r\n])([\s"]*)`;
const RUNS = String.raw`[=+\-@＝＋－＠−–]|DDE\s*\(`;
const DANGEROUS = new RegExp(`${STARTS_CELL}(?='*(?:${RUNS}))`, 'giu');
const NEUTRALIZED = new RegExp(`${STARTS_CELL}'(?='*(?:${RUNS}))`, 'giu');

/**
 * Text for a cell of a CSV file that no spreadsheet evaluates: an apostrophe stands before whatever would run. Only for
 * text: numbers are written as numbers. `restoreCell` gives the text back exactly.
 */
export function neutralizeCell(text: string): string {
  const neutral = text.replace(DANGEROUS, "$1$2'");
  // A spreadsheet takes a tab or line end at the start of a cell for white space before a formula.
  return /^'*[\t\r\n]/u.test(neutral) ? `'${neutral}` : neutral;
}

/** The text that `neutralizeCell` was given. */
export function restoreCell(cell: string): string {
  const text = /^'+[\t\r\n]/u.test(cell) ? cell.slice(1) : cell;
  return text.replace(NEUTRALIZED, '$1$2');
}
