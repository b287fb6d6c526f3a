import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOfField,
  type PlanClaim,
  type PlanRequest,
  type PlanStage,
  planAssignments,
} from '@/lib/domain/plan-assignments';

const idle = (...userIds: string[]) => userIds.map((userId) => ({ userId, minutes: 0 }));
const claim = (claimId: string, over: Partial<PlanClaim> = {}): PlanClaim => ({
  claimId,
  minutes: 1,
  outletIds: [],
  tags: [],
  places: ['first_check'],
  holders: [],
  barred: [],
  ...over,
});

describe('planAssignments', () => {
  it('fills every place, the longest claim first, and keeps the order of the claims', () => {
    const plan = planAssignments({
      claims: [
        claim('short', { minutes: 1 }),
        claim('long', { minutes: 5 }),
        claim('middle', { minutes: 3 }),
      ],
      people: idle('ada', 'ben'),
    });
    expect(plan.rows).toEqual([
      { claimId: 'short', stage: 'first_check', userId: 'ben', minutes: 1 },
      { claimId: 'long', stage: 'first_check', userId: 'ada', minutes: 5 },
      { claimId: 'middle', stage: 'first_check', userId: 'ben', minutes: 3 },
    ]);
    expect(plan.load).toEqual([
      { userId: 'ada', before: 0, after: 5, claims: 1 },
      { userId: 'ben', before: 0, after: 4, claims: 2 },
    ]);
    expect(plan.unplaced).toEqual([]);
  });

  it('gives each stage of a claim to another person, in the order of the stages', () => {
    const { rows } = planAssignments({
      claims: [claim('one', { places: ['cold_read', 'second_check', 'first_check'] })],
      people: idle('ada', 'ben', 'cleo'),
    });
    expect(rows.map(({ stage, userId }) => [stage, userId])).toEqual([
      ['first_check', 'ada'],
      ['second_check', 'ben'],
      ['cold_read', 'cleo'],
    ]);
  });

  it('counts the work that people have already', () => {
    const plan = planAssignments({
      claims: [claim('one', { minutes: 2 }), claim('two', { minutes: 2 })],
      people: [
        { userId: 'ada', minutes: 10 },
        { userId: 'ben', minutes: 0 },
      ],
    });
    expect(plan.rows.map(({ userId }) => userId)).toEqual(['ben', 'ben']);
    expect(plan.load).toEqual([
      { userId: 'ada', before: 10, after: 10, claims: 0 },
      { userId: 'ben', before: 0, after: 4, claims: 2 },
    ]);
  });

  it('moves the one who may read cold to the cold read, so that nobody is wanting', () => {
    const tookPart = (userId: string) => ({ userId, stage: 'cold_read', why: 'took_part' }) as const;
    const { rows, unplaced } = planAssignments({
      claims: [
        claim('one', {
          places: ['first_check', 'second_check', 'cold_read'],
          barred: [tookPart('ben'), tookPart('cleo')],
        }),
      ],
      people: idle('ada', 'ben', 'cleo'),
    });
    expect(unplaced).toEqual([]);
    expect(rows.find(({ stage }) => stage === 'cold_read')).toMatchObject({ userId: 'ada' });
  });

  it('says which places stay free, and how many people each reason keeps off', () => {
    const plan = planAssignments({
      claims: [
        claim('one', {
          tags: ['border'],
          places: ['second_check', 'cold_read', 'cold_read'],
          holders: ['ada'],
          barred: [
            { userId: 'ben', stage: null, why: 'conflict_of_interest' },
            { userId: 'cleo', stage: 'cold_read', why: 'took_part' },
          ],
        }),
      ],
      people: [
        ...idle('ada', 'ben', 'cleo'),
        { userId: 'dora', minutes: 0, only: { outletIds: [], tags: ['harvest'] } },
      ],
    });
    expect(plan.rows).toMatchObject([{ stage: 'second_check', userId: 'cleo' }]);
    expect(plan.unplaced).toEqual([
      {
        claimId: 'one',
        stage: 'cold_read',
        places: 2,
        because: [
          { why: 'holds_a_place', people: 2 },
          { why: 'conflict_of_interest', people: 1 },
          { why: 'other_field', people: 1 },
        ],
      },
    ]);
  });

  it('gives people with a field claims of their outlets or topics only', () => {
    const { rows } = planAssignments({
      claims: [
        claim('border', { tags: ['border'] }),
        claim('post', { outletIds: ['post'] }),
        claim('neither', { tags: ['harvest'] }),
      ],
      people: [{ userId: 'ada', minutes: 0, only: { outletIds: ['post'], tags: ['border'] } }],
    });
    expect(rows.map(({ claimId }) => claimId)).toEqual(['border', 'post']);
  });

  it('spreads claims without reading time by their number', () => {
    const { load } = planAssignments({
      claims: ['one', 'two', 'three', 'four'].map((id) => claim(id, { minutes: 0 })),
      people: idle('ada', 'ben'),
    });
    expect(load.map(({ claims }) => claims)).toEqual([2, 2]);
  });

  it('takes a person who was named twice once', () => {
    const plan = planAssignments({
      claims: [claim('one', { places: ['first_check', 'second_check'] })],
      people: idle('ada', 'ada'),
    });
    expect(plan.rows).toHaveLength(1);
    expect(plan.unplaced).toMatchObject([{ stage: 'second_check', places: 1 }]);
  });

  it('plans nothing for nothing', () => {
    expect(planAssignments({ claims: [], people: [] })).toEqual({ rows: [], load: [], unplaced: [] });
  });
});

describe('isOfField', () => {
  const post = { outletIds: ['post'], tags: ['border'] };
  it.each([
    ['an empty field', { outletIds: [], tags: [] }, true],
    ['one of its outlets', { outletIds: ['herald', 'post'], tags: [] }, true],
    ['one of its topics', { outletIds: ['herald'], tags: ['border'] }, true],
    ['neither', { outletIds: ['herald'], tags: ['harvest'] }, false],
  ])('takes a claim by %s: %j, %s', (_name, field, isOf) => {
    expect(isOfField(post, field)).toBe(isOf);
  });
});

describe('any plan', () => {
  const names = ['ada', 'ben', 'cleo', 'dora', 'emil'];
  const stages: PlanStage[] = ['first_check', 'second_check', 'cold_read'];
  const bars = fc.record({
    userId: fc.constantFrom(...names),
    stage: fc.constantFrom(null, ...stages),
    why: fc.constantFrom('conflict_of_interest', 'took_part'),
  });
  const claims = fc
    .array(
      fc.record({
        minutes: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
        places: fc.array(fc.constantFrom(...stages), { maxLength: 4 }),
        holders: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
        barred: fc.array(bars, { maxLength: 4 }),
      }),
      { maxLength: 25 },
    )
    .map((made) => made.map((parts, index) => claim(`claim ${index}`, parts)));
  const people = fc
    .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
    .chain((chosen) =>
      fc
        .array(fc.integer({ min: 0, max: 100 }), { minLength: chosen.length, maxLength: chosen.length })
        .map((minutes) => chosen.map((userId, index) => ({ userId, minutes: minutes[index] ?? 0 }))),
    );
  const requests: fc.Arbitrary<PlanRequest> = fc.record({ claims, people });
  const sorted = <Row>(rows: Row[]) => rows.map((row) => JSON.stringify(row)).sort();

  it('has nobody twice in a claim, and nobody whom a rule keeps off', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { rows } = planAssignments(request);
        for (const { claimId, holders, barred, places } of request.claims) {
          const mine = rows.filter((row) => row.claimId === claimId);
          const all = [...holders, ...mine.map(({ userId }) => userId)];
          expect(new Set(all).size).toBe(all.length);
          for (const stage of stages) {
            const given = mine.filter((row) => row.stage === stage);
            expect(given.length).toBeLessThanOrEqual(places.filter((place) => place === stage).length);
            for (const { userId } of given) {
              const bar = barred.find(
                (one) => one.userId === userId && (one.stage === null || one.stage === stage),
              );
              expect(bar).toBeUndefined();
            }
          }
        }
      }),
    );
  });

  it('leaves no place free that somebody who is left could have', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { rows, unplaced } = planAssignments(request);
        for (const { claimId, places, holders, barred } of request.claims) {
          const mine = rows.filter((row) => row.claimId === claimId);
          const free = unplaced.filter((one) => one.claimId === claimId);
          const missing = free.reduce((sum, one) => sum + one.places, 0);
          expect(mine.length + missing).toBe(places.length);
          const seated = new Set([...holders, ...mine.map(({ userId }) => userId)]);
          const left = request.people.filter(({ userId }) => !seated.has(userId));
          for (const { stage } of free)
            for (const { userId } of left)
              expect(
                barred.some((one) => one.userId === userId && (one.stage === null || one.stage === stage)),
              ).toBe(true);
        }
      }),
    );
  });

  it('is even to within one claim, when all start alike and nobody is kept off', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const { load } = planAssignments({
          claims: request.claims.map((one) => ({ ...one, holders: [], barred: [] })),
          people: request.people.map(({ userId }) => ({ userId, minutes: 0 })),
        });
        const after = load.map((one) => one.after);
        const longest = Math.max(0, ...request.claims.map(({ minutes }) => minutes));
        expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(longest + 0.2);
      }),
    );
  });

  it('adds up: what people get is what the rows say', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = planAssignments(request);
        for (const load of plan.load) {
          const rows = plan.rows.filter(({ userId }) => userId === load.userId);
          expect(rows).toHaveLength(load.claims);
          const sum = rows.reduce((minutes, row) => minutes + row.minutes, 0);
          expect(load.after).toBeCloseTo(load.before + sum, 0);
        }
      }),
    );
  });

  it('is the same in whatever order claims, places and people come', () => {
    fc.assert(
      fc.property(requests, (request) => {
        const plan = planAssignments(request);
        const turned = planAssignments({
          claims: [...request.claims].reverse().map((one) => ({ ...one, places: [...one.places].reverse() })),
          people: [...request.people].reverse(),
        });
        expect(sorted(turned.rows)).toEqual(sorted(plan.rows));
        expect(sorted(turned.load)).toEqual(sorted(plan.load));
        expect(sorted(turned.unplaced)).toEqual(sorted(plan.unplaced));
      }),
    );
  });
});
