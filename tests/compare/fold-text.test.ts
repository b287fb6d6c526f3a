import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, HYPHEN, PARAGRAPH_END, SPACE, STARTS_WORD } from '@/lib/compare/fold-text';

const signs: Record<number, string> = { [PARAGRAPH_END]: '¶', [SPACE]: ' ', [HYPHEN]: '-' };

function show(text: string): string {
  const { length, units } = foldText(text);
  return Array.from(units.subarray(0, length), (unit) => signs[unit] ?? String.fromCharCode(unit)).join('');
}

/** Lone surrogates included. */
const anyCodePoint = fc.nat({ max: 0x10ffff }).map((point) => String.fromCodePoint(point));

describe('foldText', () => {
  it.each([
    ['Präsident', 'prasident'],
    ['pra\u0308sident', 'prasident'],
    ['Straße', 'strasse'],
    ['ﬁnal', 'final'],
    ['Łódź, Ærø', 'lodz aero'],
    ['Ο ΣΊΣΥΦΟΣ σίσυφος', 'ο σισυφοσ σισυφοσ'],
    ['İstanbul ısı', 'istanbul isi'],
    ['Зеле\u0301нский й', 'зеленскии и'],
    ['مُحَمَّد', 'محمد'],
    ['שָׁלוֹם', 'שלום'],
    ['が', 'が'],
    ['한국', '한국'],
    ['हिन्दी', 'हिन्दी'],
    ['Ukraine’s “plan”', 'ukraines plan'],
    ["Ukraine's 'plan'", 'ukraines plan'],
    ['U.S. troops in the U.S.A.', 'us troops in the usa '],
    ['1,000 or 1, 2', '1000 or 1 2'],
    ['cease-fire cease\u2011fire cease\u00adfire', 'cease-fire cease-fire ceasefire'],
    ['so - he said — so', 'so he said so'],
    ['one,\u00a0 two', 'one two'],
    ['one. \n\n two', 'one¶two'],
    ['', ''],
    ['😀', '😀'],
  ])('%j is %j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it('knows where words begin, behind hyphens and apostrophes too', () => {
    const { length, flags, offsets } = foldText('l’ennemi co-operates, 東京');
    const starts = Array.from({ length }, (_, place) => place).filter(
      (place) => (flags[place] ?? 0) & STARTS_WORD,
    );
    expect(starts.map((place) => offsets[place])).toEqual([0, 2, 9, 12, 22, 23]);
  });

  it('points each unit at a character of the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint, maxLength: 80 }), (text) => {
        const folded = foldText(text);
        const offsets = Array.from(folded.offsets.subarray(0, folded.length));
        const characters = new Set<number>();
        let at = 0;
        for (const character of text) {
          characters.add(at);
          at += character.length;
        }
        expect(offsets.filter((offset) => !characters.has(offset))).toEqual([]);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });
});
