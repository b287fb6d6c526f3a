import { expect, it } from 'vitest';
import { proposeFindings } from '@/components/wordings/propose-findings';

const conflict = {
  sentence: 'A says “last summer”, B and C say “August 2023”.',
  sides: [
    { passageIds: ['p1'], articleIds: ['a'], says: 'last summer' },
    { passageIds: ['p2', 'p3'], articleIds: ['b', 'c'], says: 'August 2023' },
  ],
};
const articlesOf = (holds: string) => proposeFindings(conflict, holds).map(({ articleId }) => articleId);

it('makes none while it is open what holds', () => expect(proposeFindings(conflict, '  ')).toEqual([]));

it('makes one for each article that puts it otherwise', () => {
  expect(articlesOf('last summer')).toEqual(['b', 'c']);
  expect(articlesOf('something else')).toEqual(['a', 'b', 'c']);
});

it('says what the article says, what holds and why, with the passage where it is certain', () => {
  expect(proposeFindings(conflict, ' August 2023 ')).toEqual([
    {
      articleId: 'a',
      passageId: 'p1',
      says: 'last summer',
      holds: 'August 2023',
      note: 'A says “last summer”, B and C say “August 2023”.',
    },
  ]);
});

it('leaves an article alone that puts it both ways', () => {
  const sides = [
    { passageIds: ['p1'], articleIds: ['a'], says: 'ten' },
    { passageIds: ['p2', 'p3'], articleIds: ['a', 'b'], says: 'twelve' },
  ];
  expect(proposeFindings({ sides, sentence: '' }, 'Ten').map(({ articleId }) => articleId)).toEqual(['b']);
});

it('leaves out those who say nothing of it, and cuts what is too long to be kept', () => {
  const sides = [
    { passageIds: ['p1'], articleIds: ['a'], says: '' },
    { passageIds: ['p2'], articleIds: ['b'], says: 'x'.repeat(600) },
  ];
  const findings = proposeFindings({ sides, sentence: '' }, 'y');
  expect(findings).toHaveLength(1);
  expect(findings[0]?.says).toHaveLength(500);
});
