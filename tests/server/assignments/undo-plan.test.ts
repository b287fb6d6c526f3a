import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import { applyPlan } from '@/lib/server/assignments/apply-plan';
import { handOver } from '@/lib/server/assignments/hand-over';
import { keepAssignment } from '@/lib/server/assignments/keep-assignment';
import { planForCase } from '@/lib/server/assignments/plan-for-case';
import { undoPlan } from '@/lib/server/assignments/undo-plan';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite } from '@/lib/server/core/write';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

const IN = 'The verdict of this place is in, so the place stays.';
const BLIND = 'It waits for your own verdict too, so somebody else has to take it back.';

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

const claimWith = (preset: keyof typeof presetProtocols) =>
  buildClaim(db, desk, {
    caseId,
    createdById: desk.owner.userId,
    protocol: presetProtocols[preset] as unknown as Prisma.InputJsonObject,
    stage: 'first_check',
  });

interface Asked {
  among?: Actor[];
  overlap?: { percent: number; seed: number };
  by?: Actor;
}
const apply = async ({ among = [desk.ines, desk.tomas, dora], overlap, by = desk.editor }: Asked = {}) => {
  const rules = {
    caseId,
    reviewersPerClaim: 2,
    userIds: among.map(({ userId }) => userId),
    of: { outletIds: [], tags: [] },
    only: [],
    overlap: overlap ?? null,
  };
  const { basis } = await planForCase(by, db, rules);
  return change(by, (write) => applyPlan(by, write, { ...rules, basis, dueAt: null, note: '' }));
};
const undo = (planId: string, { by = desk.editor, key }: { by?: Actor; key?: string } = {}) =>
  runWrite(
    { actor: by, procedure: 'assignments.undoPlan', input: { planId }, idempotencyKey: key },
    (write) => undoPlan(by, write, { planId }),
  );
const judge = (claim: Claim, by: Actor) =>
  change(by, (write) =>
    submitVerdict(by, write, {
      claimId: claim.id,
      version: null,
      rating: 'refuted',
      reason: writeReason('The map shows it.'),
      confidence: null,
      evidenceIds: [],
    }),
  );
const held = () => db.assignment.findMany({ where: { releasedAt: null }, orderBy: { id: 'asc' } });
const placeOf = (claim: Claim, of: Actor) =>
  db.assignment.findFirstOrThrow({ where: { claimId: claim.id, userId: of.userId } });
const did = (kind: string) => db.activity.count({ where: { kind } });

describe('undoing a plan', () => {
  it('takes back all that it made, as activities, and only that', async () => {
    const earlier = await claimWith('quick');
    await apply({ among: [desk.ines] });
    await claimWith('double_blind');
    await buildClaim(db, desk, { caseId });
    const { planId } = await apply();
    expect(await held()).toHaveLength(5);
    expect(await undo(planId)).toEqual({ takenBack: 4, putBack: 0, refused: [] });
    expect(await held()).toMatchObject([{ claimId: earlier.id, userId: desk.ines.userId }]);
    const said = await db.activity.findMany({ where: { kind: 'assignment.released' } });
    expect(said.map(({ actorId }) => actorId)).toEqual(Array(4).fill(desk.editor.userId));
    // The same plan can be made again.
    expect(await apply()).toMatchObject({ assigned: 4 });
  });

  it('leaves what somebody has begun, submitted, kept, handed on or given back, and says why', async () => {
    const [submitted, begun, kept, handed, read] = [
      await claimWith('quick'),
      await claimWith('quick'),
      await claimWith('quick'),
      await claimWith('quick'),
      await claimWith('quick'),
    ];
    const { planId } = await apply({ among: [desk.ines] });
    await judge(submitted, desk.ines);
    await change(desk.ines, async ({ record }) =>
      record({ kind: 'passage.marked', caseId, claimId: begun.id, data: {} }),
    );
    // Reading serves every claim of the case.
    await change(desk.ines, async ({ record }) => record({ kind: 'progress.changed', caseId, data: {} }));
    const keptId = (await placeOf(kept, desk.ines)).id;
    await change(desk.ines, (write) => keepAssignment(desk.ines, write, { assignmentId: keptId }));
    const handedId = (await placeOf(handed, desk.ines)).id;
    await change(desk.editor, (write) =>
      handOver(desk.editor, write, {
        items: [{ assignmentId: handedId, version: 1 }],
        userId: desk.tomas.userId,
        note: 'Go on.',
      }),
    );
    const answer = await undo(planId);
    expect(answer).toMatchObject({ takenBack: 1, putBack: 0 });
    expect(answer.refused.map(({ claimNumber, reason }) => [claimNumber, reason])).toEqual([
      [1, IN],
      [2, 'Its holder has begun, so the place stays.'],
      [3, 'Its holder has begun, so the place stays.'],
      [4, 'It was given back already.'],
    ]);
    expect((await placeOf(read, desk.ines)).releaseReason).toBe('undone');
    expect((await held()).map(({ claimId }) => claimId)).toEqual([
      submitted.id,
      begun.id,
      kept.id,
      handed.id,
    ]);
  });

  it('does nothing twice', async () => {
    await claimWith('double_blind');
    const { planId } = await apply();
    const first = await undo(planId, { key: 'one' });
    expect(await undo(planId, { key: 'one' })).toEqual(first);
    expect(await undo(planId, { key: 'two' })).toMatchObject({
      takenBack: 0,
      refused: [{ reason: 'It was given back already.' }, { reason: 'It was given back already.' }],
    });
    expect(await did('assignment.released')).toBe(2);
  });

  it('never loses the verdict of whoever submits at the same moment', async () => {
    for (let round = 0; round < 6; round += 1) {
      const claim = await claimWith('quick');
      const { planId } = await apply({ among: [desk.ines] });
      const both = [() => undo(planId), () => judge(claim, desk.ines)];
      await Promise.all((round % 2 === 0 ? both : both.reverse()).map((run) => run()));
      const places = await db.assignment.findMany({ where: { claimId: claim.id, releasedAt: null } });
      expect(places).toMatchObject([{ userId: desk.ines.userId, submittedVersion: 1 }]);
    }
  });

  it('is for those who give out the work, in a case that is not archived, of the own workspace', async () => {
    await claimWith('quick');
    const { planId } = await apply();
    await expect(undo(planId, { by: desk.ines })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const other = await buildWorkspace(db);
    await expect(undo(planId, { by: other.owner })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.case.updateMany({ data: { archivedAt: new Date() } });
    await expect(undo(planId)).rejects.toMatchObject({ data: { rule: 'case_archived' } });
  });
});

describe('undoing a plan with a sample', () => {
  const overlap = { percent: 20, seed: 7 };
  const blank = async () => {
    const claims: Claim[] = [];
    for (let number = 0; number < 5; number += 1) claims.push(await claimWith('double_blind'));
    return claims;
  };
  const rules = () =>
    db.claim.findMany({
      select: { id: true, protocol: true, protocolSince: true, stage: true, stageSince: true },
      orderBy: { id: 'asc' },
    });

  it('puts back the protocols that claims had, from when they had them', async () => {
    await blank();
    const since = new Date('2025-03-01T09:00:00Z');
    await db.claim.updateMany({ data: { protocolSince: since, stageSince: since } });
    const before = await rules();
    const { planId } = await apply({ overlap });
    expect(await rules()).not.toEqual(before);
    expect(await undo(planId)).toEqual({ takenBack: 6, putBack: 4, refused: [] });
    expect(await rules()).toEqual(before);
    expect(await did('protocol.changed')).toBe(8);
    expect(await undo(planId)).toMatchObject({ takenBack: 0, putBack: 0 });
    expect(await rules()).toEqual(before);
  });

  it('leaves the quick protocol where a place stays or anything has happened since', async () => {
    await blank();
    const { planId } = await apply({ overlap });
    const [judged, marked] = await db.claim.findMany({
      where: { protocol: { path: ['preset'], equals: 'quick' } },
      orderBy: { number: 'asc' },
    });
    if (!judged || !marked) throw new Error('The sample takes four of five claims to one check.');
    const holder = (await held()).find(({ claimId }) => claimId === judged.id)?.userId;
    const by = [desk.ines, desk.tomas, dora].find(({ userId }) => userId === holder) ?? dora;
    await judge(judged, by);
    await change(desk.owner, async ({ record }) =>
      record({ kind: 'evidence.linked', caseId, claimId: marked.id, data: {} }),
    );
    const stays = 'Somebody has begun with it or changed it, so it keeps one check.';
    const answer = await undo(planId);
    expect(answer).toMatchObject({ takenBack: 5, putBack: 2 });
    expect(answer.refused.map(({ claimId, reason }) => [claimId, reason])).toEqual([
      [judged.id, IN],
      [judged.id, stays],
      [marked.id, stays],
    ]);
  });
});

describe('an editor whom the plan gave places to', () => {
  it('takes back her own and others’ before she has begun', async () => {
    await claimWith('double_blind');
    const { planId } = await apply({ among: [desk.editor, desk.ines] });
    expect(await undo(planId)).toEqual({ takenBack: 2, putBack: 0, refused: [] });
  });

  it.each([
    ['with a protocol', () => claimWith('double_blind')],
    ['without one', () => buildClaim(db, desk, { caseId, createdById: desk.owner.userId })],
  ])(
    'learns nothing of the other from what stays, once she has begun on a claim %s',
    async (_name, build) => {
      const answers = [];
      for (const others of [false, true]) {
        const claim = await build();
        const { planId } = await apply({ among: [desk.editor, desk.ines] });
        await change(desk.editor, async ({ record }) =>
          record({ kind: 'passage.marked', caseId, claimId: claim.id, data: {} }),
        );
        if (others) await judge(claim, desk.ines);
        const { takenBack, putBack, refused } = await undo(planId);
        answers.push({ takenBack, putBack, reasons: refused.map(({ reason }) => reason).sort() });
      }
      expect(answers[0]).toEqual({
        takenBack: 0,
        putBack: 0,
        reasons: [BLIND, 'Its holder has begun, so the place stays.'].sort(),
      });
      expect(answers[1]).toEqual(answers[0]);
    },
  );
});
