import type { Lexicon } from './lexicon';
import type { PreparedMatching } from './prepare-matching';
import type { ReadPassage } from './read-passage';

/**
 * What a claim is about, apart from who and where: each word of its statement that its marked passages say too, with the
 * words they say it in. "Encircled" with a passage "surrounded in Kursk" is one point with two words.
 */
export interface MatchFocus {
  points: readonly { words: readonly string[]; weight: number }[];
  /** Pairs of such words in a row ("cautious optimism"): whoever says one says nearly all. */
  phrases: readonly string[];
}

/** What a candidate's word counts for a point: the very word, another form of it, a synonym, a relative. */
const SAME = 1;
const OTHER_FORM = 0.9;
const SYNONYM = 0.45;
const RELATIVE = 0.3;
const PHRASE = 0.9;
const STEM_LETTERS = 5;
/** Likenesses of lib/compare/word-likeness.ts from which a word is taken for a synonym or a relative. */
const LIKE_A_SYNONYM = 0.8;
const LIKE_A_RELATIVE = 0.6;

/**
 * Reads the focus of a claim from its statement and the words that were marked for it. Names, and what stands beside them
 * as a label ("Kursk region", "Ukrainian forces"), are left out: all articles on an event share those. Where the marked
 * words say nothing of the statement, all of both counts.
 */
export function findMatchFocus(
  matching: PreparedMatching,
  { statement, marked, lexicon }: { statement: string; marked: readonly string[]; lexicon?: Lexicon },
): MatchFocus {
  const claim = matching.read(statement);
  const reads = marked.map((words) => matching.read(words)).filter(({ content }) => content.size > 0);
  const own = listOwnWords(matching, claim, lexicon);
  const points = [...own].map((word) => {
    const words = new Set([word]);
    let isSaid = false;
    for (const { content } of reads) {
      for (const other of content) {
        if (measureTie(matching, word, other) < SYNONYM) continue;
        words.add(other);
        isSaid = true;
      }
    }
    return { words: [...words], weight: matching.weigh(word), isSaid };
  });
  const said = points.filter(({ isSaid }) => isSaid);
  const others = said.length > 0 ? [] : reads.flatMap((read) => [...listOwnWords(matching, read, lexicon)]);
  return {
    points:
      said.length > 0
        ? said
        : [...points, ...others.map((word) => ({ words: [word], weight: matching.weigh(word) }))],
    phrases: [...claim.bigrams].filter(
      (pair) =>
        pair.split(' ').every((word) => own.has(word)) &&
        (reads.length === 0 || reads.some(({ bigrams }) => bigrams.has(pair))),
    ),
  };
}

/** How much of the focus a sentence says, 0 to 1; 1 for an empty focus. */
export function measureFocus(
  matching: PreparedMatching,
  { points, phrases }: MatchFocus,
  { content, bigrams }: ReadPassage,
): number {
  let found = 0;
  let whole = 0;
  for (const { words, weight } of points) {
    let best = 0;
    for (const word of words) {
      for (const other of content) best = Math.max(best, measureTie(matching, word, other));
    }
    found += weight * best;
    whole += weight;
  }
  const share = whole === 0 ? 1 : found / whole;
  return phrases.some((pair) => bigrams.has(pair)) ? Math.max(share, PHRASE) : share;
}

/** The words of a sentence that are no names, no numbers, and no labels of names ("Kursk region", "Ukrainian forces"). */
export function listOwnWords(
  { isName }: PreparedMatching,
  { content, words, numbers }: ReadPassage,
  lexicon: Lexicon | undefined,
): Set<string> {
  const isLabel = (word: string) =>
    (lexicon?.lookUp(word)?.verbShare ?? 0) < 0.5 &&
    words.some((one, at) => one === word && (isName(words[at - 1] ?? word) || isName(words[at + 1] ?? word)));
  return new Set([...content].filter((word) => !isName(word) && !numbers.has(word) && !isLabel(word)));
}

/** What one word counts for another: 1 for the very word, 0 for a stranger. */
export function measureTie({ likeness }: PreparedMatching, word: string, other: string): number {
  if (word === other) return SAME;
  if (word.length >= STEM_LETTERS && word.slice(0, STEM_LETTERS) === other.slice(0, STEM_LETTERS)) {
    return OTHER_FORM;
  }
  const near = likeness(word, other);
  if (near >= LIKE_A_SYNONYM) return SYNONYM;
  return near >= LIKE_A_RELATIVE ? RELATIVE : 0;
}
