import { beforeAll, describe, expect, it } from 'vitest';
import { findShared } from '@/lib/compare/find-shared';
import type { Lexicon } from '@/lib/compare/lexicon';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';

const texts: readonly (readonly [articleId: string, text: string])[] = [
  ['a', 'Troops from Ruritania are encircled near Zenda, President Rudolf claimed.'],
  ['a', 'Talks on a truce begin in Strelsau on Friday.'],
  ['a', 'Eight villages on the border were evacuated.'],
  ['b', 'Rudolf said on Monday that Ruritania’s soldiers had been surrounded near Zenda.'],
  ['b', 'The evacuation of eight villages on the border was ordered.'],
  ['c', 'Ruritania’s army denied that its troops near Zenda were encircled.'],
  ['c', 'Shares in Strelsau fell by 3%.'],
  ['c', 'A truce is talked about in Strelsau from Friday, the envoys said.'],
];
const passages = texts.map(([articleId, text], id) => ({ id, articleId, position: id, text }));

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const find = (given = passages) => findShared({ passages: given, context: { lexicon } });
const idsOf = (found: ReturnType<typeof find>) => found.map(({ sentences }) => sentences.map(({ id }) => id));

describe('findShared', () => {
  it('groups what several articles state or deny in other words, most articles first', () => {
    expect(idsOf(find())).toEqual([
      [0, 3, 5],
      [1, 7],
      [2, 4],
    ]);
  });

  it('names one of the sentences that can stand for all', () => {
    for (const { lead, sentences } of find()) expect(sentences.map(({ id }) => id)).toContain(lead);
  });

  it('says which part of each sentence speaks of it', () => {
    const [encircled] = find();
    const parts = encircled?.sentences.map(({ id, part }) => texts[id]?.[1].slice(part.start, part.end));
    expect(parts).toEqual([
      'Troops from Ruritania are encircled near Zenda',
      'Ruritania’s soldiers had been surrounded near Zenda.',
      'its troops near Zenda were encircled.',
    ]);
  });

  it('takes no clause for it that has but one word of its own', () => {
    const said = [
      'Rudolf said the troops would keep their lives, hours after the envoy asked him.',
      'Hours after the envoy asked him, Rudolf told the troops that they would keep their lives.',
      'Rudolf told the troops hours later that they would keep their lives, as the envoy had asked him.',
    ];
    const [found] = find(said.map((text, id) => ({ id, articleId: `${id}`, position: id, text })));
    const parts = found?.sentences.map(({ id, part }) => said[id]?.slice(part.start, part.end));
    expect(parts).toHaveLength(3);
    for (const part of parts ?? []) expect(part).toMatch(/ .* /);
  });

  it('leaves out what one article alone says, however often', () => {
    const twice = [0, 1].map((id) => ({ id, articleId: 'a', position: id, text: texts[0]?.[1] ?? '' }));
    expect(find(twice)).toEqual([]);
    expect(find([])).toEqual([]);
    expect(find([{ id: 0, articleId: 'a', position: 0, text: '' }])).toEqual([]);
  });

  it('finds the same groups in any order of the articles', () => {
    const sets = (found: ReturnType<typeof find>) =>
      idsOf(found)
        .map((ids) => ids.toSorted().join())
        .toSorted();
    const turned = [...passages.slice(5), ...passages.slice(3, 5), ...passages.slice(0, 3)];
    expect(sets(find(turned))).toEqual(sets(find()));
  });

  it('keeps right-to-left words, emoji and combining marks within their sentences', () => {
    const strange = ['شوهدت القوات 👩‍👩‍👧 قرب زندا', 'شوهدت القوات قرب زندا e\u0301'].map((text, id) => ({
      id,
      articleId: `${id}`,
      position: 0,
      text,
    }));
    const [found] = find(strange);
    expect(found?.sentences.map(({ id }) => id)).toEqual([0, 1]);
    for (const { id, part } of found?.sentences ?? []) {
      expect(part.start).toBeGreaterThanOrEqual(0);
      expect(part.end).toBeLessThanOrEqual(strange[id]?.text.length ?? 0);
      expect(part.end).toBeGreaterThan(part.start);
    }
  });
});
