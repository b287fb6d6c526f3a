import type { ReusePair } from '@/lib/contract/analysis';

interface TextRange {
  start: number;
  end: number;
}

interface Article {
  articleId: string;
  text: string;
  /** What no other of the articles has. */
  only: TextRange[];
}

/** The places of one claim in the articles. */
interface SharedClaim {
  number: number;
  places: readonly Joined[];
}

/** A stretch of another article. */
interface Joined extends TextRange {
  articleId: string;
}

/** A piece of an article's text in which the same is true of all characters. */
export interface TextPiece extends TextRange {
  words: string;
  /** The stretches of other articles that share it or state the same claim; empty where none does. */
  joined: Joined[];
  /** Words that another article has too. */
  shared: boolean;
  /** Numbers of the claims that are marked here and in another article. */
  claims: number[];
  /** Within shared text: words that another article has otherwise. */
  edited: boolean;
  /** Only this article has it. */
  only: boolean;
}

/**
 * Cuts the text of an article where what is true of it changes: shared with other articles, edited, its own. Offsets
 * are UTF-16 units; the pieces' words joined give the text again.
 */
export function joinTexts(
  { articleId, text, only }: Article,
  pairs: readonly ReusePair[],
  claims: readonly SharedClaim[],
): TextPiece[] {
  const shared = listShared(articleId, pairs);
  const marked = claims.flatMap(({ number, places }) =>
    places
      .filter((place) => place.articleId === articleId)
      .map(({ start, end }) => ({
        number,
        own: { start, end },
        others: places.filter((place) => place.articleId !== articleId),
      })),
  );
  const edits = shared.flatMap(({ edited }) => edited);
  const ends = [...[...shared, ...marked].map(({ own }) => own), ...edits, ...only].flatMap(
    ({ start, end }) => [start, end],
  );
  const cuts = [...new Set([0, ...ends, text.length])]
    .filter((cut) => cut >= 0 && cut <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(1).map((end, place) => {
    const start = cuts[place] ?? 0;
    const covers = (range: TextRange) => range.start <= start && range.end >= end;
    const words = shared.filter(({ own }) => covers(own));
    const stated = marked.filter(({ own }) => covers(own));
    return {
      start,
      end,
      words: text.slice(start, end),
      joined: [...words.map(({ other }) => other), ...stated.flatMap(({ others }) => others)],
      shared: words.length > 0,
      claims: [...new Set(stated.map(({ number }) => number))],
      edited: edits.some(covers),
      only: only.some(covers),
    };
  });
}

interface Shared {
  own: TextRange;
  other: Joined;
  edited: TextRange[];
}

/** Every stretch that an article shares, seen from this article. House style is no difference. */
function listShared(articleId: string, pairs: readonly ReusePair[]): Shared[] {
  return pairs.flatMap(({ a, b, stretches }) => {
    if (a !== articleId && b !== articleId) return [];
    const [mine, theirs, otherId] = a === articleId ? (['a', 'b', b] as const) : (['b', 'a', a] as const);
    return stretches.map((stretch) => ({
      own: stretch[mine],
      other: { ...stretch[theirs], articleId: otherId },
      edited: stretch.edits.filter(({ kind }) => kind !== 'style').map((edit) => edit[mine]),
    }));
  });
}

/** Where the differences of an article begin: what only it has, and edited words, one after another. */
export function listDifferences(pieces: readonly TextPiece[]): number[] {
  const printed = pieces.filter(({ words }) => words.trim() !== '');
  const isDifferent = ({ edited, only }: TextPiece) => edited || only;
  return printed.flatMap((piece, place) => {
    const before = printed[place - 1];
    return isDifferent(piece) && !(before && isDifferent(before) && before.only === piece.only)
      ? [piece.start]
      : [];
  });
}
