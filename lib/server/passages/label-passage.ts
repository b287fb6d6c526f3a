interface Named {
  /** The label of its article. */
  article: string;
  /** The number of its claim. */
  claim: number;
  quote: string;
}

/** Characters of a quote that one line of a history holds. */
const LONGEST = 80;

/** A passage as the history names it: where it is, for which claim, and how its words begin. */
export function labelPassage({ article, claim, quote }: Named): string {
  const characters = [...quote];
  const words = characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : quote;
  return `${article}, claim ${claim}: “${words}”`;
}
