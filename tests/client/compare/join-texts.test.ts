import { describe, expect, it } from 'vitest';
import { joinTexts, listDifferences } from '@/lib/client/compare/join-texts';
import type { ReusePair } from '@/lib/contract/analysis';

const text = 'Own start. We share all this. The end.';
const pair: ReusePair = {
  a: 'first',
  b: 'second',
  shared: 4,
  aInB: 0.5,
  bInA: 0.4,
  stretches: [
    {
      kind: 'edited',
      words: 4,
      a: { start: 11, end: 29 },
      b: { start: 100, end: 119 },
      edits: [
        { kind: 'words', a: { start: 20, end: 23 }, b: { start: 109, end: 113 } },
        { kind: 'style', a: { start: 11, end: 13 }, b: { start: 100, end: 102 } },
      ],
    },
  ],
};
const own = { start: 0, end: 10 };

describe('joinTexts', () => {
  const pieces = joinTexts({ articleId: 'first', text, only: [own] }, [pair], []);

  it('cuts a text where it is shared, changed or its own, and loses no character', () => {
    expect(pieces.map(({ words }) => words)).toEqual([
      'Own start.',
      ' ',
      'We share ',
      'all',
      ' this.',
      ' The end.',
    ]);
    expect(pieces.map(({ words }) => words).join('')).toBe(text);
    expect(pieces.filter(({ edited }) => edited).map(({ words }) => words)).toEqual(['all']);
    expect(pieces.filter(({ only }) => only).map(({ words }) => words)).toEqual(['Own start.']);
  });

  it('names the stretch of the other article, from either side', () => {
    expect(pieces[2]?.joined).toEqual([{ articleId: 'second', start: 100, end: 119 }]);
    const [, shared] = joinTexts({ articleId: 'second', text: 'x'.repeat(130), only: [] }, [pair], []);
    expect(shared?.joined).toEqual([{ articleId: 'first', start: 11, end: 29 }]);
  });

  it('joins nothing to an article that is not shown', () => {
    expect(joinTexts({ articleId: 'third', text: 'Alone 😀', only: [] }, [pair], [])).toEqual([
      {
        start: 0,
        end: 8,
        words: 'Alone 😀',
        joined: [],
        shared: false,
        claims: [],
        edited: false,
        only: false,
      },
    ]);
  });

  it('joins passages of one claim where the words differ', () => {
    const claim = {
      number: 7,
      places: [
        { articleId: 'first', start: 30, end: 38 },
        { articleId: 'second', start: 5, end: 9 },
      ],
    };
    const marked = joinTexts({ articleId: 'first', text, only: [] }, [], [claim]).at(-1);
    expect(marked).toEqual({
      start: 30,
      end: 38,
      words: 'The end.',
      joined: [{ articleId: 'second', start: 5, end: 9 }],
      shared: false,
      claims: [7],
      edited: false,
      only: false,
    });
  });

  it('has nothing to show of an empty text', () => {
    expect(joinTexts({ articleId: 'first', text: '', only: [] }, [], [])).toEqual([]);
  });
});

describe('listDifferences', () => {
  it('counts sentences of its own and changed words, once where pieces lie beside each other', () => {
    const pieces = joinTexts({ articleId: 'first', text, only: [own, { start: 4, end: 10 }] }, [pair], []);
    expect(listDifferences(pieces)).toEqual([0, 20]);
  });
});
