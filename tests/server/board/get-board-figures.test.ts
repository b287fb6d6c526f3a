import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import type { Stage } from '@/lib/domain/stage';
import { getBoardFigures } from '@/lib/server/board/get-board-figures';
import type { Actor } from '@/lib/server/core/actor';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, {
    caseId,
    createdById: desk.editor.userId,
    protocol: presetProtocols.double_blind as unknown as Prisma.InputJsonObject,
    stage: 'first_check',
  });
  await db.claim.updateMany({ data: { protocolSince: daysAgo(4), stageSince: daysAgo(4) } });
});

const give = (to: Actor, stage: Stage, dueAt?: Date) =>
  db.assignment.create({
    data: {
      workspaceId: desk.workspaceId,
      id: newId(),
      claimId: claim.id,
      userId: to.userId,
      stage,
      dueAt,
      assignedById: desk.editor.userId,
    },
  });
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
const figures = (viewer: Actor) => getBoardFigures(viewer, db, { caseId });

describe('the figures of a board', () => {
  it('tell an editor who has how much, what is done in a week, and how long claims stand where they are', async () => {
    await give(desk.ines, 'first_check');
    await give(desk.tomas, 'second_check', daysAgo(1));
    await submit(desk.ines);
    await buildDecision(db, desk, { claim: await buildClaim(db, desk, { caseId }) });
    const told = await figures(desk.editor);
    expect(told.load).toMatchObject([
      { user: { name: 'Ines Reviewer' }, open: 0, overdue: 0 },
      { user: { name: 'Tomas Reviewer' }, open: 1, overdue: 1 },
    ]);
    expect(told.weeks.at(-1)).toMatchObject({ verdicts: 1 });
    expect(told.weeks.reduce((sum, { decisions }) => sum + decisions, 0)).toBe(1);
    expect(told.standing).toMatchObject([{ claimNumber: 1, stage: 'second_check', days: 0 }]);
    expect(told.stages).toEqual([
      { stage: 'first_check', now: null, past: { days: 4, claims: 1 } },
      { stage: 'second_check', now: { days: 0, claims: 1 }, past: null },
    ]);
  });

  it('tell a reviewer of their own work alone, and the same before and after another has submitted', async () => {
    await give(desk.ines, 'first_check');
    await give(desk.tomas, 'second_check');
    const before = await figures(desk.tomas);
    expect(before.load.map(({ user }) => user.name)).toEqual(['Tomas Reviewer']);
    expect(before.standing).toEqual([]);
    await submit(desk.ines);
    expect(await figures(desk.tomas)).toEqual(before);
    await submit(desk.tomas);
    const after = await figures(desk.tomas);
    expect(after.weeks).toMatchObject([{ verdicts: 1 }]);
    expect(after.load).toMatchObject([{ open: 0 }]);
    expect(after.standing).toMatchObject([{ stage: 'decision' }]);
  });

  it('tell an editor who has yet to judge nothing of that claim', async () => {
    await give(desk.ines, 'first_check');
    await give(desk.editor, 'second_check');
    const before = await figures(desk.editor);
    expect(before.load.map(({ user }) => user.name)).toEqual(['Edda Editor']);
    await submit(desk.ines);
    expect(await figures(desk.editor)).toEqual(before);
  });

  it('are empty where nothing is', async () => {
    await db.claim.deleteMany();
    expect(await figures(desk.editor)).toEqual({ load: [], weeks: [], standing: [], stages: [] });
  });
});
