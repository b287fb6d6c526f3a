/** What a dictionary of meanings knows of one word. Senses are numbers that mean something only in their lexicon. */
export interface LexiconEntry {
  /** Meanings of the word, its frequent ones. */
  senses: ReadonlySet<number>;
  /** Meanings next to these: wider ones, causes, the noun of a verb and the reverse. */
  related: ReadonlySet<number>;
  /** Single words that explain it: "surround: extend on all sides of simultaneously; encircle". */
  explainedBy: ReadonlySet<string>;
  /** Which share of all its meanings is that of a verb, 0 to 1. */
  verbShare: number;
}

/** A dictionary of meanings for words in their base form and lower case. */
export interface Lexicon {
  lookUp(word: string): LexiconEntry | undefined;
}
