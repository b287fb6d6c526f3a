import { beforeAll, describe, expect, it } from 'vitest';
import type { Lexicon } from '@/lib/compare/lexicon';
import { matchPassages } from '@/lib/compare/match-passages';
import { loadLexicon } from '@/lib/server/compare/load-lexicon';
import { listMatchingTopics, rateRankings } from '@/tests/bench/matching-topics';
import { hasSameEventReference } from '@/tests/support/same-event-reference';

const texts = [
  ['a', 'Troops from Ruritania are encircled near Zenda, President Rudolf claimed.'],
  ['a', 'Talks on a truce begin in Strelsau on Friday.'],
  ['b', 'Rudolf said on Monday that Ruritania’s soldiers had been surrounded near Zenda.'],
  ['b', 'Evacuation of eight villages was ordered.'],
  ['c', 'Ruritania’s army denied that its troops were encircled.'],
  ['c', 'Shares in Strelsau fell by 3%.'],
  ['d', 'Are the troops near Zenda encircled?'],
] as const;
const passages = texts.map(([articleId, text], id) => ({ id, articleId, position: id % 2, text }));

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

describe('matchPassages', () => {
  const match = (statement: string, more: object = {}) =>
    matchPassages({ query: { statement, ...more }, passages, context: { lexicon } });

  it('puts the sentences first that state, deny or ask the same, in other words too', () => {
    const matches = match('Troops from Ruritania are encircled near Zenda.', { articleId: 'a' });
    expect(
      matches
        .slice(0, 3)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([2, 4, 6]);
    expect(matches.map(({ articleId }) => articleId)).not.toContain('a');
    const polarities = new Map(matches.map(({ id, polarity }) => [id, polarity]));
    expect([polarities.get(2), polarities.get(4), polarities.get(6)]).toEqual(['affirms', 'denies', 'asks']);
  });

  it('says what ties a sentence to the claim', () => {
    const reasons = new Map(match('Troops are encircled near Zenda.').map(({ id, reason }) => [id, reason]));
    expect(reasons.get(2)).toContain('“encircled” ~ “surrounded”');
    expect(reasons.get(2)).toContain('same place (Zenda)');
    expect(reasons.get(4)).toContain('both “encircled”');
  });

  it('finds more by the passages that are known, and leaves these out', () => {
    const known = { articleId: 'b', text: texts[2][1], marked: 'surrounded near Zenda' };
    const ids = match('They cannot get out.', { passages: [known] }).map(({ id }) => id);
    expect(ids.slice(0, 3).toSorted()).toEqual([0, 4, 6]);
    expect(ids).not.toContain(2);
  });

  it('ranks by score, from 0 to 1, and stops at the limit', () => {
    const query = { statement: 'Troops are encircled.' };
    const matches = matchPassages({ query, passages, context: { lexicon }, limit: 3 });
    expect(matches).toHaveLength(3);
    const scores = matches.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    for (const score of scores) expect(score > 0 && score < 1).toBe(true);
  });

  it('gives each sentence the same score in any order', () => {
    const query = { statement: 'Troops from Ruritania are encircled near Zenda.' };
    const score = (list: typeof passages) =>
      new Map(
        matchPassages({ query, passages: list, context: { lexicon } }).map(({ id, score }) => [
          id,
          score.toFixed(9),
        ]),
      );
    expect(score(passages.toReversed())).toEqual(score(passages));
  });

  it.each(['', ' \n', '…', '😀'])('answers for %j', (statement) => {
    for (const { score } of match(statement)) expect(score).toBeLessThan(0.5);
  });

  it.each([
    ['Hebrew', 'הכוחות מכותרים בקורסק', 'אוקראינה הכחישה כי הכוחות מכותרים בקורסק', 'המניות ירדו'],
    ['combining marks', 'Les ele\u0300ves fe\u0302tent', 'Les élèves fêtent le printemps', 'La mer monte'],
    ['Japanese', '部隊は包囲された', '部隊は包囲されたと大統領は述べた', '株価が下がった'],
  ])('matches %s without a lexicon', (_, statement, right, wrong) => {
    const both = [wrong, right].map((text, id) => ({ id, articleId: String(id), position: 0, text }));
    const matches = matchPassages({ query: { statement }, passages: both, context: {} });
    expect(matches[0]?.id).toBe(1);
  });

  it.skipIf(!hasSameEventReference)(
    'ranks sentences of ECB+ with P@1 of at least 0.815 and MAP of at least 0.79 (reference data needed)',
    () => {
      const rankings = listMatchingTopics().flatMap((topic) => {
        const context = { lexicon, sentences: topic.sentences };
        return topic.queries.map(({ text, articleId, right }) => {
          const matches = matchPassages({
            query: { statement: text, articleId },
            passages: topic.passages,
            context,
            limit: Number.POSITIVE_INFINITY,
          });
          return { ranked: matches.map(({ id }) => id), right };
        });
      });
      expect(rankings).toHaveLength(702);
      const { precision, map } = rateRankings(rankings);
      expect(precision).toBeGreaterThanOrEqual(0.815);
      expect(map).toBeGreaterThanOrEqual(0.79);
    },
    300_000,
  );
});
