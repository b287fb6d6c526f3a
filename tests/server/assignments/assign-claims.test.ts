import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { assignClaims } from '@/lib/server/assignments/assign-claims';
import { listAssignments } from '@/lib/server/assignments/list-assignments';
import { releaseAssignment } from '@/lib/server/assignments/release-assignment';
import { updateAssignment } from '@/lib/server/assignments/update-assignment';
import type { Actor } from '@/lib/server/core/actor';
import { declareInterest } from '@/lib/server/interests/declare-interest';
import { buildArticle } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let second: Claim;

const past = '2020-01-01T12:00:00.000Z';
const future = '2999-01-01T12:00:00.000Z';

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  second = await buildClaim(db, desk, { caseId, statement: 'The incursion began in August 2024.' });
});

const assign = (actor: Actor, given: Partial<Parameters<typeof assignClaims>[2]> = {}) =>
  perform(actor, (write) =>
    assignClaims(actor, write, {
      caseId,
      pairs: [{ claimId: claim.id, userId: desk.ines.userId }],
      dueAt: null,
      note: '',
      ...given,
    }),
  );
const update = (actor: Actor, given: Parameters<typeof updateAssignment>[2]) =>
  perform(actor, (write) => updateAssignment(actor, write, given));
const release = (actor: Actor, assignmentId: string, version = 1) =>
  perform(actor, (write) => releaseAssignment(actor, write, { assignmentId, version, reason: 'ill' }));

describe('assignClaims', () => {
  it('gives many claims to many people, with a due date and a note', async () => {
    const { assigned, skipped } = await assign(desk.editor, {
      pairs: [
        { claimId: second.id, userId: desk.tomas.userId },
        { claimId: claim.id, userId: desk.ines.userId },
        { claimId: claim.id, userId: desk.tomas.userId },
      ],
      dueAt: past,
      note: ' Look at the map 🗺️ ',
    });
    expect(skipped).toEqual([]);
    expect(assigned.map(({ claimNumber, user }) => [claimNumber, user.name])).toEqual([
      [1, 'Ines Reviewer'],
      [1, 'Tomas Reviewer'],
      [2, 'Tomas Reviewer'],
    ]);
    expect(assigned[0]).toMatchObject({
      caseId,
      claimId: claim.id,
      dueAt: past,
      note: 'Look at the map 🗺️',
      assignedBy: { name: 'Edda Editor' },
      state: 'waiting',
      overdue: true,
      decided: false,
      version: 1,
    });
    expect(await db.activity.findFirst({ where: { seq: 2n } })).toMatchObject({
      kind: 'assignment.made',
      claimId: claim.id,
      judgement: false,
      data: { label: 'Ines Reviewer, 1. The troops in the border region are encircled.' },
    });
  });

  it('leaves alone who holds a claim already, and says so', async () => {
    await assign(desk.editor, { note: 'first' });
    const pair = { claimId: claim.id, userId: desk.ines.userId };
    const other = { claimId: second.id, userId: desk.ines.userId };
    const { assigned, skipped } = await assign(desk.editor, { pairs: [pair, other, other] });
    expect(assigned.map(({ claimId }) => claimId)).toEqual([second.id]);
    expect(skipped).toMatchObject([pair, other]);
    expect(skipped[0]?.reason).toBe('This person holds the claim already.');
    expect(await db.assignment.count()).toBe(2);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['assignment.made', 'assignment.made']);
  });

  it('doubles nothing when two editors assign the same at once', async () => {
    const results = await Promise.all([assign(desk.editor), assign(desk.owner), assign(desk.editor)]);
    expect(results.flatMap(({ assigned }) => assigned)).toHaveLength(1);
    expect(results.flatMap(({ skipped }) => skipped)).toHaveLength(2);
    expect(await db.assignment.count()).toBe(1);
  });

  it('keeps people with a conflict of interest off claims that follow no protocol, too', async () => {
    await perform(desk.ines, (write) =>
      declareInterest(desk.ines, write, {
        userId: desk.ines.userId,
        outletId: null,
        claimId: claim.id,
        reason: 'I am quoted in it.',
      }),
    );
    const { assigned, skipped } = await assign(desk.editor);
    expect(assigned).toEqual([]);
    expect(skipped).toMatchObject([{ reason: 'A conflict of interest keeps this person off this claim.' }]);
  });

  it('lets a reviewer take a claim, but not give one to somebody else', async () => {
    const { assigned } = await assign(desk.ines);
    expect(assigned).toMatchObject([{ user: { name: 'Ines Reviewer' } }]);
    await expect(
      assign(desk.ines, { pairs: [{ claimId: claim.id, userId: desk.tomas.userId }] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      assign(desk.observer, { pairs: [{ claimId: claim.id, userId: desk.observer.userId }] }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses observers and people who left', async () => {
    const to = (person: Actor) => ({ pairs: [{ claimId: claim.id, userId: person.userId }] });
    await expect(assign(desk.editor, to(desk.observer))).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'pairs' },
    });
    const gone = await buildMember(db, { ...desk, name: 'Gone', role: 'reviewer' });
    await db.membership.updateMany({
      where: { userId: gone.userId },
      data: { removedAt: new Date() },
    });
    await expect(assign(desk.editor, to(gone))).rejects.toMatchObject({ data: { field: 'pairs' } });
    const stranger = (await buildWorkspace(db)).ines;
    await expect(assign(desk.editor, to(stranger))).rejects.toMatchObject({ data: { field: 'pairs' } });
  });

  it('refuses claims of another case, withdrawn and merged ones, and archived cases', async () => {
    const elsewhere = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    const give = (claimId: string) => assign(desk.editor, { pairs: [{ claimId, userId: desk.ines.userId }] });
    await expect(give(elsewhere.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.claim.updateMany({ where: { id: second.id }, data: { mergedIntoId: claim.id } });
    await expect(give(second.id)).rejects.toMatchObject({ data: { rule: 'claim_merged' } });
    await db.claim.updateMany({ where: { id: claim.id }, data: { withdrawnAt: new Date() } });
    await expect(give(claim.id)).rejects.toMatchObject({ data: { rule: 'claim_withdrawn' } });
    await db.case.updateMany({ data: { archivedAt: new Date() } });
    await expect(give(claim.id)).rejects.toMatchObject({ data: { rule: 'case_archived' } });
  });
});

describe('updateAssignment', () => {
  it('changes due date and note', async () => {
    const { id } = await buildAssignment(db, desk, { claim, to: desk.ines });
    const changed = await update(desk.editor, { assignmentId: id, version: 1, dueAt: future, note: 'x' });
    expect(changed).toMatchObject({ id, version: 2, dueAt: future, note: 'x', overdue: false });
    const cleared = await update(desk.editor, { assignmentId: id, version: 2, dueAt: null });
    expect(cleared).toMatchObject({ dueAt: null, note: 'x' });
  });

  it('gives a claim to another person and keeps the first assignment in the history', async () => {
    const first = await buildAssignment(db, desk, { claim, to: desk.ines, dueAt: new Date(future) });
    const change = { assignmentId: first.id, version: 1, userId: desk.tomas.userId };
    const changed = await update(desk.editor, change);
    expect(changed).toMatchObject({ user: { name: 'Tomas Reviewer' }, dueAt: future, version: 1 });
    expect(changed.id).not.toBe(first.id);
    const before = await db.assignment.findFirstOrThrow({ where: { id: first.id } });
    expect(before).toMatchObject({ userId: desk.ines.userId, releaseReason: 'given to Tomas Reviewer' });
    expect(await listKinds(db, desk.workspaceId)).toEqual(['assignment.released', 'assignment.made']);
  });

  it('refuses a person who holds the claim, observers, stale versions, released ones, and reviewers', async () => {
    const { id: assignmentId } = await buildAssignment(db, desk, { claim, to: desk.ines });
    await buildAssignment(db, desk, { claim, to: desk.tomas });
    const change = { assignmentId, version: 1 };
    await expect(update(desk.editor, { ...change, userId: desk.tomas.userId })).rejects.toMatchObject({
      data: { rule: 'already_assigned' },
    });
    await expect(update(desk.editor, { ...change, userId: desk.observer.userId })).rejects.toMatchObject({
      data: { field: 'userId' },
    });
    await expect(update(desk.ines, { ...change, note: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await update(desk.editor, { ...change, note: 'first' });
    await expect(update(desk.owner, { ...change, note: 'second' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { version: 2, note: 'first' } },
    });
    await release(desk.ines, assignmentId, 2);
    await expect(update(desk.editor, { ...change, version: 3, note: 'x' })).rejects.toMatchObject({
      data: { rule: 'assignment_released' },
    });
  });
});

describe('releaseAssignment', () => {
  it('gives back one’s own claim, and as an editor anybody’s', async () => {
    const own = await buildAssignment(db, desk, { claim, to: desk.ines });
    const released = await release(desk.ines, own.id);
    expect(released.releasedAt).not.toBeNull();
    const other = await buildAssignment(db, desk, { claim, to: desk.tomas });
    await release(desk.editor, other.id);
    expect(await listAssignments(desk.editor, db, { caseId })).toEqual([]);
    expect(await db.assignment.count()).toBe(2);
  });

  it('refuses another reviewer, a second time, and a stale version', async () => {
    const { id } = await buildAssignment(db, desk, { claim, to: desk.ines });
    await expect(release(desk.tomas, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(release(desk.ines, id, 5)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await release(desk.ines, id);
    await expect(release(desk.ines, id, 2)).rejects.toMatchObject({
      data: { rule: 'assignment_released' },
    });
    const stranger = (await buildWorkspace(db)).owner;
    await expect(release(stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('listAssignments', () => {
  it('puts what is due first first and what has no date last', async () => {
    await buildAssignment(db, desk, { claim, to: desk.ines });
    await buildAssignment(db, desk, { claim: second, to: desk.ines, dueAt: new Date(future) });
    await buildAssignment(db, desk, { claim: second, to: desk.tomas, dueAt: new Date(past) });
    const list = await listAssignments(desk.editor, db, { caseId });
    expect(list.map(({ dueAt }) => dueAt)).toEqual([past, future, null]);
    expect(list.map(({ overdue }) => overdue)).toEqual([true, false, false]);
  });

  it('is late with nothing that is submitted or decided', async () => {
    await buildAssignment(db, desk, { claim, to: desk.ines, dueAt: new Date(past) });
    await buildVerdict(db, desk, { claim, by: desk.ines });
    await buildAssignment(db, desk, { claim: second, to: desk.tomas, dueAt: new Date(past) });
    await buildDecision(db, desk, { claim: second });
    const list = await listAssignments(desk.editor, db, { caseId });
    expect(list).toMatchObject([
      { state: 'submitted', decided: false, overdue: false },
      { state: 'waiting', decided: true, overdue: false },
    ]);
  });

  it('counts the minutes of each article that states the claim once, in its newest revision', async () => {
    const article = await buildArticle(db, desk, { caseId, text: 'word '.repeat(2200).trim() });
    await buildPassage(db, desk, { claim, article, quote: 'word word' });
    await buildPassage(db, desk, { claim, article, quote: 'word word word' });
    await buildAssignment(db, desk, { claim, to: desk.ines });
    await buildAssignment(db, desk, { claim: second, to: desk.ines });
    const list = await listAssignments(desk.editor, db, { caseId });
    expect(list.map(({ minutes }) => minutes)).toEqual([10, 0]);
  });

  it('leaves out people who left, and claims that are withdrawn or merged', async () => {
    await buildAssignment(db, desk, { claim, to: desk.ines });
    await buildAssignment(db, desk, { claim: second, to: desk.tomas });
    await db.membership.updateMany({
      where: { userId: desk.ines.userId },
      data: { removedAt: new Date() },
    });
    await db.claim.updateMany({ where: { id: second.id }, data: { withdrawnAt: new Date() } });
    expect(await listAssignments(desk.editor, db, { caseId })).toEqual([]);
  });
});
