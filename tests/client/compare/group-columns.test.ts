import { describe, expect, it } from 'vitest';
import { groupColumns } from '@/lib/client/compare/group-columns';
import type { OriginGroup } from '@/lib/contract/origins';

const column = (articleId: string, role: 'under_check' | 'reference' = 'under_check') => ({
  articleId,
  role,
});
const group = (name: string | null, articleIds: string[], copied = false): OriginGroup => ({
  articleIds,
  name,
  known: name !== null,
  copied,
});
const columns = [
  column('a'),
  column('b'),
  column('post', 'reference'),
  column('c'),
  column('d'),
  column('e'),
];

describe('groupColumns', () => {
  it('puts articles of one origin side by side below its name, references first', () => {
    const groups = [group('ANI', ['a', 'd']), group(null, ['b', 'e'], true), group(null, ['c'])];
    const found = groupColumns(columns, groups);
    expect(found.columns.map(({ articleId }) => articleId)).toEqual(['post', 'a', 'd', 'b', 'e', 'c']);
    expect(found.groups.map(({ label, span }) => [label, span])).toEqual([
      ['not counted', 1],
      ['ANI', 2],
      ['copied from each other', 2],
      ['origin not named', 1],
    ]);
  });

  it('does not say that a group copied which only a person joined', () => {
    const { groups } = groupColumns([column('a'), column('b')], [group(null, ['a', 'b'])]);
    expect(groups).toEqual([{ key: 'a,b', label: 'one origin, not named', span: 2 }]);
  });

  it('spans only the columns that are shown', () => {
    const { groups } = groupColumns([column('a')], [group('ANI', ['a', 'd'])]);
    expect(groups).toEqual([{ key: 'a,d', label: 'ANI', span: 1 }]);
  });

  it('says of an article that nobody has compared yet just that, and nothing while nothing is known', () => {
    expect(groupColumns([column('new')], []).groups).toMatchObject([{ label: 'not compared yet' }]);
    expect(groupColumns(columns, undefined)).toEqual({ columns, groups: [] });
    expect(groupColumns([], [])).toEqual({ columns: [], groups: [] });
  });
});
