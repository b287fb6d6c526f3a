import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { type Protocol, presetProtocols } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import { listActivity } from '@/lib/server/activity/list-activity';
import type { Actor } from '@/lib/server/core/actor';
import { readActivities } from '@/lib/server/live/read-activities';
import { addComment } from '@/lib/server/talk/add-comment';
import { changeComment } from '@/lib/server/talk/change-comment';
import { listThreadsForClaim } from '@/lib/server/talk/list-threads-for-claim';
import { moveThread } from '@/lib/server/talk/move-thread';
import { openThread } from '@/lib/server/talk/open-thread';
import { mayHear } from '@/lib/server/visibility/load-audience';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildThread } from '@/tests/support/build-thread';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
});

/** The claim from now on follows the protocol, and these people hold places. */
async function follow(
  claim: Claim,
  protocol: Protocol,
  places: [Actor, CheckStageKind][] = [],
): Promise<Claim> {
  for (const [to, stage] of places) {
    const { id } = await buildAssignment(db, desk, { claim, to });
    await db.assignment.updateMany({ where: { id }, data: { stage } });
  }
  return db.claim.update({
    where: { workspaceId_id: { workspaceId: claim.workspaceId, id: claim.id } },
    data: {
      // Plain data by its type.
      protocol: protocol as unknown as Prisma.InputJsonObject,
      protocolSince: new Date(),
      stage: 'first_check',
    },
  });
}

const list = async (viewer: Actor, { id: claimId }: Claim) => listThreadsForClaim(viewer, db, { claimId });
const idsFor = async (viewer: Actor, claim: Claim) => (await list(viewer, claim)).threads.map(({ id }) => id);
const heard = async (viewer: Actor) => {
  const { rows } = await listActivity(viewer, db, { caseId, limit: 50 });
  const batch = await readActivities(db, desk.workspaceId, 0n, 50);
  const live = batch.rows.filter((row) => mayHear(row, viewer, batch.audience));
  expect(live.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
  return rows.map(({ kind }) => kind);
};

describe('talk in a blind check', () => {
  const places = (): [Actor, CheckStageKind][] => [
    [desk.ines, 'first_check'],
    [desk.tomas, 'second_check'],
  ];

  it('is private until one’s own verdict is in', async () => {
    const { ines, tomas, editor, observer } = desk;
    const claim = await follow(
      await buildClaim(db, desk, { caseId }),
      presetProtocols.double_blind,
      places(),
    );
    const thread = await change(tomas, (write) =>
      openThread(tomas, write, {
        claimId: claim.id,
        place: { kind: 'claim' },
        body: writeReason('I doubt it.'),
      }),
    );
    expect(await list(ines, claim)).toMatchObject({ threads: [], notice: 'hidden' });
    expect(await idsFor(observer, claim)).toEqual([]);
    expect(await heard(ines)).toEqual([]);
    expect(await list(editor, claim)).toMatchObject({ threads: [{ id: thread.id }], notice: 'private' });
    expect(await heard(editor)).toEqual(['comment.added', 'thread.opened']);
    await expect(
      change(ines, (write) => addComment(ines, write, { threadId: thread.id, body: writeReason('Why?') })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await buildVerdict(db, desk, { claim, by: ines });
    expect(await idsFor(ines, claim)).toEqual([thread.id]);
    expect(await heard(ines)).toEqual(['comment.added', 'thread.opened']);
  });

  it('adds nothing to a thread from before the protocol began, and changes nothing in it', async () => {
    const { ines, tomas, editor } = desk;
    const open = await buildClaim(db, desk, { caseId });
    const old = await buildThread(db, desk, { claim: open, by: tomas, words: 'Which map?' });
    const before = (await list(ines, open)).threads;
    const claim = await follow(open, presetProtocols.double_blind, places());
    await change(tomas, (write) =>
      changeComment(tomas, write, {
        commentId: old.commentId,
        version: 1,
        body: writeReason('None of the maps shows it.'),
      }),
    );
    await change(tomas, (write) =>
      addComment(tomas, write, { threadId: old.id, body: writeReason('It is false.') }),
    );
    await change(tomas, (write) =>
      moveThread(tomas, write, {
        threadId: old.id,
        version: 1,
        move: { kind: 'resolved', outcome: 'agreed', words: 'False.' },
      }),
    );
    expect((await list(ines, claim)).threads).toEqual(before);
    expect((await list(editor, claim)).threads).toMatchObject([
      { resolved: true, version: 2, comments: [{ edited: true, version: 2 }, { version: 1 }] },
    ]);
    // Whoever does not know of it resolves the thread from where they see it.
    const resolved = await change(ines, (write) =>
      moveThread(ines, write, {
        threadId: old.id,
        version: 1,
        move: { kind: 'resolved', outcome: 'differ', words: '' },
      }),
    );
    expect(resolved).toMatchObject({ resolved: true, version: 2, comments: [{ edited: false }] });
  });

  it('hides from one more reviewer what was said before they were asked', async () => {
    const { ines, tomas } = desk;
    const claim = await follow(await buildClaim(db, desk, { caseId }), presetProtocols.double_blind, [
      [tomas, 'second_check'],
    ]);
    await buildThread(db, desk, { claim: { ...claim, stage: 'decision' }, by: ines });
    expect(await idsFor(tomas, claim)).toEqual([]);
  });

  it('is open where the desk hides nothing, and says so', async () => {
    const { ines, tomas } = desk;
    const claim = await follow(await buildClaim(db, desk, { caseId }), presetProtocols.quick, [
      [ines, 'first_check'],
    ]);
    const { id } = await buildThread(db, desk, { claim, by: tomas });
    expect(await list(ines, claim)).toMatchObject({ threads: [{ id }], notice: 'read_by_all' });
  });

  it('about evidence is hidden with it, where comments are not hidden', async () => {
    const { ines, tomas, editor } = desk;
    const nothing = { evidence: false, passages: false, comments: false };
    const protocol: Protocol = {
      ...presetProtocols.quick,
      preset: 'custom',
      stages: [
        { kind: 'first_check', reviewers: 2, hides: { ...nothing, evidence: true } },
        { kind: 'decision', reviewers: 1, hides: nothing },
      ],
    };
    const claim = await follow(await buildClaim(db, desk, { caseId }), protocol, [
      [ines, 'first_check'],
      [tomas, 'first_check'],
    ]);
    const evidence = await buildEvidence(db, desk, { caseId, claims: [claim] });
    await db.evidenceLink.updateMany({ data: { createdById: tomas.userId } });
    const about = await change(tomas, (write) =>
      openThread(tomas, write, {
        claimId: claim.id,
        place: { kind: 'evidence', evidenceId: evidence.id },
        body: writeReason('Is it the same map?'),
      }),
    );
    expect(await list(ines, claim)).toMatchObject({ threads: [], notice: 'read_by_all' });
    expect(await heard(ines)).toEqual([]);
    expect(await idsFor(editor, claim)).toEqual([about.id]);
    const free = await change(tomas, (write) =>
      openThread(tomas, write, {
        claimId: claim.id,
        place: { kind: 'claim' },
        body: writeReason('What does “encircled” mean?'),
      }),
    );
    expect(await idsFor(ines, claim)).toEqual([free.id]);
    expect(await heard(ines)).toEqual(['comment.added', 'thread.opened']);
  });

  it('is neither heard nor had by a cold reader, whenever it was', async () => {
    const { ines, tomas } = desk;
    const open = await buildClaim(db, desk, { caseId });
    const { id: threadId } = await buildThread(db, desk, { claim: open, by: tomas });
    const claim = await follow(open, presetProtocols.full, [[ines, 'cold_read']]);
    expect(await list(ines, claim)).toMatchObject({
      threads: [],
      notice: 'cold',
      can: { 'talk.write': false },
    });
    const place = { kind: 'claim' } as const;
    const body = writeReason('What is this?');
    await expect(
      change(ines, (write) => openThread(ines, write, { claimId: claim.id, place, body })),
    ).rejects.toMatchObject({ data: { rule: 'reads_cold' } });
    await expect(change(ines, (write) => addComment(ines, write, { threadId, body }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('talk about a verdict', () => {
  it('is there only for those who may see the verdict, without a protocol too', async () => {
    const { ines, tomas, editor, observer } = desk;
    const claim = await buildClaim(db, desk, { caseId });
    const verdict = await buildVerdict(db, desk, { claim, by: tomas });
    const place = { kind: 'verdict', verdictId: verdict.id } as const;
    const body = writeReason('Where is the second source?');
    const start = (by: Actor) =>
      change(by, (write) => openThread(by, write, { claimId: claim.id, place, body }));
    await expect(start(ines)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const thread = await start(editor);
    expect(thread.place).toMatchObject({ kind: 'verdict', label: 'The verdict of Tomas Reviewer' });
    expect(await idsFor(tomas, claim)).toEqual([thread.id]);
    for (const blind of [ines, observer]) {
      expect(await idsFor(blind, claim)).toEqual([]);
      expect(await heard(blind)).toEqual([]);
    }
    await buildVerdict(db, desk, { claim, by: ines });
    expect(await idsFor(ines, claim)).toEqual([thread.id]);
    expect(await heard(ines)).toEqual(['comment.added', 'thread.opened']);
  });

  it('hides from its own opener what others said, once they may not see the verdict any more', async () => {
    const { ines, tomas } = desk;
    const claim = await buildClaim(db, desk, { caseId });
    const verdict = await buildVerdict(db, desk, { claim, by: tomas });
    await buildThread(db, desk, { claim, by: ines, on: { place: 'verdict', verdictId: verdict.id } });
    expect(await idsFor(ines, claim)).toEqual([]);
  });

  it('waits for the decision where verdicts carry no names', async () => {
    const { ines, tomas, editor } = desk;
    const claim = await follow(await buildClaim(db, desk, { caseId }), presetProtocols.double_blind);
    const verdict = await buildVerdict(db, desk, { claim, by: tomas });
    await buildVerdict(db, desk, { claim, by: ines });
    const { id } = await buildThread(db, desk, {
      claim,
      by: tomas,
      on: { place: 'verdict', verdictId: verdict.id },
    });
    for (const viewer of [ines, tomas, editor]) {
      expect(await list(viewer, claim)).toMatchObject({ threads: [], onVerdicts: false });
      await expect(
        change(viewer, (write) =>
          openThread(viewer, write, {
            claimId: claim.id,
            place: { kind: 'verdict', verdictId: verdict.id },
            body: writeReason('Why?'),
          }),
        ),
      ).rejects.toMatchObject({ data: { rule: 'names_hidden' } });
    }
    await db.claim.updateMany({ where: { id: claim.id }, data: { stage: 'open' } });
    expect(await list(ines, claim)).toMatchObject({ threads: [{ id }], onVerdicts: true, notice: null });
  });
});
