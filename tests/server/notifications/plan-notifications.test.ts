import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { decideClaim } from '@/lib/server/decisions/decide-claim';
import { updateEvidence } from '@/lib/server/evidence/update-evidence';
import { addComment } from '@/lib/server/talk/add-comment';
import { changeComment } from '@/lib/server/talk/change-comment';
import { openThread } from '@/lib/server/talk/open-thread';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildEvidence } from '@/tests/support/build-evidence';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
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
  claim = await buildClaim(db, desk, { caseId, stage: 'open' });
});

/** Who was told of what, in the order it happened. */
async function told(): Promise<string[]> {
  const rows = await db.notification.findMany({
    include: { activity: { select: { kind: true } }, user: { select: { name: true } } },
    orderBy: [{ seq: 'asc' }, { user: { name: 'asc' } }],
  });
  return rows.map(({ kind, activity, user }) => `${user.name.split(' ')[0]}: ${kind}, ${activity.kind}`);
}

const judge = (by: Actor, evidenceIds: string[] = []) =>
  change(by, (write) =>
    submitVerdict(by, write, {
      claimId: claim.id,
      version: null,
      rating: 'refuted',
      reason: writeReason('The map shows a road.'),
      confidence: null,
      evidenceIds,
    }),
  );

describe('what happens on a desk', () => {
  it('tells who is named in a comment and who takes part in its thread, and no name twice', async () => {
    const { ines, tomas, editor } = desk;
    const place = { kind: 'claim' } as const;
    const thread = await change(ines, (write) =>
      openThread(ines, write, { claimId: claim.id, place, body: writeTalk('Does the map show it?', tomas) }),
    );
    const answered = await change(tomas, (write) =>
      addComment(tomas, write, { threadId: thread.id, body: writeTalk('It does.', tomas) }),
    );
    const comment = answered.comments.at(-1);
    await change(tomas, (write) =>
      changeComment(tomas, write, {
        commentId: comment?.id ?? '',
        version: comment?.version ?? 0,
        body: writeTalk('It does, see', ines, editor),
      }),
    );
    await change(ines, (write) =>
      addComment(ines, write, { threadId: thread.id, body: writeTalk('Thank you.') }),
    );
    expect(await told()).toEqual([
      'Tomas: mention, comment.added',
      'Ines: reply, comment.added',
      'Edda: mention, comment.changed',
      'Ines: mention, comment.changed',
      'Tomas: reply, comment.added',
    ]);
  });

  it('tells whoever judged a claim of the decision, once, and whose verdict became stale', async () => {
    const { ines, tomas, editor } = desk;
    const evidence = await buildEvidence(db, desk, { caseId, claims: [claim] });
    await judge(ines, [evidence.id]);
    await judge(tomas);
    const update = (question: string, version: number) =>
      change(editor, (write) =>
        updateEvidence(editor, write, { evidenceId: evidence.id, version, question, quote: question }),
      );
    await update('What does the second page say?', 1);
    await change(editor, (write) =>
      decideClaim(editor, write, {
        claimId: claim.id,
        version: null,
        rating: 'refuted',
        reason: writeReason('There was a road.'),
        wordings: [],
      }),
    );
    expect(await told()).toEqual([
      'Ines: stale, evidence.changed',
      'Ines: decision, decision.made',
      'Tomas: decision, decision.made',
    ]);
  });

  it('tells of a report whoever worked on the case', async () => {
    await judge(desk.ines);
    await change(desk.editor, async ({ record }) => record({ kind: 'report.published', caseId }));
    expect(await told()).toEqual(['Ines: report, report.published']);
  });

  it('tells of each of fifty changes at once, without a gap in the history', async () => {
    const { workspaceId, editor, ines } = desk;
    await Promise.all(
      Array.from({ length: 50 }, () =>
        change(editor, async ({ record }) =>
          record({ kind: 'assignment.made', caseId, claimId: claim.id, data: { userId: ines.userId } }),
        ),
      ),
    );
    const rows = await db.notification.findMany({ where: { workspaceId }, orderBy: { seq: 'asc' } });
    expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
  });
});
