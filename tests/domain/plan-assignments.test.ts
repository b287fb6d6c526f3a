import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanRequest, planAssignments } from '@/lib/domain/plan-assignments';

const idle = (...userIds: string[]) => userIds.map((userId) => ({ userId, minutes: 0 }));
const free = (claimId: string, minutes: number) => ({ claimId, minutes, assigned: [] });

describe('planAssignments', () => {
  it('gives each claim k reviewers, the longest claim first, and keeps the order of the claims', () => {
    const plan = planAssignments({
      claims: [free('short', 1), free('long', 5), free('middle', 3)],
      reviewers: idle('ada', 'ben'),
      reviewersPerClaim: 1,
    });
    expect(plan.rows).toEqual([
      { claimId: 'short', userId: 'ben', minutes: 1 },
      { claimId: 'long', userId: 'ada', minutes: 5 },
      { claimId: 'middle', userId: 'ben', minutes: 3 },
    ]);
    expect(plan.load).toEqual([
      { userId: 'ada', before: 0, after: 5, claims: 1 },
      { userId: 'ben', before: 0, after: 4, claims: 2 },
    ]);
    expect(plan.short).toEqual([]);
  });

  it('counts the work that people have already', () => {
    const plan = planAssignments({
      claims: [free('one', 2), free('two', 2)],
      reviewers: [
        { userId: 'ada', minutes: 10 },
        { userId: 'ben', minutes: 0 },
      ],
      reviewersPerClaim: 1,
    });
    expect(plan.rows.map(({ userId }) => userId)).toEqual(['ben', 'ben']);
    expect(plan.load).toEqual([
      { userId: 'ada', before: 10, after: 10, claims: 0 },
      { userId: 'ben', before: 0, after: 4, claims: 2 },
    ]);
  });

  it('keeps who holds a claim, counts them towards k, and gives a claim to nobody twice', () => {
    const plan = planAssignments({
      claims: [{ claimId: 'one', minutes: 2, assigned: ['ada'] }],
      reviewers: idle('ada', 'ben', 'cleo'),
      reviewersPerClaim: 2,
    });
    expect(plan.rows).toEqual([{ claimId: 'one', userId: 'ben', minutes: 2 }]);
  });

  it('counts holders who are not among the candidates', () => {
    const plan = planAssignments({
      claims: [{ claimId: 'one', minutes: 2, assigned: ['dora', 'emil'] }],
      reviewers: idle('ada'),
      reviewersPerClaim: 2,
    });
    expect(plan).toMatchObject({ rows: [], short: [] });
  });

  it('says which claims stay short, in the order of the claims', () => {
    const plan = planAssignments({
      claims: [free('one', 1), { claimId: 'two', minutes: 9, assigned: ['ada'] }],
      reviewers: idle('ada', 'ben'),
      reviewersPerClaim: 3,
    });
    expect(plan.short).toEqual([
      { claimId: 'one', have: 2 },
      { claimId: 'two', have: 2 },
    ]);
  });

  it('spreads claims without reading time by their number', () => {
    const plan = planAssignments({
      claims: [free('one', 0), free('two', 0), free('three', 0), free('four', 0)],
      reviewers: idle('ada', 'ben'),
      reviewersPerClaim: 1,
    });
    expect(plan.load.map(({ claims }) => claims)).toEqual([2, 2]);
  });

  it('takes a reviewer who was named twice once', () => {
    const plan = planAssignments({
      claims: [free('one', 1)],
      reviewers: idle('ada', 'ada'),
      reviewersPerClaim: 2,
    });
    expect(plan.rows).toHaveLength(1);
    expect(plan.short).toEqual([{ claimId: 'one', have: 1 }]);
  });

  it('plans nothing for nothing', () => {
    expect(planAssignments({ claims: [], reviewers: [], reviewersPerClaim: 2 })).toEqual({
      rows: [],
      load: [],
      short: [],
    });
  });
});

describe('any plan', () => {
  const names = ['ada', 'ben', 'cleo', 'dora', 'emil'];
  const requests = fc.record({
    claims: fc
      .array(
        fc.record({
          minutes: fc.integer({ min: 0, max: 400 }).map((tenths) => tenths / 10),
          assigned: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 }),
        }),
        { maxLength: 40 },
      )
      .map((claims) => claims.map((claim, index) => ({ claimId: `claim ${index}`, ...claim }))),
    reviewers: fc
      .uniqueArray(fc.constantFrom(...names), { minLength: 1 })
      .chain((chosen) =>
        fc
          .array(fc.integer({ min: 0, max: 100 }), { minLength: chosen.length, maxLength: chosen.length })
          .map((minutes) => chosen.map((userId, index) => ({ userId, minutes: minutes[index] ?? 0 }))),
      ),
    reviewersPerClaim: fc.integer({ min: 1, max: 5 }),
  });

  it('gives no claim to somebody twice and never more than k new or held', () => {
    fc.assert(
      fc.property(requests, (request: PlanRequest) => {
        const plan = planAssignments(request);
        for (const claim of request.claims) {
          const added = plan.rows
            .filter(({ claimId }) => claimId === claim.claimId)
            .map(({ userId }) => userId);
          const all = [...claim.assigned, ...added];
          expect(new Set(all).size).toBe(all.length);
          if (added.length > 0) expect(all.length).toBeLessThanOrEqual(request.reviewersPerClaim);
          const isShort = plan.short.some(({ claimId }) => claimId === claim.claimId);
          expect(isShort).toBe(all.length < request.reviewersPerClaim);
          // Short only when there is nobody left to ask.
          if (isShort) expect(request.reviewers.every(({ userId }) => all.includes(userId))).toBe(true);
        }
      }),
    );
  });

  it('is even to within one claim, when all start alike and nobody holds a claim', () => {
    fc.assert(
      fc.property(requests, (request: PlanRequest) => {
        const plan = planAssignments({
          ...request,
          claims: request.claims.map((claim) => ({ ...claim, assigned: [] })),
          reviewers: request.reviewers.map(({ userId }) => ({ userId, minutes: 0 })),
        });
        const after = plan.load.map((load) => load.after);
        const longest = Math.max(0, ...request.claims.map(({ minutes }) => minutes));
        expect(Math.max(...after) - Math.min(...after)).toBeLessThanOrEqual(longest + 0.2);
      }),
    );
  });

  it('adds up: what people get is what the rows say', () => {
    fc.assert(
      fc.property(requests, (request: PlanRequest) => {
        const plan = planAssignments(request);
        for (const load of plan.load) {
          const rows = plan.rows.filter(({ userId }) => userId === load.userId);
          expect(rows).toHaveLength(load.claims);
          expect(load.after).toBeCloseTo(
            load.before + rows.reduce((sum, { minutes }) => sum + minutes, 0),
            0,
          );
        }
      }),
    );
  });

  it('is the same plan when it is made again', () => {
    fc.assert(
      fc.property(requests, (request: PlanRequest) => {
        expect(planAssignments(structuredClone(request))).toEqual(planAssignments(request));
      }),
    );
  });
});
