import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import type { Stage } from '@/lib/domain/stage';
import { assignClaims } from '@/lib/server/assignments/assign-claims';
import { handOver } from '@/lib/server/assignments/hand-over';
import { undoHandOver } from '@/lib/server/assignments/undo-hand-over';
import type { Actor } from '@/lib/server/core/actor';
import { declareInterest } from '@/lib/server/interests/declare-interest';
import { getQueue } from '@/lib/server/queue/get-queue';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

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

const buildStaged = () =>
  buildClaim(db, desk, {
    caseId,
    createdById: desk.editor.userId,
    protocol: presetProtocols.double_blind as unknown as Prisma.InputJsonObject,
    stage: 'first_check',
  });
const give = async (claim: Claim, to: Actor, stage: Stage, more: { dueAt?: Date; note?: string } = {}) => {
  const id = newId();
  const { workspaceId } = desk;
  const by = { assignedById: desk.editor.userId };
  await db.assignment.create({
    data: { workspaceId, id, claimId: claim.id, userId: to.userId, stage, ...by, ...more },
  });
  return id;
};
const hand = (ids: string[], to: Actor | null, by = desk.editor) =>
  change(by, (write) =>
    handOver(by, write, {
      items: ids.map((assignmentId) => ({ assignmentId, version: 1 })),
      userId: to?.userId ?? null,
      note: 'The transcript is read; the letter is not.',
    }),
  );
const undo = (items: { assignmentId: string; takenById: string | null }[], by = desk.editor) =>
  change(by, (write) => undoHandOver(by, write, { items }));
const find = (id: string) => db.assignment.findFirstOrThrow({ where: { id } });

describe('handing over', () => {
  it('gives the same place to another person, with its due date, its note and the word of hand-over', async () => {
    const claim = await buildStaged();
    const dueAt = new Date('2025-04-01T22:00:00Z');
    const id = await give(claim, desk.ines, 'second_check', { dueAt, note: 'Mind the date.' });
    const { done, refused } = await hand([id], desk.tomas);
    expect(refused).toEqual([]);
    expect(done).toHaveLength(1);
    expect(await find(id)).toMatchObject({ releaseReason: 'given to Tomas Reviewer' });
    expect((await getQueue(desk.tomas, db)).verdicts).toMatchObject([
      {
        id: done[0]?.takenById,
        stage: 'second_check',
        dueAt: dueAt.toISOString(),
        note: 'Mind the date.',
        handOverNote: 'The transcript is read; the letter is not.',
      },
    ]);
    expect((await getQueue(desk.ines, db)).verdicts).toEqual([]);
  });

  it('leaves what a rule is against where it is and says why; the rest goes through', async () => {
    const [taken, own, conflicted, done, free] = [
      await buildStaged(),
      await buildStaged(),
      await buildStaged(),
      await buildStaged(),
      await buildClaim(db, desk, { caseId }),
    ];
    await give(taken, desk.tomas, 'second_check');
    await change(desk.editor, (write) =>
      declareInterest(desk.editor, write, {
        userId: desk.tomas.userId,
        outletId: null,
        claimId: conflicted.id,
        reason: 'His.',
      }),
    );
    const ids = [
      await give(taken, desk.ines, 'first_check'),
      await give(own, desk.tomas, 'first_check'),
      await give(conflicted, desk.ines, 'first_check'),
      await give(done, desk.ines, 'first_check'),
      await give(free, desk.ines, 'independent'),
    ];
    await db.assignment.updateMany({
      where: { id: ids[3] },
      data: { submittedAt: new Date(), submittedVersion: 1 },
    });
    const answer = await hand(ids, desk.tomas);
    expect(answer.done.map(({ assignmentId }) => assignmentId)).toEqual([ids[4]]);
    expect(answer.refused).toEqual([
      { assignmentId: ids[0], reason: 'Tomas Reviewer holds a place of this claim already.' },
      { assignmentId: ids[1], reason: 'Tomas Reviewer holds it already.' },
      { assignmentId: ids[2], reason: 'A conflict of interest keeps this person off this claim.' },
      { assignmentId: ids[3], reason: 'The verdict of this place is in, so the place stays.' },
    ]);
    expect((await hand(ids.slice(4), dora)).refused).toEqual([
      { assignmentId: ids[4], reason: 'It was given back already.' },
    ]);
  });

  it('takes what several people hold together, and gives each back their own', async () => {
    const claims = [await buildStaged(), await buildStaged(), await buildStaged()];
    const [first, second, third] = claims;
    if (!first || !second || !third) throw new Error('Three claims were built.');
    await give(third, dora, 'second_check');
    const ids = [
      await give(first, desk.ines, 'first_check'),
      await give(second, desk.tomas, 'second_check'),
      await give(third, desk.tomas, 'first_check'),
    ];
    const answer = await hand(ids, dora);
    expect(answer.refused).toEqual([
      { assignmentId: ids[2], reason: 'Dora Reviewer holds a place of this claim already.' },
    ]);
    const note = 'The transcript is read; the letter is not.';
    expect((await getQueue(dora, db)).verdicts).toMatchObject([
      { claimId: first.id, stage: 'first_check', handOverNote: note },
      { claimId: second.id, stage: 'second_check', handOverNote: note },
      { claimId: third.id, handOverNote: '' },
    ]);
    expect((await undo(answer.done)).refused).toEqual([]);
    expect((await getQueue(desk.ines, db)).verdicts).toMatchObject([{ id: ids[0] }]);
    expect((await getQueue(desk.tomas, db)).verdicts.map(({ id }) => id)).toEqual([ids[1], ids[2]]);
  });

  it('gives back to the pool, and whoever takes the place next finds the word of hand-over, once', async () => {
    const claim = await buildStaged();
    const id = await give(claim, desk.ines, 'first_check');
    expect(await hand([id], null)).toEqual({ done: [{ assignmentId: id, takenById: null }], refused: [] });
    for (const who of [desk.tomas, dora])
      await change(who, (write) =>
        assignClaims(who, write, {
          caseId,
          pairs: [{ claimId: claim.id, userId: who.userId }],
          dueAt: null,
          note: '',
        }),
      );
    expect((await getQueue(desk.tomas, db)).verdicts).toMatchObject([
      { stage: 'first_check', handOverNote: 'The transcript is read; the letter is not.' },
    ]);
    expect((await getQueue(dora, db)).verdicts).toMatchObject([{ stage: 'second_check', handOverNote: '' }]);
  });

  it('says nothing of the place of another to an editor who has yet to judge the claim', async () => {
    const claim = await buildStaged();
    const id = await give(claim, desk.ines, 'first_check');
    await give(claim, desk.editor, 'second_check');
    const before = await hand([id], desk.tomas);
    expect(before.refused).toMatchObject([{ reason: expect.stringContaining('your own verdict') }]);
    await db.assignment.updateMany({ where: { id }, data: { submittedAt: new Date(), submittedVersion: 1 } });
    expect(await hand([id], desk.tomas)).toEqual(before);
  });

  it('is for those who give out the work, and for assignments of the workspace', async () => {
    const id = await give(await buildStaged(), desk.ines, 'first_check');
    await expect(hand([id], dora, desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(hand([id], desk.observer)).rejects.toMatchObject({ data: { field: 'userId' } });
    const other = await buildWorkspace(db);
    await expect(hand([id], null, other.owner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('undoing a hand-over', () => {
  it('gives the places back to whoever had them', async () => {
    const claim = await buildStaged();
    const id = await give(claim, desk.ines, 'first_check');
    const { done } = await hand([id], desk.tomas);
    expect((await undo(done)).refused).toEqual([]);
    expect(await find(id)).toMatchObject({ releasedAt: null, releaseReason: null });
    expect((await getQueue(desk.ines, db)).verdicts).toMatchObject([{ id }]);
    expect((await getQueue(desk.tomas, db)).verdicts).toEqual([]);
  });

  it('takes places back from the pool, unless somebody has taken them', async () => {
    const [free, taken] = [await buildStaged(), await buildStaged()];
    const ids = [await give(free, desk.ines, 'first_check'), await give(taken, desk.ines, 'first_check')];
    const { done } = await hand(ids, null);
    await give(taken, dora, 'first_check');
    const answer = await undo(done);
    expect(answer.done.map(({ assignmentId }) => assignmentId)).toEqual([ids[0]]);
    expect(answer.refused).toEqual([{ assignmentId: ids[1], reason: 'All places of this stage are taken.' }]);
  });

  it('does not take a place from somebody whose verdict is in, nor one that was not handed over', async () => {
    const claim = await buildStaged();
    const id = await give(claim, desk.ines, 'first_check');
    const { done } = await hand([id], desk.tomas);
    await db.assignment.updateMany({
      where: { userId: desk.tomas.userId },
      data: { submittedAt: new Date(), submittedVersion: 1 },
    });
    expect((await undo(done)).refused).toMatchObject([
      { reason: 'The verdict of this place is in, so the place stays.' },
    ]);
    const strange = await give(claim, dora, 'second_check');
    await expect(undo([{ assignmentId: id, takenById: strange }])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
