import { describe, expect, it } from 'vitest';
import { compareQuotes } from '@/lib/compare/compare-quotes';
import { findQuotes } from '@/lib/compare/find-quotes';

function compare(...texts: string[]) {
  const quotes = texts.flatMap((text, at) => findQuotes({ article: { id: `a${at}`, text } }));
  const words = new Map(quotes.map((quote) => [quote.id, quote.words]));
  const { comparisons, utterances } = compareQuotes({ quotes });
  return {
    quotes,
    utterances,
    comparisons: comparisons.map((comparison) => ({
      ...comparison,
      version: words.get(comparison.quoteId),
      fuller: words.get(comparison.againstId),
    })),
  };
}

const FULL =
  'Mayor Jane Doe said: “The new bridge is safe for all cars, but heavy lorries have to take the old road.”';

describe('compareQuotes', () => {
  it.each<[string, string, string, Record<string, unknown>]>([
    ['verbatim', FULL, `${FULL} She left.`, { changes: ['verbatim'], changesSense: false }],
    [
      'house style',
      'Mayor Jane Doe said: “The cease-fire colour is a well-known green – for now.”',
      'Mayor Jane Doe said: "The ceasefire color is a well known green — for now."',
      { changes: ['house_style'], changesSense: false },
    ],
    [
      'capitals as house style',
      'Mayor Jane Doe said: “THE NEW BRIDGE IS SAFE.”',
      'Mayor Jane Doe said: “The new bridge is safe.”',
      { changes: ['house_style'] },
    ],
    [
      'a cut before "but"',
      FULL,
      'Mayor Jane Doe said: “The new bridge is safe for all cars.”',
      {
        changes: ['truncated'],
        changesSense: true,
        cuts: [{ side: 'after', turn: 'but', words: ', but heavy lorries have to take the old road.' }],
      },
    ],
    [
      'a condition cut before the words',
      'Mayor Jane Doe said: “If the tests are right the bridge will be safe.”',
      'Mayor Jane Doe said: “the bridge will be safe.”',
      { changes: ['truncated'], changesSense: true, cuts: [{ side: 'before', turn: 'if' }] },
    ],
    [
      'a cut that changes nothing',
      'Mayor Jane Doe said: “The new bridge is safe for all cars. We are happy about that.”',
      'Mayor Jane Doe said: “The new bridge is safe for all cars.”',
      { changes: ['truncated'], changesSense: false },
    ],
    [
      'words altered',
      'Mayor Jane Doe said: “The new bridge is safe for all heavy cars in the town.”',
      'Mayor Jane Doe said: “The new bridge is safe for most heavy cars in the town.”',
      { changes: ['altered'], changesSense: false },
    ],
    [
      'a "not" lost',
      'Mayor Jane Doe said: “The new bridge is not safe for all heavy cars in the town.”',
      'Mayor Jane Doe said: “The new bridge is safe for all heavy cars in the town.”',
      { changes: ['altered'], changesSense: true },
    ],
    [
      'other speakers',
      'Mayor Jane Doe said: “There is reason for cautious optimism about this bridge.”',
      'Engineers expressed “cautious optimism” about the bridge.',
      { changes: ['other_speaker', 'truncated'] },
    ],
    [
      'two translations',
      'Russian President Ivan Petrov said: “There is an understanding on both sides that such a conversation is necessary.”',
      'Russian President Ivan Petrov said: “Both of us have an understanding on both sides that such a call is needed.”',
      { changes: ['translation'] },
    ],
    [
      'reported speech put into quotation marks',
      'Mayor Jane Doe said: “the owners of the bridge needed to close all of its lanes to heavy cars.”',
      'Mayor Jane Doe said the owners needed to close all of its lanes to heavy cars of the town.',
      { changes: ['paraphrase_in_marks'] },
    ],
    [
      'a paraphrase of a quotation in the same article',
      'Mayor Jane Doe said: “This is a flood not seen since the great storm of 1953.”\nMayor Jane Doe warned of a flood like those seen in the great storm of 1953.',
      '',
      { changes: ['paraphrase'], changesSense: true },
    ],
  ])('knows %s', (_, a, b, expected) => {
    const { comparisons } = compare(a, b);
    expect(comparisons).toContainEqual(
      expect.objectContaining({ ...expected, ...(expected.cuts ? { cuts: expect.anything() } : {}) }),
    );
    if (expected.cuts)
      expect(comparisons.some(({ cuts }) => matches(cuts, expected.cuts as Record<string, unknown>[]))).toBe(
        true,
      );
  });

  it('does not take one speaker’s stock words for another’s quotation', () => {
    const { comparisons } = compare(
      'Mayor Jane Doe said: “It is too early to say what caused the fire in the hall.”',
      'Chief Bob Ray said: “It is too early to speak about names of the victims.”',
    );
    expect(comparisons).toEqual([]);
  });

  it('gathers all versions of an utterance under the fullest', () => {
    const { utterances, quotes } = compare(
      'Mayor Jane Doe said: “The new bridge is safe.”',
      FULL,
      'Mayor Jane Doe said: “The new bridge is safe for all cars.”',
    );
    const direct = quotes.filter(({ form }) => form === 'direct').map(({ id }) => id);
    const fullest = quotes.find(({ articleId, form }) => articleId === 'a1' && form === 'direct');
    expect(utterances).toEqual([{ id: fullest?.id, speaker: 'Jane Doe', quoteIds: [...direct].sort() }]);
  });

  it('gives the same in any order of quotes, and nothing for none', () => {
    const { quotes } = compare(FULL, 'Mayor Jane Doe said: “The new bridge is safe for all cars.”', FULL);
    expect(compareQuotes({ quotes: [...quotes].reverse() })).toEqual(compareQuotes({ quotes }));
    expect(compareQuotes({ quotes: [] })).toEqual({ utterances: [], comparisons: [] });
  });

  it('gives the place of a cut in its article', () => {
    const { comparisons } = compare(FULL, 'Mayor Jane Doe said: “The new bridge is safe for all cars.”');
    const cut = comparisons[0]?.cuts[0];
    expect(FULL.slice(cut?.start, cut?.end)).toBe(', but heavy lorries have to take the old road.');
  });
});

function matches(cuts: readonly object[], expected: readonly Record<string, unknown>[]): boolean {
  return expected.every((one) =>
    cuts.some((cut) => Object.entries(one).every(([key, value]) => cut[key as keyof typeof cut] === value)),
  );
}
