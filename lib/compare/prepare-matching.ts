import { createCosineRows } from './cosine-rows';
import type { Lexicon } from './lexicon';
import { type ReadPassage, readPassage } from './read-passage';
import { createSetCosine, type SetCosine } from './set-cosine';
import { createWordLikeness, type WordLikeness } from './word-likeness';

/** A sentence that may be a match; `position` counts the sentences of its article from 0. */
export type MatchPassage<Id> = { id: Id; articleId: string; position: number; text: string };

/** What matching knows besides the passages. */
export type MatchContext = {
  /** Meanings of words; without it only stems tie different words. */
  lexicon?: Lexicon;
  /** All sentences of the articles, which tell how rare a word is; without them the passages do. */
  sentences?: readonly string[];
};

/** A passage made ready: `near` are the passages of other articles most like it, with weights of length 1 in all. */
export interface PreparedPassage {
  articleId: string;
  position: number;
  read: ReadPassage;
  near: ReadonlyMap<number, number>;
  /** How much it has in common with the passages of other articles on average. */
  centrality: number;
}

export interface PreparedMatching {
  candidates: readonly PreparedPassage[];
  /** Weight of a word, greater the fewer sentences have it. */
  weigh: (word: string) => number;
  /** Cosine of two sets of words, each counted once. */
  getCosine: SetCosine;
  likeness: WordLikeness;
  /** Whether a word is mostly part of a name in the passages; a word that none of them has is not. */
  isName: (word: string) => boolean;
  read: (text: string) => ReadPassage;
}

/** So many neighbours tell what a passage is about. */
const NEIGHBOURS = 8;
/** How much a passage counts among its own neighbours. */
const SELF = 0.5;

/** Reads the passages and compares each with each; takes time that grows with the square of their number. */
export function prepareMatching<Id>(
  passages: readonly MatchPassage<Id>[],
  { lexicon, sentences }: MatchContext,
): PreparedMatching {
  const known = new Map<string, ReadPassage>();
  const read = (text: string) => {
    let passage = known.get(text);
    if (!passage) {
      passage = readPassage(text, lexicon);
      known.set(text, passage);
    }
    return passage;
  };
  const texts = sentences ?? passages.map(({ text }) => text);
  const frequency = new Map<string, number>();
  for (const text of texts) {
    for (const word of read(text).vocabulary) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const weigh = (word: string) => 1 + Math.log((1 + texts.length) / (1 + (frequency.get(word) ?? 0)));

  const getCosine = createSetCosine(weigh);
  const reads = passages.map(({ text }) => read(text));
  const listCosines = [
    createCosineRows(
      reads.map(({ content }) => content),
      weigh,
    ),
    createCosineRows(
      reads.map(({ vocabulary }) => vocabulary),
      weigh,
    ),
  ];
  const candidates = passages.map(({ articleId, position }, place): PreparedPassage => {
    const [content, vocabulary] = listCosines.map((listRow) => listRow(place));
    const others: [number, number][] = [];
    let sum = 0;
    for (const [other, passage] of passages.entries()) {
      if (passage.articleId === articleId) continue;
      // The same as compareWords, for all passages at once.
      const common = ((content?.[other] ?? 0) + (vocabulary?.[other] ?? 0)) / 2;
      sum += common;
      others.push([other, common]);
    }
    return {
      articleId,
      position,
      read: reads[place] as ReadPassage,
      near: weighNeighbours(others, place),
      centrality: others.length === 0 ? 0 : sum / others.length,
    };
  });
  return {
    candidates,
    weigh,
    getCosine,
    likeness: createWordLikeness(lexicon),
    isName: recogniseNames(reads),
    read,
  };
}

function recogniseNames(reads: readonly ReadPassage[]): (word: string) => boolean {
  const seen = new Map<string, { uses: number; names: number }>();
  for (const { content, names } of reads) {
    for (const word of content) {
      const known = seen.get(word) ?? { uses: 0, names: 0 };
      known.uses += 1;
      if (names.has(word)) known.names += 1;
      seen.set(word, known);
    }
  }
  return (word) => {
    const known = seen.get(word);
    return known !== undefined && known.names * 2 >= known.uses;
  };
}

/** The nearest of all likenesses, by place; `self` is the place of the passage itself, if it is a candidate. */
export function weighNeighbours(likenesses: [number, number][], self?: number): Map<number, number> {
  const near = new Map(
    likenesses
      .filter(([, likeness]) => likeness > 0)
      .sort(([a, x], [b, y]) => y - x || a - b)
      .slice(0, NEIGHBOURS),
  );
  if (self !== undefined) near.set(self, SELF);
  let square = 0;
  for (const weight of near.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [place, weight] of near) near.set(place, weight / length);
  return near;
}
