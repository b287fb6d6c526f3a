/**
 * What makes a spreadsheet run a cell instead of showing it: = + - @, their full-width forms, minus and en dash, and
 * the old DDE call; also behind white space. It counts at the start of a cell and wherever a program that splits at
 * semicolons, tabs or line ends would see the start of one, quotes or not (OWASP, "CSV Injection").
 */
const RUNS = /[=+\-@＝＋－＠−–]|DDE\s{0,8}\(/iuy;
const STARTS_CELL = /[;\t\r\n]/u;
const BEFORE_START = /[\s"]/u;
/** A spreadsheet takes these at the start of a cell for white space before a formula. */
const LEADING = /^'*[\t\r\n]/u;

/**
 * Text for a cell of a CSV file that no spreadsheet evaluates: an apostrophe stands before whatever would run. Only for
 * text: numbers are written as numbers. `restoreCell` gives the text back exactly.
 */
export function neutralizeCell(text: string): string {
  const neutral = rewriteStarts(text, (quotes) => `${quotes}'`);
  return LEADING.test(neutral) ? `'${neutral}` : neutral;
}

/** The text that `neutralizeCell` was given. */
export function restoreCell(cell: string): string {
  const text = cell.startsWith("'") && LEADING.test(cell) ? cell.slice(1) : cell;
  return rewriteStarts(text, (quotes) => quotes.slice(1));
}

/**
 * Gives the apostrophes (none, one or more) before each thing that would run to `rewrite`. One walk over the text: a
 * pattern for all of it would look at long white space again and again.
 */
function rewriteStarts(text: string, rewrite: (quotes: string) => string): string {
  let result = '';
  let copied = 0;
  let atStart = true;
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (STARTS_CELL.test(character)) atStart = true;
    else if (atStart && !BEFORE_START.test(character)) {
      let end = index;
      while (text.charAt(end) === "'") end += 1;
      RUNS.lastIndex = end;
      if (RUNS.test(text)) {
        result += text.slice(copied, index) + rewrite(text.slice(index, end));
        copied = end;
      }
      // What follows the apostrophes is looked at again: it may start a cell itself.
      if (end > index) index = end - 1;
      atStart = false;
    }
  }
  return result + text.slice(copied);
}
