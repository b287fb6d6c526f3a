import { describe, expect, it } from 'vitest';
import type { TextPiece } from '@/lib/client/compare/join-texts';
import { listOwnStretches, listRuns } from '@/lib/client/compare/list-runs';

/** Pieces from words: `+` joined to the second article, `*` to two, `!` only here, else neither. */
function pieces(...all: string[]): TextPiece[] {
  let start = 0;
  return all.map((marked) => {
    const sign = /^[+*!]/.exec(marked)?.[0];
    const words = sign ? marked.slice(1) : marked;
    const others = sign === '*' ? ['second', 'third'] : sign === '+' ? ['second'] : [];
    const piece = {
      start,
      end: start + words.length,
      words,
      joined: others.map((articleId) => ({ articleId, start: 0, end: 1 })),
      shared: others.length > 0,
      claims: [],
      edited: false,
      only: sign === '!',
    };
    start = piece.end;
    return piece;
  });
}

describe('listRuns', () => {
  it('puts neighbours together that are joined to the same articles', () => {
    const runs = listRuns(pieces('Own. ', '+We ', '+share', '*all 🚒', '.'));
    expect(runs.map((run) => [run.start, run.articleIds, run.pieces.length])).toEqual([
      [0, [], 1],
      [5, ['second'], 2],
      [13, ['second', 'third'], 1],
      [19, [], 1],
    ]);
    expect(listRuns([])).toEqual([]);
  });
});

describe('listOwnStretches', () => {
  it('joins sentences over the blank between them, and tells those between joined text', () => {
    expect(
      listOwnStretches(pieces('!One.', ' ', '!Two.', '\n', '+Shared.', ' ', '!Own.', '+More.', '!End.')),
    ).toEqual([
      { start: 0, end: 9, between: false },
      { start: 18, end: 22, between: true },
      { start: 27, end: 31, between: false },
    ]);
  });

  it('calls nothing between where nothing is joined', () => {
    expect(listOwnStretches(pieces('!All of it.'))).toEqual([{ start: 0, end: 10, between: false }]);
    expect(listOwnStretches([])).toEqual([]);
  });
});
