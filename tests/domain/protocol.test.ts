import { describe, expect, it } from 'vitest';
import { addReviewer, checkProtocol, type Protocol, presetProtocols } from '@/lib/domain/protocol';

const { full, double_blind: doubleBlind, quick } = presetProtocols;
const [firstCheck, secondCheck, coldRead, decision] = full.stages;

describe('checkProtocol', () => {
  it.each(Object.entries(presetProtocols))('finds no fault with the preset %s', (_, protocol) => {
    expect(checkProtocol(protocol)).toEqual([]);
  });

  it.each<[string, Partial<Protocol>, string]>([
    ['no decision', { stages: full.stages.slice(0, 2) }, 'A protocol ends with the decision.'],
    ['no stage', { stages: [] }, 'A protocol ends with the decision.'],
    [
      'stages out of order',
      { stages: [firstCheck, coldRead, secondCheck, decision].flatMap((stage) => stage ?? []) },
      'Each stage comes once: first check, second check, cold read, decision.',
    ],
    ['no first check', { stages: full.stages.slice(1) }, 'A protocol begins with the first check.'],
    [
      'nobody in a stage',
      { stages: full.stages.map((stage) => ({ ...stage, reviewers: 0 })) },
      'A stage takes 1 to 10 reviewers.',
    ],
    [
      'two deciders',
      { stages: full.stages.map((stage) => ({ ...stage, reviewers: 2 })) },
      'One person writes the decision down.',
    ],
    ['no days at all', { lapseDays: 0 }, 'Work returns to the pool after 1 to 90 days, or never.'],
    ['too many days', { lapseDays: 91 }, 'Work returns to the pool after 1 to 90 days, or never.'],
    ['half a day', { lapseDays: 1.5 }, 'Work returns to the pool after 1 to 90 days, or never.'],
  ])('names what is wrong: %s', (_, over, fault) => {
    expect(checkProtocol({ ...full, ...over })).toContain(fault);
  });
});

describe('addReviewer', () => {
  const counts = ({ stages }: Protocol) => stages.map(({ kind, reviewers }) => [kind, reviewers]);

  it('asks for one more person in a stage that is there', () => {
    expect(counts(addReviewer(doubleBlind, 'second_check'))).toEqual([
      ['first_check', 1],
      ['second_check', 2],
      ['decision', 1],
    ]);
  });

  it('puts a stage that is not there in its place', () => {
    const asked = addReviewer(quick, 'cold_read');
    expect(counts(asked)).toEqual([
      ['first_check', 1],
      ['cold_read', 1],
      ['decision', 1],
    ]);
    expect(asked.preset).toBe('custom');
    expect(checkProtocol(asked)).toEqual([]);
  });
});
