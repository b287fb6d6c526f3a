import { expect, it } from 'vitest';
import { phraseActivity } from '@/components/activity/phrase-activity';

const ines = { id: 'ines', name: 'Ines' };

it('says what was done, and to what', () => {
  const row = { kind: 'verdict.submitted', actor: ines, data: { label: '14. The strike began.' } };
  expect(phraseActivity(row)).toEqual({ says: 'submitted a verdict', label: '14. The strike began.' });
  expect(phraseActivity({ kind: 'case.changed', actor: ines, data: {} }).label).toBeUndefined();
});

it('leaves out the claim on its own page, and says for whom it was assigned', () => {
  const own = '14. The strike began.';
  const verdict = { kind: 'verdict.submitted', actor: ines, data: { label: own } };
  expect(phraseActivity(verdict, own)).toEqual({ says: 'submitted a verdict', label: undefined });
  const given = { kind: 'assignment.made', actor: ines, data: { label: `Tomás, ${own}` } };
  expect(phraseActivity(given, own)).toEqual({ says: 'assigned a claim', label: 'Tomás' });
  const reworded = { kind: 'claim.created', actor: ines, data: { label: '14. A strike began.' } };
  expect(phraseActivity(reworded, own).label).toBe('14. A strike began.');
});

it('says that somebody took a claim where they assigned it to themselves', () => {
  const row = { kind: 'assignment.made', actor: ines, data: { label: 'Ines, 14. The strike began.' } };
  expect(phraseActivity(row)).toEqual({ says: 'took a claim', label: '14. The strike began.' });
});
