import { describe, expect, it } from 'vitest';
import { describeSeen, listHiddenThen } from '@/lib/domain/describe-seen';

const blind = { stage: 'second_check', others: false, before: false } as const;

describe('describeSeen', () => {
  it.each([
    [[], 'Judged blind: verdicts of others were hidden.'],
    [['evidence'], 'Judged blind: verdicts and evidence of others were hidden.'],
    [
      ['evidence', 'passages', 'comments'],
      'Judged blind: verdicts, evidence, marks and comments of others were hidden.',
    ],
  ] as const)('names what was hidden: %j', (hidden, says) => {
    expect(describeSeen({ ...blind, hidden })).toBe(says);
  });

  it('says of a cold read that only the evidence was there', () => {
    expect(describeSeen({ ...blind, stage: 'cold_read', hidden: ['passages', 'comments'] })).toBe(
      'Judged cold: from the evidence alone, without knowing who gave it.',
    );
  });

  it('tells whose eyes were open, and who had seen verdicts before', () => {
    expect(describeSeen({ ...blind, others: true, hidden: [] })).toBe('Could see others’ verdicts.');
    expect(describeSeen({ ...blind, before: true, hidden: [] })).toBe(
      'Judged blind: verdicts of others were hidden. Had seen others’ verdicts before.',
    );
  });
});

describe('listHiddenThen', () => {
  it('knows nothing of judgements from before there were protocols', () => {
    expect(listHiddenThen({})).toEqual([]);
    expect(listHiddenThen({ work: { evidence: false, passages: true, comments: false } })).toEqual([
      'evidence',
      'comments',
    ]);
  });
});
