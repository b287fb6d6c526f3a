import { createKinFinder } from './find-kin';
import type { Lexicon } from './lexicon';
import { indexPassages, type PassageIndex } from './passage-index';
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
  index: PassageIndex;
  /** Words of the candidates that can stand for a word. */
  findKin: (word: string) => string[];
  /** Whether a word is mostly part of a name in the passages; a word that none of them has is not. */
  isName: (word: string) => boolean;
  read: (text: string) => ReadPassage;
}

/** So many neighbours tell what a passage is about. */
const NEIGHBOURS = 8;
/** How much a passage counts among its own neighbours. */
const SELF = 0.5;

/** Reads the passages and finds for each those that are most like it. Linear in the length of all of them. */
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
  const index = indexPassages(
    passages.map(({ articleId }, place) => ({ articleId, read: reads[place] as ReadPassage })),
    weigh,
  );
  const candidates = passages.map(({ articleId, position }, place): PreparedPassage => {
    const read = reads[place] as ReadPassage;
    const others = index.listLikenesses(read).filter(([other]) => passages[other]?.articleId !== articleId);
    return {
      articleId,
      position,
      read,
      near: weighNeighbours(others, place),
      centrality: index.getCentrality(place),
    };
  });
  return {
    candidates,
    weigh,
    getCosine,
    likeness: createWordLikeness(lexicon),
    index,
    findKin: createKinFinder(
      reads.flatMap(({ content }) => [...content]),
      lexicon,
    ),
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
export function weighNeighbours(
  likenesses: readonly (readonly [number, number])[],
  self?: number,
): Map<number, number> {
  const near = new Map(takeLikest(likenesses, NEIGHBOURS));
  if (self !== undefined) near.set(self, SELF);
  let square = 0;
  for (const weight of near.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [place, weight] of near) near.set(place, weight / length);
  return near;
}

/** The `count` likest places above 0, the likest first and equals in their order, without sorting all of them. */
function takeLikest(
  likenesses: readonly (readonly [number, number])[],
  count: number,
): (readonly [number, number])[] {
  const likest: (readonly [number, number])[] = [];
  for (const one of likenesses) {
    const [place, likeness] = one;
    if (likeness <= 0) continue;
    let at = likest.length;
    while (at > 0) {
      const [other, its] = likest[at - 1] ?? [0, 0];
      if (its > likeness || (its === likeness && other < place)) break;
      at -= 1;
    }
    if (at >= count) continue;
    likest.splice(at, 0, one);
    if (likest.length > count) likest.pop();
  }
  return likest;
}
