import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexPassages } from '@/lib/compare/passage-index';
import { readPassage } from '@/lib/compare/read-passage';
import { createSetCosine } from '@/lib/compare/set-cosine';

const weigh = (word: string) => 1 + word.length / 10;
const getCosine = createSetCosine(weigh);

const sentence = fc
  .array(
    fc.constantFrom('the', 'troops', 'were', 'encircled', 'near', 'Zenda', 'שלום', '😀', 'été', '中国', '8'),
    {
      maxLength: 9,
    },
  )
  .map((words) => words.join(' '));
const anyPassages = fc.array(fc.record({ articleId: fc.constantFrom('a', 'b', 'c'), text: sentence }), {
  maxLength: 12,
});

const read = (passages: { articleId: string; text: string }[]) =>
  passages.map(({ articleId, text }) => ({ articleId, read: readPassage(text) }));
const compare = (a: ReturnType<typeof readPassage>, b: ReturnType<typeof readPassage>) =>
  (getCosine(a.content, b.content) + getCosine(a.vocabulary, b.vocabulary)) / 2;

describe('indexPassages', () => {
  it('finds the same likenesses as comparing with each passage', () => {
    fc.assert(
      fc.property(anyPassages, sentence, (passages, text) => {
        const all = read(passages);
        const asked = readPassage(text);
        const found = new Map(indexPassages(all, weigh).listLikenesses(asked));
        for (const [place, one] of all.entries())
          expect(found.get(place) ?? 0).toBeCloseTo(compare(asked, one.read), 9);
      }),
    );
  });

  it('finds the same mean likeness with other articles as comparing with each passage', () => {
    fc.assert(
      fc.property(anyPassages, (passages) => {
        const all = read(passages);
        const index = indexPassages(all, weigh);
        for (const [place, one] of all.entries()) {
          const others = all.filter(({ articleId }) => articleId !== one.articleId);
          const sum = others.reduce((total, other) => total + compare(one.read, other.read), 0);
          expect(index.getCentrality(place)).toBeCloseTo(others.length === 0 ? 0 : sum / others.length, 9);
        }
      }),
    );
  });

  it('finds passages by words that stand for those asked for', () => {
    const all = read([
      { articleId: 'a', text: 'They were surrounded.' },
      { articleId: 'b', text: 'Farms burned.' },
    ]);
    const { listLikenesses } = indexPassages(all, weigh);
    const asked = readPassage('Troops: encircled');
    expect(listLikenesses(asked)).toEqual([]);
    expect(listLikenesses(asked, readPassage('surrounded').content).map(([place]) => place)).toEqual([0]);
  });

  it('looks at the rarest words first and stops where a case is large', () => {
    const common = Array.from({ length: 3000 }, () => ({ articleId: 'a', text: 'the troops' }));
    const all = read([...common, { articleId: 'b', text: 'the troops near Zenda' }]);
    const found = indexPassages(all, weigh).listLikenesses(readPassage('the Zenda troops'));
    expect(found.map(([place]) => place)).toEqual([3000]);
  });
});
