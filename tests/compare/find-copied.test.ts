import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCopied } from '@/lib/compare/find-copied';
import { findReuse } from '@/lib/compare/find-reuse';

const line =
  'The harbour bridge was closed on Friday after a ship had struck one of its pillars 🚢, a pilot said.';
const other =
  'Zwei Männer wurden verletzt, als עם שלום das Schiff gegen den Pfeiler fuhr, sagte die Polizei.';

function find(texts: Record<string, string>, id = 'a') {
  const pairs = findReuse({ texts: Object.entries(texts).map(([key, text]) => ({ id: key, text })) });
  const text = texts[id] ?? '';
  return findCopied({ article: { id, text }, pairs }).map(({ start, end, others }) => ({
    words: text.slice(start, end),
    others: others.map((place) => [
      place.articleId,
      texts[place.articleId]?.slice(place.start, place.end) ?? '',
    ]),
  }));
}

describe('findCopied', () => {
  it('finds nothing in an article that shares nothing, and nothing in the empty text', () => {
    expect(find({ a: line, b: 'Nothing of the kind was ever printed here, said the mayor.' })).toEqual([]);
    expect(find({ a: '', b: line })).toEqual([]);
  });

  it('names the article that has the same words, and where', () => {
    expect(find({ a: `A beginning.\n${line}`, b: `${line}\nAn end.` })).toEqual([
      { words: line, others: [['b', line]] },
    ]);
    expect(find({ a: `A beginning.\n${line}`, b: `${line}\nAn end.` }, 'b')).toEqual([
      { words: line, others: [['a', line]] },
    ]);
  });

  it('cuts what is shared at paragraphs, with the place of each in the other article', () => {
    const both = `${line}\n${other}`;
    const found = find({ a: both, b: `An opening.\n${both}` });
    expect(found.map(({ words }) => words)).toEqual([line, other]);
    expect(found.map(({ others }) => others[0]?.[1])).toEqual([line, other]);
  });

  it('names each article once, the one with the most of it first', () => {
    const half = line.slice(0, 62);
    const [first] = find({ a: line, b: half, c: line });
    expect(first?.others.map(([id]) => id)).toEqual(['c', 'b']);
  });

  const words = fc.array(
    fc.constantFrom('the', 'mayor', 'said', 'that', 'Река', 'שלום', '😀', 'é', '\n', '中'),
    { maxLength: 60 },
  );

  it('keeps places inside both texts and inside one paragraph, in order, in any order of articles', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 2, maxLength: 4 }), (lists) => {
        const texts = lists.map((list, at) => ({ id: `t${at}`, text: list.join(' ') }));
        const pairs = findReuse({ texts });
        for (const article of texts) {
          const found = findCopied({ article, pairs });
          expect(findCopied({ article, pairs: pairs.toReversed() })).toEqual(found);
          let last = 0;
          for (const { start, end, others } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(start).toBeLessThan(end);
            expect(article.text.slice(start, end)).not.toContain('\n');
            last = end;
            expect(new Set(others.map(({ articleId }) => articleId)).size).toBe(others.length);
            for (const place of others) {
              const text = texts.find(({ id }) => id === place.articleId)?.text ?? '';
              expect(place.start).toBeGreaterThanOrEqual(0);
              expect(place.start).toBeLessThanOrEqual(place.end);
              expect(place.end).toBeLessThanOrEqual(text.length);
            }
          }
        }
      }),
    );
  });
});
