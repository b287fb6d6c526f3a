import type { Lexicon } from './lexicon';

/** What ties two words, from 1 (the same) to 0. Synonyms weigh more than a common stem, and that more than kinship. */
const SYNONYMS = 0.9;
const STEM = 0.8;
const EXPLAINED = 0.8;
const RELATED = 0.6;
const COUSINS = 0.3;
export const STEM_LETTERS = 5;

/** How near words are to each other in meaning, remembered for words that come again. Symmetric. */
export type WordLikeness = (a: string, b: string) => number;

/** Compares words in their base form; without a lexicon by stems alone. */
export function createWordLikeness(lexicon?: Lexicon): WordLikeness {
  const known = new Map<string, Map<string, number>>();
  return (a, b) => {
    if (a === b) return 1;
    const [first, second] = a < b ? [a, b] : [b, a];
    let row = known.get(first);
    if (!row) {
      row = new Map();
      known.set(first, row);
    }
    let likeness = row.get(second);
    if (likeness === undefined) {
      likeness = compare(first, second, lexicon);
      row.set(second, likeness);
    }
    return likeness;
  };
}

function compare(a: string, b: string, lexicon?: Lexicon): number {
  if (a.length < 3 || b.length < 3) return 0;
  const first = lexicon?.lookUp(a);
  const second = lexicon?.lookUp(b);
  if (first && second && overlaps(first.senses, second.senses)) return SYNONYMS;
  if (a.length >= STEM_LETTERS && a.slice(0, STEM_LETTERS) === b.slice(0, STEM_LETTERS)) return STEM;
  if (!first || !second) return 0;
  if (first.explainedBy.has(b) || second.explainedBy.has(a)) return EXPLAINED;
  if (overlaps(first.senses, second.related) || overlaps(first.related, second.senses)) return RELATED;
  return overlaps(first.related, second.related) ? COUSINS : 0;
}

function overlaps(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const sense of a) if (b.has(sense)) return true;
  return false;
}
