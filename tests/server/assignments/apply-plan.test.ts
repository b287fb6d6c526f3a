import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import { applyPlan } from '@/lib/server/assignments/apply-plan';
import { planForCase } from '@/lib/server/assignments/plan-for-case';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite } from '@/lib/server/core/write';
import { declareInterest } from '@/lib/server/interests/declare-interest';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let dora: Actor;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  dora = await buildMember(db, { ...desk, name: 'Dora Reviewer', role: 'reviewer' });
  caseId = await buildCase(db, desk);
});

const claimWith = (preset: keyof typeof presetProtocols, more: { tags?: string[] } = {}) =>
  buildClaim(db, desk, {
    caseId,
    createdById: desk.editor.userId,
    protocol: presetProtocols[preset] as unknown as Prisma.InputJsonObject,
    stage: 'first_check',
    ...more,
  });

type Asked = Parameters<typeof planForCase>[2];
const ask = (given: Partial<Asked> = {}): Asked => ({
  caseId,
  reviewersPerClaim: 2,
  userIds: [desk.ines, desk.tomas, dora].map(({ userId }) => userId),
  of: { outletIds: [], tags: [] },
  only: [],
  overlap: null,
  ...given,
});
const preview = (given: Partial<Asked> = {}, by = desk.editor) => planForCase(by, db, ask(given));
const apply = (
  basis: string,
  given: Partial<Asked> = {},
  more: { idempotencyKey?: string; by?: Actor } = {},
) => {
  const by = more.by ?? desk.editor;
  const input = { ...ask(given), basis, dueAt: '2025-04-01T22:00:00.000Z', note: ' Calmly. ' };
  return runWrite(
    { actor: by, procedure: 'assignments.applyPlan', input, idempotencyKey: more.idempotencyKey },
    (write) => applyPlan(by, write, input),
  );
};
const held = async () => {
  const rows = await db.assignment.findMany({
    where: { workspaceId: desk.workspaceId, releasedAt: null },
    select: { claimId: true, userId: true, stage: true },
  });
  return rows.map(({ claimId, userId, stage }) => [claimId, stage, userId].join(' ')).sort();
};
const rowsOf = ({ rows }: Awaited<ReturnType<typeof preview>>) =>
  rows.map(({ claimId, userId, stage }) => [claimId, stage, userId].join(' ')).sort();
const outletOf = async (claim: Claim, name: string) => {
  const id = newId();
  const { workspaceId } = desk;
  await db.outlet.create({ data: { workspaceId, id, name } });
  const article = await buildArticle(db, desk, { caseId, label: name });
  await db.article.updateMany({ where: { id: article.articleId }, data: { outletId: id } });
  await buildPassage(db, desk, { claim, article, authorId: desk.editor.userId });
  return id;
};

describe('a plan for claims that follow a protocol', () => {
  it('fills all places of their checks with different people, and makes them exactly so', async () => {
    const full = await claimWith('full');
    const quick = await claimWith('quick');
    const plan = await preview();
    expect(plan.rows.map(({ claimNumber, stage }) => [claimNumber, stage])).toEqual([
      [1, 'first_check'],
      [1, 'second_check'],
      [1, 'cold_read'],
      [2, 'first_check'],
    ]);
    expect(new Set(plan.rows.slice(0, 3).map(({ userId }) => userId)).size).toBe(3);
    expect(await apply(plan.basis)).toMatchObject({ assigned: 4, quicker: 0 });
    expect(await held()).toEqual(rowsOf(plan));
    const places = await db.assignment.findMany({ where: { claimId: { in: [full.id, quick.id] } } });
    expect(places.map(({ note }) => note)).toEqual(['Calmly.', 'Calmly.', 'Calmly.', 'Calmly.']);
    expect(await db.activity.count({ where: { kind: 'assignment.made' } })).toBe(4);
    // All that was to be given is given.
    expect((await preview()).rows).toEqual([]);
  });

  it('keeps off whoever took part from the cold read, and whoever has a conflict of interest from all', async () => {
    const claim = await claimWith('full');
    const outletId = await outletOf(claim, 'Harbour Post');
    await change(desk.tomas, (write) =>
      declareInterest(desk.tomas, write, {
        userId: desk.tomas.userId,
        outletId,
        claimId: null,
        reason: 'I worked there.',
      }),
    );
    await change(desk.editor, (write) =>
      declareInterest(desk.editor, write, {
        userId: dora.userId,
        outletId: null,
        claimId: claim.id,
        reason: 'Her brother is quoted.',
      }),
    );
    await db.passage.updateMany({ data: { authorId: desk.ines.userId } });
    const { rows, short } = await preview();
    expect(rows).toMatchObject([{ stage: 'first_check', userId: desk.ines.userId }]);
    expect(short).toMatchObject([
      {
        stage: 'second_check',
        reason:
          '1 place in the second check stays free. Of those you chose, 1 has another place of it and 2 have a conflict of interest.',
      },
      {
        stage: 'cold_read',
        reason:
          '1 place in the cold read stays free. Of those you chose, 1 has another place of it and 2 have a conflict of interest.',
      },
    ]);
  });

  it('lets a cold reader begin only when the checks are done', async () => {
    const claim = await claimWith('full');
    await apply((await preview()).basis);
    const holderOf = async (stage: 'first_check' | 'second_check' | 'cold_read') => {
      const { userId } = await db.assignment.findFirstOrThrow({ where: { stage } });
      return [desk.ines, desk.tomas, dora].find((one) => one.userId === userId) ?? desk.owner;
    };
    const submit = (by: Actor) =>
      change(by, (write) =>
        submitVerdict(by, write, {
          claimId: claim.id,
          version: null,
          rating: 'refuted',
          reason: writeReason('Nobody shows it.'),
          confidence: null,
          evidenceIds: [],
        }),
      );
    const cold = await holderOf('cold_read');
    await submit(await holderOf('first_check'));
    await expect(submit(cold)).rejects.toMatchObject({ data: { rule: 'too_early' } });
    await submit(await holderOf('second_check'));
    expect(await submit(cold)).toMatchObject({ version: 1 });
  });

  it('leaves a claim alone that whoever plans has yet to judge', async () => {
    const claim = await claimWith('double_blind');
    await db.assignment.create({
      data: {
        workspaceId: desk.workspaceId,
        id: newId(),
        claimId: claim.id,
        userId: desk.editor.userId,
        stage: 'first_check',
        assignedById: desk.owner.userId,
      },
    });
    const { rows, short } = await preview();
    expect(rows).toEqual([]);
    expect(short).toMatchObject([
      { stage: null, reason: expect.stringContaining('somebody else has to plan') },
    ]);
    expect((await preview({}, desk.owner)).rows).toHaveLength(1);
  });
});

describe('a plan by topic or outlet', () => {
  it('takes claims of the topics and outlets that were chosen', async () => {
    await claimWith('quick', { tags: ['border'] });
    await claimWith('quick', { tags: ['harvest'] });
    const stated = await claimWith('quick');
    const outletId = await outletOf(stated, 'Harbour Post');
    const { rows } = await preview({ of: { outletIds: [outletId], tags: ['harvest'] } });
    expect(rows.map(({ claimNumber }) => claimNumber)).toEqual([2, 3]);
  });

  it('gives people with a field nothing else', async () => {
    await claimWith('quick', { tags: ['border'] });
    await claimWith('quick', { tags: ['harvest'] });
    const { rows, short } = await preview({
      userIds: [dora.userId],
      only: [{ userId: dora.userId, outletIds: [], tags: ['harvest'] }],
    });
    expect(rows.map(({ claimNumber }) => claimNumber)).toEqual([2]);
    expect(short).toMatchObject([
      {
        claimNumber: 1,
        reason:
          '1 place in the first check stays free. Of those you chose, 1 is for other outlets or topics.',
      },
    ]);
  });
});

describe('an overlap sample', () => {
  it('gives the share a second check and the rest the quick protocol, as the preview says', async () => {
    for (let number = 0; number < 10; number += 1) await claimWith('double_blind');
    const overlap = { percent: 20, seed: 7 };
    const plan = await preview({ overlap });
    expect(plan.overlap).toMatchObject({ double: 2 });
    expect(plan.overlap?.single).toHaveLength(8);
    expect(plan.rows).toHaveLength(12);
    expect(await preview({ overlap })).toEqual(plan);
    expect(await apply(plan.basis, { overlap })).toMatchObject({ assigned: 12, quicker: 8 });
    expect(await held()).toEqual(rowsOf(plan));
    const claims = await db.claim.findMany({ where: { caseId } });
    const quick = claims.filter(({ protocol }) => JSON.stringify(protocol).includes('"quick"'));
    expect(quick.map(({ id }) => id).sort()).toEqual(
      plan.overlap?.single.map(({ claimId }) => claimId).sort(),
    );
    expect(await db.activity.count({ where: { kind: 'protocol.changed' } })).toBe(8);
  });

  it('gives one reviewer to the rest of the claims that follow no protocol, and leaves begun ones as they are', async () => {
    for (let number = 0; number < 5; number += 1) await buildClaim(db, desk, { caseId });
    const begun = await claimWith('double_blind');
    await db.assignment.create({
      data: {
        workspaceId: desk.workspaceId,
        id: newId(),
        claimId: begun.id,
        userId: dora.userId,
        stage: 'first_check',
        assignedById: desk.owner.userId,
      },
    });
    const plan = await preview({ overlap: { percent: 20, seed: 7 } });
    expect(plan.overlap).toMatchObject({ double: 1 });
    // One claim with two reviewers, four with one, and the second check that is begun.
    expect(plan.rows).toHaveLength(7);
  });
});

describe('applying a plan', () => {
  it('refuses when something changed since it was looked at, and then changes nothing', async () => {
    const claim = await claimWith('quick');
    const { basis } = await preview();
    await change(desk.editor, (write) =>
      declareInterest(desk.editor, write, {
        userId: desk.ines.userId,
        outletId: null,
        claimId: claim.id,
        reason: 'Hers.',
      }),
    );
    await expect(apply(basis)).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'plan_changed' },
    });
    expect(await held()).toEqual([]);
  });

  it('is done once, however often and by however many it is asked for', async () => {
    await claimWith('double_blind');
    const { basis } = await preview();
    const first = await apply(basis, {}, { idempotencyKey: 'one' });
    expect(await apply(basis, {}, { idempotencyKey: 'one' })).toEqual(first);
    expect(await held()).toHaveLength(2);
    await expect(apply(basis, {}, { idempotencyKey: 'two' })).rejects.toMatchObject({
      data: { rule: 'plan_changed' },
    });
  });

  it('lets one of two editors through who apply the same plan at once', async () => {
    for (let number = 0; number < 5; number += 1) await claimWith('full');
    const { basis } = await preview();
    const results = await Promise.allSettled([apply(basis), apply(basis, {}, { by: desk.owner })]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await held()).toHaveLength(15);
  });

  it('is for those who give out the work', async () => {
    await claimWith('quick');
    const { basis } = await preview();
    await expect(apply(basis, {}, { by: desk.ines })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
