import { describe, expect, it } from 'vitest';
import { rankClaims } from '@/lib/compare/rank-claims';

const claims = [
  { id: 'encircled', statement: 'Ukrainian forces in the Kursk region were encircled' },
  { id: 'began', statement: 'The incursion into the Kursk region began on 6 August 2024' },
  { id: 'met', statement: 'Witkoff met Putin in Moscow on Thursday' },
  { id: 'evacuated', statement: 'Eight villages in the Sumy region were ordered to be evacuated' },
  { id: 'asked', statement: 'President Zelenskyy asked for an unconditional ceasefire of 30 days' },
];

const rank = (text: string) => rankClaims({ claims, text }).map(({ id }) => id);

describe('rankClaims', () => {
  it.each([
    [
      'a selected sentence',
      'Both claimed that Ukrainian forces had been encircled in Kursk, a region of Russia.',
      'encircled',
    ],
    ['another form of the word', 'There is no threat of encirclement', 'encircled'],
    ['another spelling of a name', 'Selenskyj', 'asked'],
    ['a word in the middle of being typed', 'evac', 'evacuated'],
    ['one letter typed', 'w', 'met'],
    ['two words typed', 'putin mosc', 'met'],
    ['a hyphen where the claim has none', 'a cease-fire', 'asked'],
    ['a number', '2024', 'began'],
    ['upper case', 'SUMY', 'evacuated'],
  ])('puts first what fits %s', (_, text, first) => {
    expect(rank(text)[0]).toBe(first);
  });

  it('leaves out claims that have nothing in common with the text', () => {
    expect(rank('Sumy')).toEqual(['evacuated']);
    expect(rank('football')).toEqual([]);
  });

  it('holds a rare word for more than common ones', () => {
    expect(rank('in the region on Thursday')[0]).toBe('met');
  });

  it('takes the last word for finished once a space stands behind it', () => {
    expect(rank('evac')).toEqual(['evacuated']);
    expect(rank('began on t ')).not.toContain('evacuated');
  });

  it('answers all in their order for a text without words', () => {
    expect(rankClaims({ claims, text: ' … ' })).toEqual(claims.map(({ id }) => ({ id, score: 0 })));
    expect(rankClaims({ claims: [], text: 'any' })).toEqual([]);
    expect(rankClaims({ claims: [{ id: 1, statement: '' }], text: 'any' })).toEqual([]);
  });

  it('scores the claim itself with 1 and keeps equals in their order', () => {
    const twins = [
      { id: 'a', statement: 'Eight villages were cleared.' },
      { id: 'b', statement: 'Eight villages were cleared' },
    ];
    const ranked = rankClaims({ claims: twins, text: 'eight villages were cleared' });
    expect(ranked.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(ranked[0]?.score).toBeCloseTo(1, 10);
  });

  it('answers at most as many as asked for', () => {
    expect(rankClaims({ claims, text: 'the region', limit: 2 })).toHaveLength(2);
    expect(rankClaims({ claims, text: '', limit: 2 })).toHaveLength(2);
  });

  it('finds one of ten thousand claims, in time for the test', () => {
    const many = Array.from({ length: 10_000 }, (_, id) => ({
      id,
      statement: `The ministry said on day ${id} that unit ${id * 7} had left the town of Alden${id % 97}`,
    }));
    expect(rankClaims({ claims: many, text: 'unit 52423 left the town', limit: 5 })[0]?.id).toBe(7489);
    for (const text of ['u', 'un', 'uni', 'unit 5', 'unit 52423'])
      rankClaims({ claims: many, text, limit: 5 });
  });
});
