import { describe, expect, it } from 'vitest';
import { canSeeAtClaim } from '@/lib/domain/presence';

const stranger = { holds: false, cold: false };
const holder = { holds: true, cold: false };
const coldReader = { holds: true, cold: true };
const reviewer = { role: 'reviewer', others: false, cold: false, holders: true } as const;
const editor = { role: 'editor', others: true, cold: false, holders: true } as const;

describe('canSeeAtClaim', () => {
  it.each([
    ['a reviewer', reviewer, { stranger: true, holder: true, coldReader: false }],
    [
      'a reviewer from whom holders are hidden',
      { ...reviewer, holders: false },
      { stranger: true, holder: false, coldReader: false },
    ],
    [
      'a cold reader',
      { ...reviewer, cold: true, holders: false },
      { stranger: false, holder: false, coldReader: false },
    ],
    ['an editor', editor, { stranger: true, holder: true, coldReader: true }],
    [
      'an editor who is to judge it',
      { ...editor, others: false, holders: false },
      { stranger: true, holder: false, coldReader: false },
    ],
    [
      'a reviewer who has judged',
      { ...reviewer, others: true },
      { stranger: true, holder: true, coldReader: false },
    ],
  ] as const)('%s', (_who, viewer, sees) => {
    expect({
      stranger: canSeeAtClaim({ viewer, person: stranger }),
      holder: canSeeAtClaim({ viewer, person: holder }),
      coldReader: canSeeAtClaim({ viewer, person: coldReader }),
    }).toEqual(sees);
  });
});
