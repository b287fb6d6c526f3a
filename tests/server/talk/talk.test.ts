import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { addComment } from '@/lib/server/talk/add-comment';
import { changeComment } from '@/lib/server/talk/change-comment';
import { listThreadsForClaim } from '@/lib/server/talk/list-threads-for-claim';
import { moveThread } from '@/lib/server/talk/move-thread';
import { openThread } from '@/lib/server/talk/open-thread';
import { withdrawComment } from '@/lib/server/talk/withdraw-comment';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildPassage } from '@/tests/support/build-passage';
import { buildThread } from '@/tests/support/build-thread';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';
import { writeReason } from '@/tests/support/write-reason';
import { writeTalk } from '@/tests/support/write-talk';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
});

const open = (by: Actor, body: unknown = writeReason('Who says so?'), of = claim) =>
  change(by, (write) => openThread(by, write, { claimId: of.id, place: { kind: 'claim' }, body }));
const comment = (by: Actor, threadId: string, body: unknown = writeReason('The agency.')) =>
  change(by, (write) => addComment(by, write, { threadId, body }));
const resolve = (by: Actor, threadId: string, version: number) =>
  change(by, (write) =>
    moveThread(by, write, { threadId, version, move: { kind: 'resolved', outcome: 'answered', words: '' } }),
  );
const reopen = (by: Actor, threadId: string, version: number) =>
  change(by, (write) => moveThread(by, write, { threadId, version, move: { kind: 'reopened' } }));
const list = (viewer: Actor) => listThreadsForClaim(viewer, db, { claimId: claim.id });

describe('a thread', () => {
  it('stands on a claim, is answered, resolved with its outcome, and reopened', async () => {
    const { ines, tomas } = desk;
    const { id } = await open(ines);
    await comment(tomas, id);
    const resolved = await resolve(ines, id, 1);
    expect(resolved).toMatchObject({
      resolved: true,
      version: 2,
      place: { kind: 'claim', id: null, label: 'Claim 1' },
      comments: [{ author: { name: 'Ines Reviewer' } }, { author: { name: 'Tomas Reviewer' } }],
      moves: [{ kind: 'resolved', outcome: 'answered', by: { name: 'Ines Reviewer' } }],
    });
    expect(await reopen(tomas, id, 2)).toMatchObject({ resolved: false, version: 3 });
    expect(await listKinds(db, desk.workspaceId)).toEqual([
      'thread.opened',
      'comment.added',
      'comment.added',
      'thread.resolved',
      'thread.reopened',
    ]);
  });

  it('stands on a passage, on evidence and on a cell', async () => {
    const { ines } = desk;
    const article = await buildArticle(db, desk, { caseId });
    const passage = await buildPassage(db, desk, { claim, article });
    const evidence = await buildEvidence(db, desk, { caseId, claims: [claim] });
    const places = [
      { kind: 'passage', passageId: passage.id },
      { kind: 'evidence', evidenceId: evidence.id },
      { kind: 'cell', articleId: article.articleId },
    ] as const;
    for (const place of places)
      await change(ines, (write) =>
        openThread(ines, write, { claimId: claim.id, place, body: writeReason('Look.') }),
      );
    const { threads } = await list(ines);
    expect(threads.map(({ place }) => [place.kind, place.id])).toEqual([
      ['cell', article.articleId],
      ['evidence', evidence.id],
      ['passage', passage.id],
    ]);
  });

  it('stands on nothing of another claim', async () => {
    const { ines } = desk;
    const other = await buildClaim(db, desk, { caseId });
    const evidence = await buildEvidence(db, desk, { caseId, claims: [other] });
    const place = { kind: 'evidence', evidenceId: evidence.id } as const;
    await expect(
      change(ines, (write) =>
        openThread(ines, write, { claimId: claim.id, place, body: writeReason('Look.') }),
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('comes after the open ones once it is resolved', async () => {
    const first = await buildThread(db, desk, { claim, resolved: 'agreed' });
    const second = await buildThread(db, desk, { claim });
    expect((await list(desk.observer)).threads.map(({ id }) => id)).toEqual([second.id, first.id]);
  });

  it('is resolved once by two at the same time', async () => {
    const { id } = await buildThread(db, desk, { claim });
    const outcomes = await Promise.allSettled([resolve(desk.ines, id, 1), resolve(desk.tomas, id, 1)]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused).toMatchObject([
      { code: 'VERSION_CONFLICT', data: { current: { id, version: 2, resolved: true } } },
    ]);
  });

  it('cannot be resolved by somebody who only looks on', async () => {
    const { id } = await buildThread(db, desk, { claim });
    await expect(resolve(desk.observer, id, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is not begun on a claim that is withdrawn', async () => {
    const gone = await buildClaim(db, desk, { caseId, withdrawnAt: new Date() });
    await expect(open(desk.ines, writeReason('Why?'), gone)).rejects.toMatchObject({
      data: { rule: 'claim_withdrawn' },
    });
  });
});

describe('a comment', () => {
  it('is changed by its author, who has seen the newest version; earlier ones are kept', async () => {
    const { ines } = desk;
    const { commentId } = await buildThread(db, desk, { claim });
    const rewrite = (version: number, text: string) =>
      change(ines, (write) => changeComment(ines, write, { commentId, version, body: writeReason(text) }));
    const changed = await rewrite(1, 'Does the second map show that?');
    expect(changed.comments).toMatchObject([{ edited: true, version: 2 }]);
    await expect(rewrite(1, 'Does any map?')).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { comments: [{ version: 2 }] } },
    });
    expect(await db.commentVersion.count({ where: { commentId } })).toBe(2);
  });

  it('is changed by nobody else, an owner neither', async () => {
    const { owner } = desk;
    const { commentId } = await buildThread(db, desk, { claim });
    const body = writeReason('Never mind.');
    await expect(
      change(owner, (write) => changeComment(owner, write, { commentId, version: 1, body })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('that is taken back leaves its place, and can be said again', async () => {
    const { ines } = desk;
    const { commentId } = await buildThread(db, desk, { claim });
    const withdraw = (version: number) =>
      change(ines, (write) => withdrawComment(ines, write, { commentId, version }));
    expect((await withdraw(1)).comments).toMatchObject([{ id: commentId, body: null, version: 2 }]);
    await expect(withdraw(2)).rejects.toMatchObject({ data: { rule: 'comment_withdrawn' } });
    const again = await change(ines, (write) =>
      changeComment(ines, write, { commentId, version: 2, body: writeReason('After all.') }),
    );
    expect(again.comments).toMatchObject([{ version: 3, body: writeReason('After all.') }]);
  });

  it('names members of the desk, by the names they go by, and its activity says whom', async () => {
    const { ines, tomas, workspaceId } = desk;
    const thread = await open(ines, writeTalk('Please look, ', { ...tomas, name: 'Forged Name' }));
    expect(thread.comments[0]?.body).toEqual(writeTalk('Please look, ', tomas));
    const { data, subjectId } = await db.activity.findFirstOrThrow({
      where: { workspaceId, kind: 'comment.added' },
    });
    expect(subjectId).toBe(thread.comments[0]?.id);
    expect(data).toEqual({
      label: 'Claim 1',
      threadId: thread.id,
      place: 'claim',
      mentions: [tomas.userId],
    });
  });

  it('names nobody from outside, and nobody who has left', async () => {
    const elsewhere = await buildWorkspace(db);
    const left = await buildMember(db, { ...desk, name: 'Lea Left', role: 'reviewer' });
    await db.membership.updateMany({ where: { userId: left.userId }, data: { removedAt: new Date() } });
    for (const person of [elsewhere.ines, left])
      await expect(open(desk.ines, writeTalk('Look, ', person))).rejects.toMatchObject({
        code: 'INVALID',
        data: { field: 'body' },
      });
  });

  it.each([
    ['nothing', writeReason('')],
    ['white space', writeReason(' \u00a0 ')],
    ['no document', { type: 'script' }],
  ])('is refused when it holds %s', async (_name, body) => {
    await expect(open(desk.ines, body)).rejects.toMatchObject({ code: 'INVALID', data: { field: 'body' } });
  });

  it('is written once, however often the request is sent', async () => {
    const { ines } = desk;
    const { id: threadId } = await buildThread(db, desk, { claim });
    const send = () =>
      perform(ines, (write) => addComment(ines, write, { threadId, body: writeReason('Yes.') }), {
        idempotencyKey: 'a-key',
        input: { threadId },
      });
    await send();
    expect((await send()).comments).toHaveLength(2);
    expect((await list(ines)).threads[0]?.comments).toHaveLength(2);
  });

  it('is not lost among fifty that come at once', async () => {
    const { ines, tomas, workspaceId } = desk;
    const { id } = await buildThread(db, desk, { claim });
    await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        comment(place % 2 ? ines : tomas, id, writeReason(`Comment ${place}`)),
      ),
    );
    const { threads } = await list(ines);
    expect(threads[0]?.comments).toHaveLength(51);
    const words = JSON.stringify(threads);
    for (let place = 0; place < 50; place += 1) expect(words).toContain(`"Comment ${place}"`);
    const numbers = await db.activity.findMany({ where: { workspaceId }, orderBy: { seq: 'asc' } });
    expect(numbers.map(({ seq }) => Number(seq))).toEqual(
      Array.from({ length: 50 }, (_, place) => place + 1),
    );
  }, 60_000);
});
