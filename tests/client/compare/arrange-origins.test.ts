import { describe, expect, it } from 'vitest';
import { arrangeOrigins, type OriginArticle, type OriginJoin } from '@/lib/client/compare/arrange-origins';

const article = (articleId: string, publishedAt: string | null): OriginArticle => ({
  articleId,
  revisionId: articleId,
  label: articleId,
  publishedAt,
  role: 'under_check',
  named: [],
  statements: [],
});
const join = (a: string, b: string, answer: OriginJoin['answer'] = null): OriginJoin => ({
  a,
  b,
  kind: 'shared_text',
  reason: '71 % of the one is in the other.',
  share: 0.71,
  uncredited: [],
  answer,
});
const rejected: OriginJoin['answer'] = {
  suggestionId: '0193a8f0-0000-7000-8000-00000000000a',
  answer: 'rejected',
  by: { id: '0193a8f0-0000-7000-8000-00000000000b', name: 'Ida' },
  at: '2025-03-15T10:00:00.000Z',
  version: 1,
  can: {},
};

describe('arrangeOrigins', () => {
  const arranged = arrangeOrigins({
    articles: [
      article('undated', null),
      article('late', '2025-03-16'),
      article('early', '2025-03-14'),
      article('alone', '2025-03-15'),
      article('transcript', null),
    ],
    groups: [
      { articleIds: ['alone'], name: null, known: false, copied: false },
      { articleIds: ['undated', 'late', 'early'], name: 'Reuters', known: true, copied: true },
    ],
    joins: [join('late', 'early'), join('early', 'undated'), join('late', 'alone', rejected)],
  });

  it('puts the largest group first, its earliest article first and one without a date last', () => {
    expect(arranged.groups.map(({ articles }) => articles.map(({ articleId }) => articleId))).toEqual([
      ['early', 'late', 'undated'],
      ['alone'],
    ]);
  });

  it('gives each group the joins that hold it together, and lists apart what a person has split', () => {
    expect(arranged.groups.map(({ joins }) => joins.map(({ a, b }) => `${a} ${b}`))).toEqual([
      ['late early', 'early undated'],
      [],
    ]);
    expect(arranged.split.map(({ a, b }) => `${a} ${b}`)).toEqual(['late alone']);
  });

  it('keeps a split pair apart from the reasons of a group that others still hold together', () => {
    const { groups, split } = arrangeOrigins({
      articles: [article('a', null), article('b', null), article('c', null)],
      groups: [{ articleIds: ['a', 'b', 'c'], name: null, known: false, copied: false }],
      joins: [join('a', 'b', rejected), join('a', 'c'), join('b', 'c')],
    });
    expect(groups[0]?.joins.map(({ a, b }) => `${a} ${b}`)).toEqual(['a c', 'b c']);
    expect(split.map(({ a, b }) => `${a} ${b}`)).toEqual(['a b']);
  });

  it('names references, which are in no group', () => {
    expect(arranged.outside.map(({ articleId }) => articleId)).toEqual(['transcript']);
  });
});
