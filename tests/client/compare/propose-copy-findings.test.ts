import { expect, it } from 'vitest';
import type { OriginArticle, OriginJoin } from '@/lib/client/compare/arrange-origins';
import { proposeCopyFindings } from '@/lib/client/compare/propose-copy-findings';

const article = (articleId: string, publishedAt: string | null): OriginArticle => ({
  articleId,
  revisionId: articleId,
  label: articleId === 'a' ? 'Post' : 'Ledger — עד 🚒',
  publishedAt,
  role: 'under_check',
  named: [],
  statements: [],
});
const join: OriginJoin = {
  a: 'a',
  b: 'b',
  kind: 'shared_text',
  reason: '71 % of Post’s own words stand in Ledger — עד 🚒',
  share: 0.71,
  uncredited: ['a'],
  answer: null,
};

it('says whose text it is, from when, and how much of it', () => {
  expect(proposeCopyFindings(join, [article('a', '2025-03-15'), article('b', '2025-03-14')])).toEqual([
    {
      articleId: 'a',
      says: 'No credit for text that stands in Ledger — עד 🚒 too (14 March 2025)',
      holds: '71 % of Post’s own words stand in Ledger — עד 🚒.',
      later: true,
    },
  ]);
});

it.each([
  ['2025-03-14', '2025-03-15', false],
  ['2025-03-14', '2025-03-14', false],
  ['2025-03', '2025-03-14', false],
  ['2025-04', '2025-03-14', true],
  [null, '2025-03-14', false],
  ['2025-03-14', null, false],
])('takes an article of %s for later than one of %s: %s', (own, other, later) => {
  expect(proposeCopyFindings(join, [article('a', own), article('b', other)])).toMatchObject([{ later }]);
});

it('proposes nothing where a credit is given', () => {
  expect(proposeCopyFindings({ ...join, uncredited: [] }, [article('a', null), article('b', null)])).toEqual(
    [],
  );
});
