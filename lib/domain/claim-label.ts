/** UTF-16 units; about what one line of a history holds. */
const LONGEST = 90;

/** A claim as a history or a message names it: its number and its statement, cut at a word when it is long. */
export function claimLabel({ number, statement }: { number: number; statement: string }): string {
  if (statement.length <= LONGEST) return `${number}. ${statement}`;
  const cut = statement.slice(0, LONGEST);
  const space = cut.lastIndexOf(' ');
  // Without a space the cut may fall inside a character of two units, so whole characters are counted.
  const short = space > 0 ? cut.slice(0, space) : [...statement].slice(0, LONGEST / 2).join('');
  return `${number}. ${short}…`;
}
