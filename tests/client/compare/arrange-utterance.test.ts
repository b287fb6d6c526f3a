import { describe, expect, it } from 'vitest';
import {
  arrangeUtterance,
  type Comparison,
  hasDifference,
  type PlacedQuote,
} from '@/lib/client/compare/arrange-utterance';
import { proposeQuoteFinding } from '@/lib/client/compare/propose-quote-finding';

const quote = (id: string, articleId: string, given: Partial<PlacedQuote> = {}): PlacedQuote => ({
  id,
  articleId,
  revisionId: '0193a8f0-0000-7000-8000-00000000000f',
  start: 0,
  end: 10,
  form: 'direct',
  pieces: [{ start: 0, end: 10 }],
  words: 'We are not surrounded, but it is hard.',
  context: '“We are not surrounded, but it is hard.”',
  voice: 'named',
  speaker: 'Ana Petrenko',
  verb: 'said',
  attribution: null,
  occasion: null,
  complete: true,
  closed: true,
  backshifted: false,
  foreign: false,
  ...given,
});
const comparison = (quoteId: string, againstId: string, given: Partial<Comparison> = {}): Comparison => ({
  key: `${quoteId}${againstId}`,
  quoteId,
  againstId,
  changes: ['verbatim'],
  cuts: [],
  changesSense: false,
  reason: 'The same words.',
  score: 1,
  answer: null,
  ...given,
});
const dismissed: Comparison['answer'] = {
  suggestionId: '0193a8f0-0000-7000-8000-00000000000a',
  answer: 'rejected',
  by: { id: '0193a8f0-0000-7000-8000-00000000000b', name: 'Ida' },
  at: '2025-03-15T10:00:00.000Z',
  version: 1,
  can: {},
};

describe('arrangeUtterance', () => {
  it('puts the fullest version first and the others in the order of the articles', () => {
    const arranged = arrangeUtterance(
      {
        id: 'full',
        quotes: [quote('c', 'third'), quote('a', 'first'), quote('full', 'second')],
        comparisons: [comparison('a', 'full'), comparison('c', 'full')],
      },
      ['first', 'second', 'third'],
    );
    expect(arranged.map((version) => version.quote.id)).toEqual(['full', 'a', 'c']);
    expect(arranged.map(({ against }) => against?.id)).toEqual([undefined, 'full', 'full']);
  });

  it('keeps articles that the list does not have at the end', () => {
    const arranged = arrangeUtterance(
      {
        id: 'full',
        quotes: [quote('x', 'gone'), quote('a', 'first'), quote('full', 'second')],
        comparisons: [],
      },
      ['first', 'second'],
    );
    expect(arranged.map((version) => version.quote.id)).toEqual(['full', 'a', 'x']);
  });

  it('shows the comparison that found a difference where a quote was held against two others', () => {
    const [, version] = arrangeUtterance(
      {
        id: 'full',
        quotes: [quote('full', 'first'), quote('a', 'second')],
        comparisons: [comparison('a', 'full'), comparison('a', 'full', { changes: ['altered'], score: 0.5 })],
      },
      ['first', 'second'],
    );
    expect(version?.comparison?.changes).toEqual(['altered']);
  });
});

describe('hasDifference', () => {
  it.each([
    ['verbatim words', comparison('a', 'b'), false],
    ['another house style', comparison('a', 'b', { changes: ['house_style'] }), false],
    ['a cut', comparison('a', 'b', { changes: ['truncated'] }), true],
    ['another speaker', comparison('a', 'b', { changes: ['other_speaker', 'verbatim'] }), true],
    ['a dismissed change', comparison('a', 'b', { changes: ['altered'], answer: dismissed }), false],
  ])('says of %s whether the articles differ', (_, held, expected) => {
    expect(hasDifference({ comparisons: [held] })).toBe(expected);
  });
});

describe('proposeQuoteFinding', () => {
  const full = quote('full', 'first');
  const short = quote('a', 'second', { words: 'We are not surrounded' });

  it('proposes nothing for a cut that keeps the sense', () => {
    expect(proposeQuoteFinding(comparison('a', 'full', { changes: ['truncated'] }), short, full)).toBeNull();
  });

  it('proposes a finding of the shorter one for a cut that changes the sense', () => {
    const held = comparison('a', 'full', {
      changes: ['truncated'],
      changesSense: true,
      reason: 'Cut before “but”',
    });
    expect(proposeQuoteFinding(held, short, full)).toEqual({
      articleId: 'second',
      says: '“We are not surrounded”',
      holds: '“We are not surrounded, but it is hard.”',
      note: 'Cut before “but”. This changes the sense.',
    });
  });

  it('names both speakers where the speaker is another', () => {
    const held = comparison('a', 'full', { changes: ['other_speaker', 'verbatim'] });
    expect(proposeQuoteFinding(held, { ...short, speaker: null }, full)).toMatchObject({
      says: 'Not named: “We are not surrounded”',
      holds: 'Ana Petrenko: “We are not surrounded, but it is hard.”',
    });
  });

  it('shortens long words to what a finding keeps, and cuts no character in two', () => {
    const held = comparison('a', 'full', { changes: ['altered'] });
    const long = quote('full', 'first', { words: `${'x'.repeat(497)}😀😀` });
    const holds = proposeQuoteFinding(held, short, long)?.holds;
    expect(holds).toBe(`“${'x'.repeat(497)}…`);
  });
});
