import type { TextPiece } from './join-texts';

/** Pieces that one can go to as one thing: joined to the same articles, or to none. */
export interface JoinedRun {
  start: number;
  pieces: TextPiece[];
  /** The articles that it is joined to; empty where none is. */
  articleIds: string[];
}

/** The pieces of an article, with neighbours that are joined to the same articles together. */
export function listRuns(pieces: readonly TextPiece[]): JoinedRun[] {
  const runs: JoinedRun[] = [];
  for (const piece of pieces) {
    const articleIds = [...new Set(piece.joined.map(({ articleId }) => articleId))].sort();
    const last = runs.at(-1);
    if (last && last.articleIds.join() === articleIds.join()) last.pieces.push(piece);
    else runs.push({ start: piece.start, pieces: [piece], articleIds });
  }
  return runs;
}

/** A stretch that only this article has; whether it lies between two that others have too. */
export interface OwnStretch {
  start: number;
  end: number;
  between: boolean;
}

/** What only one article has, blanks between sentences included. Between joined text it is news; round it, expected. */
export function listOwnStretches(pieces: readonly TextPiece[]): OwnStretch[] {
  const isJoined = ({ joined }: TextPiece) => joined.length > 0;
  const first = pieces.findIndex(isJoined);
  const last = pieces.findLastIndex(isJoined);
  const stretches: OwnStretch[] = [];
  let open = false;
  for (const [at, piece] of pieces.entries()) {
    const known = stretches.at(-1);
    if (piece.only) {
      if (open && known) known.end = piece.end;
      else
        stretches.push({
          start: piece.start,
          end: piece.end,
          between: first !== -1 && at > first && at < last,
        });
      open = true;
    } else if (piece.words.trim() !== '') open = false;
  }
  return stretches;
}
