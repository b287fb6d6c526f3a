import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findOrigins } from '@/lib/compare/find-origins';
import { findReuse } from '@/lib/compare/find-reuse';
import { groupOrigins } from '@/lib/compare/group-origins';

const COPIED =
  'Workers closed the bridge early on Monday after they had found cracks in two of its pillars, and drivers had to wait for hours at the ferry.';
const OTHER = {
  x: 'A school in the hills won the prize for the best garden of the year, which pupils had planted in the spring.',
  y: 'Nobody could remember a colder night in June, and farmers went out to light small fires between the vines.',
  z: 'The library will open on Sundays from the autumn on, because students asked for a quiet place to read.',
};
const QUOTE =
  '“We have looked at every single stone of it, and there is nothing at all that anybody in this town has to be afraid of.”';

type Extra = Omit<Parameters<typeof groupOrigins>[0], 'articles' | 'reuse' | 'origins'>;

function group(texts: Record<string, string>, extra: Extra = {}) {
  const articles = Object.entries(texts).map(([id, text]) => ({ id, text, label: id.toUpperCase() }));
  const origins = articles.map((article) => ({ articleId: article.id, named: findOrigins({ article }) }));
  return groupOrigins({ articles, origins, reuse: findReuse({ texts: articles }), ...extra });
}

function sets(grouping: ReturnType<typeof groupOrigins>) {
  return grouping.groups.map(({ articleIds, name }) => [articleIds.join(' '), name]);
}

describe('groupOrigins', () => {
  it('never shows an article without a credit as own reporting', () => {
    expect(group({ a: OTHER.x, b: `${OTHER.y}\n(With inputs from agencies)` })).toEqual({
      groups: [
        { articleIds: ['a'], name: null, known: false },
        { articleIds: ['b'], name: null, known: false },
      ],
      links: [],
      atMost: 2,
      unknown: 2,
      sentence: '2 articles, at most 2 independent origins, 2 of them not named',
    });
  });

  it('joins articles of one text and names the one that gives no credit', () => {
    const found = group({ a: `${COPIED}\n(With inputs from ANI)`, b: `${COPIED} ${OTHER.x}` });
    expect(sets(found)).toEqual([['a b', 'ANI']]);
    expect(found.links).toEqual([
      {
        a: 'a',
        b: 'b',
        kind: 'shared_text',
        reason: '100 % of A’s own words stand in B',
        share: 1,
        uncredited: ['b'],
        answer: null,
      },
    ]);
    expect(found.sentence).toBe('2 articles, at most 1 independent origin');
  });

  it('takes “agencies” for a credit of copied text, though it names nobody', () => {
    const found = group({ a: COPIED, b: `${COPIED}\n(With inputs from agencies)` });
    expect(found.links).toMatchObject([{ kind: 'shared_text', uncredited: ['a'] }]);
    expect(found.unknown).toBe(1);
  });

  it('does not join articles that only quote the same words', () => {
    const found = group({
      a: `${OTHER.x} Mayor Jane Doe said: ${QUOTE}`,
      b: `${OTHER.y} Jane Doe, the mayor, wrote: ${QUOTE}`,
    });
    expect(found).toMatchObject({ atMost: 2, links: [] });
  });

  it('joins articles that name one source, whatever they call it', () => {
    const found = group({
      a: `${OTHER.x}\n(With inputs from AP)`,
      b: `${OTHER.y}\nSource: the Associated Press`,
    });
    expect(sets(found)).toEqual([['a b', 'AP']]);
    expect(found.links).toMatchObject([{ kind: 'same_source', reason: 'Both name AP' }]);
  });

  it('counts an article with two sources as no third where both are there', () => {
    const found = group({
      a: `${OTHER.x}\n(With inputs from AP)`,
      b: `${OTHER.y}\n(With inputs from AFP)`,
      c: `${OTHER.z}\n(With inputs from AP and AFP)`,
    });
    expect(found.atMost).toBe(2);
    expect(found.groups.flatMap(({ articleIds }) => articleIds).sort()).toEqual(['a', 'b', 'c']);
  });

  it('joins an article with the outlet that it names', () => {
    const articles = [
      { id: 'a', text: `${OTHER.x}\nOriginal Source: www.dailyherald.com` },
      { id: 'b', text: OTHER.y, outlet: 'Daily Herald' },
    ];
    const origins = articles.map((article) => ({ articleId: article.id, named: findOrigins({ article }) }));
    const found = groupOrigins({ articles, origins, reuse: [] });
    expect(found.links).toMatchObject([
      { kind: 'names_other', reason: 'a names Daily Herald, which b is from' },
    ]);
    expect(found.atMost).toBe(1);
  });

  it('follows a person who splits, also where a third article lies between', () => {
    const texts = { a: COPIED, b: COPIED, c: COPIED };
    const found = group(texts, { answers: [{ a: 'c', b: 'a', answer: 'rejected' }] });
    expect(sets(found)).toEqual([
      ['a b', null],
      ['c', null],
    ]);
    expect(found.links.find(({ a, b }) => a === 'a' && b === 'c')?.answer).toBe('rejected');
    const named = { a: `${OTHER.x}\n(With inputs from AP)`, b: `${OTHER.y}\n(With inputs from AP)` };
    expect(group(named, { answers: [{ a: 'a', b: 'b', answer: 'rejected' }] }).atMost).toBe(2);
  });

  it('follows a person who joins what the text does not', () => {
    const found = group({ a: OTHER.x, b: OTHER.y }, { answers: [{ a: 'b', b: 'a', answer: 'accepted' }] });
    expect(sets(found)).toEqual([['a b', null]]);
    expect(found.links).toMatchObject([{ kind: 'confirmed', reason: 'A person joined them', share: null }]);
  });

  it('gives the reason of a person who joins two articles', () => {
    const answers = [{ a: 'a', b: 'b', answer: 'accepted' as const, note: 'One press release — עד 🚒' }];
    const { links } = group({ a: OTHER.x, b: OTHER.y, c: `${COPIED} ${COPIED}` }, { answers });
    expect(links).toMatchObject([{ reason: 'A person joined them: One press release — עד 🚒' }]);
  });

  it('takes what a person says of an article before what it says of itself', () => {
    const texts = { a: `${OTHER.x}\n(With inputs from AP)`, b: `${OTHER.y}\n(With inputs from AP)` };
    const stated = [{ articleId: 'b', passage: null, kind: 'own' as const, name: null }];
    expect(group(texts, { stated })).toMatchObject({ atMost: 2, unknown: 0 });
    const unknown = [{ articleId: 'b', passage: null, kind: 'unknown' as const, name: null }];
    expect(group(texts, { stated: unknown })).toMatchObject({ atMost: 2, unknown: 1 });
  });

  it('calls an origin as a person wrote it', () => {
    const named = { articleId: 'a', passage: null, kind: 'agency' as const, name: 'Northland News Agency' };
    const own = { articleId: 'b', passage: null, kind: 'own' as const, name: null };
    expect(sets(group({ a: OTHER.x, b: OTHER.y }, { stated: [named, own] }))).toEqual([
      ['a', 'Northland News Agency'],
      ['b', 'B'],
    ]);
  });

  it('weighs passages by what their sentence says', () => {
    const texts = {
      a: `${OTHER.x} The bridge is unsafe, the Daily Herald reported.`,
      b: `${OTHER.y} The bridge is not safe, according to the Daily Herald.`,
      c: OTHER.z,
    };
    const passages = [
      { articleId: 'a', start: OTHER.x.length + 1, end: OTHER.x.length + 21 },
      { articleId: 'b', start: OTHER.y.length + 1, end: OTHER.y.length + 23 },
    ];
    expect(group(texts, { passages })).toMatchObject({
      atMost: 1,
      sentence: '2 articles, at most 1 independent origin',
    });
    const stated = [
      {
        articleId: 'b',
        passage: { start: OTHER.y.length + 1, end: OTHER.y.length + 10 },
        kind: 'agency' as const,
        name: 'AP',
      },
    ];
    expect(group(texts, { passages, stated }).atMost).toBe(2);
  });

  it('gives the same in any order of articles, and nothing for none', () => {
    const texts = { a: COPIED, b: `${COPIED}\n(AP)`, c: `${OTHER.x}\n(With inputs from AP)`, d: OTHER.y };
    const turned = Object.fromEntries(Object.entries(texts).reverse());
    expect(group(turned)).toEqual(group(texts));
    expect(group({})).toMatchObject({ groups: [], links: [], atMost: 0, unknown: 0 });
  });
});

const folder = '../shared/seeds';

describe.skipIf(!existsSync(folder))('groupOrigins on the five articles (needs ../shared/seeds)', () => {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.txt')) : [];
  const texts = Object.fromEntries(
    files.map((file) => [file.slice(0, 3), readFileSync(`${folder}/${file}`, 'utf8')]),
  );

  it('joins the first three by their text and their agency, and finds the one that names nobody', () => {
    const found = group(texts);
    expect(sets(found)).toEqual([
      ['000 001 002', 'ANI'],
      ['003', null],
      ['004', 'aljazeera.com'],
    ]);
    expect(found.links.map(({ a, b, kind, uncredited }) => [a, b, kind, ...uncredited])).toEqual([
      ['000', '001', 'shared_text', '001'],
      ['000', '002', 'same_source'],
      ['000', '002', 'shared_text'],
      ['001', '002', 'shared_text', '001'],
    ]);
    expect(found.sentence).toBe('5 articles, at most 3 independent origins, 1 of them not named');
  });
});
