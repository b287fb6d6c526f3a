import { expect, it } from 'vitest';
import { claimLabel } from '@/lib/domain/claim-label';

it('names a claim by its number and statement', () => {
  expect(claimLabel({ number: 3, statement: 'The troops are encircled.' })).toBe(
    '3. The troops are encircled.',
  );
});

it('cuts a long statement after a whole word', () => {
  const label = claimLabel({ number: 12, statement: 'word '.repeat(40).trim() });
  expect(label).toBe(`12. ${'word '.repeat(18).trim()}…`);
});

it('never cuts through a character, even where there is no space', () => {
  expect(claimLabel({ number: 1, statement: '👩'.repeat(80) })).toBe(`1. ${'👩'.repeat(45)}…`);
});

it('takes right-to-left text and an empty statement as they are', () => {
  expect(claimLabel({ number: 2, statement: 'القوات محاصرة' })).toBe('2. القوات محاصرة');
  expect(claimLabel({ number: 2, statement: '' })).toBe('2. ');
});
