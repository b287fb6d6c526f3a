import { describe, expect, it } from 'vitest';
import type { OriginArticle, OriginJoin } from '@/lib/client/compare/arrange-origins';
import { layOutOrigins } from '@/lib/client/compare/lay-out-origins';
import { listSources } from '@/lib/client/compare/list-sources';

type Named = OriginArticle['named'][number];

const credit = (name: string | null, kind: Named['kind'] = 'agency'): Named => ({
  start: 0,
  end: 4,
  words: name ?? 'With inputs from agencies',
  kind,
  name,
  scope: null,
});
const article = (articleId: string, publishedAt: string | null, named: Named[] = []): OriginArticle => ({
  articleId,
  revisionId: articleId,
  label: articleId,
  publishedAt,
  role: 'under_check',
  named,
  statements: [],
});
const join = (a: string, b: string, share: number): OriginJoin => ({
  a,
  b,
  kind: 'shared_text',
  reason: 'They share text',
  share,
  uncredited: [],
  answer: null,
});
const one = (articleIds: string[], name: string | null = null) => ({
  articleIds,
  name,
  known: name !== null,
  copied: true,
});

const post = article('post', '2025-03-15', [credit('ANI')]);
const ledger = article('ledger', '2025-03-14', [credit('Asian News International')]);
const star = article('star', null);
const origins = {
  articles: [post, ledger, star],
  groups: [one(['post', 'ledger'], 'ANI'), one(['star'])],
  joins: [{ ...join('ledger', 'post', 0.7), uncredited: ['post'] }],
};

describe('the map of origins', () => {
  const map = layOutOrigins(origins);
  const xOf = (id: string) => map.articles.find((box) => box.article.articleId === id)?.x ?? Number.NaN;

  it('sets articles by date from left to right, those without a date last, sources before all', () => {
    expect(map.columns.map(({ label }) => label)).toEqual([
      'Named as source',
      '14 March 2025',
      '15 March 2025',
      'no date',
    ]);
    expect([xOf('ledger') < xOf('post'), xOf('post') < xOf('star'), map.sources[0]?.x]).toEqual([
      true,
      true,
      0,
    ]);
  });

  it('draws one source for all of its names, a line for each that names it, and who gives no credit', () => {
    expect(map.sources).toMatchObject([{ name: 'ANI', articleIds: ['post', 'ledger'] }]);
    expect(map.credits.map(({ article: { articleId } }) => articleId)).toEqual(['post', 'ledger']);
    expect(map.joins.map(({ key }) => key)).toEqual(['join-ledger-post-shared_text']);
    expect(map.articles.map(({ uncredited }) => uncredited)).toEqual([false, true, false]);
    expect(map.bands).toHaveLength(1);
  });

  it('is the same each time, with no two things in one place', () => {
    expect(layOutOrigins(origins)).toEqual(map);
    const places = [...map.articles, ...map.sources].map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
    expect([...map.articles, ...map.sources].every(({ x, y }) => x < map.width && y < map.height)).toBe(true);
  });

  it('keeps to the strongest lines of a tangle and counts the others', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const joins = ids.flatMap((a, at) => ids.slice(at + 1).map((b, next) => join(a, b, 1 / (at + next + 2))));
    const tangle = layOutOrigins({
      articles: ids.map((id) => article(id, '2025-03-14')),
      groups: [one(ids)],
      joins: [...joins, { ...join('a', 'h', 0), kind: 'same_source' }],
    });
    expect(tangle.joins.length).toBeLessThan(joins.length);
    expect(tangle.joins.length + tangle.left).toBe(joins.length);
    expect(tangle.joins.map(({ join: { share } }) => share)).toContain(0.5);
  });

  it('is empty where there is nothing', () => {
    expect(layOutOrigins({ articles: [], groups: [], joins: [] })).toMatchObject({
      articles: [],
      joins: [],
      left: 0,
    });
  });
});

it('leaves out who only made a statement that one passage reports', () => {
  const speaker = { ...credit('The mayor', 'statement'), scope: { start: 5, end: 9 } };
  const said = [article('a', null, [speaker]), article('b', null, [credit('The ministry', 'statement')])];
  expect(listSources(said).map(({ name }) => name)).toEqual(['The ministry']);
});

it('takes “agencies” of two articles for two sources: nobody says that they are the same', () => {
  const said = [
    article('a', null, [credit(null, 'agencies')]),
    article('b', null, [credit(null, 'agencies')]),
  ];
  expect(listSources(said).map(({ name, articleIds }) => [name, articleIds])).toEqual([
    ['agencies', ['a']],
    ['agencies', ['b']],
  ]);
});
