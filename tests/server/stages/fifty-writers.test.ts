import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type Protocol, presetProtocols } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import type { Actor } from '@/lib/server/core/actor';
import { setClaimProtocol } from '@/lib/server/stages/set-protocol';
import { takePlace } from '@/lib/server/stages/take-place';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let claim: Claim;
let reviewers: Actor[];

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  claim = await buildClaim(db, desk, {
    caseId: await buildCase(db, desk),
    createdById: desk.editor.userId,
  });
  reviewers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      buildMember(db, { ...desk, name: `Reviewer ${index}`, role: 'reviewer' }),
    ),
  );
});

const follow = (protocol: Protocol) =>
  change(desk.editor, (write) =>
    setClaimProtocol(desk.editor, write, { claimId: claim.id, version: claim.version, protocol }),
  );
const take = (actor: Actor, stage: CheckStageKind) =>
  change(actor, (write) =>
    takePlace(actor, write, {
      claimId: claim.id,
      stage,
      userId: actor.userId,
      dueAt: null,
      note: '',
      exception: null,
    }),
  );
const submit = (actor: Actor, rating = 'refuted') =>
  change(actor, (write) =>
    submitVerdict(actor, write, {
      claimId: claim.id,
      version: null,
      rating,
      reason: writeReason('Nobody shows a closed ring.'),
      confidence: null,
      evidenceIds: [],
    }),
  );

/** Which of them went through; everybody else must have been refused for a reason of the product's. */
async function settle(tries: Promise<unknown>[]): Promise<number[]> {
  const results = await Promise.allSettled(tries);
  return results.flatMap((result, index) => {
    if (result.status === 'fulfilled') return [index];
    expect(result.reason).toBeInstanceOf(Problem);
    return [];
  });
}

const places = () =>
  db.assignment.findMany({
    where: { claimId: claim.id, releasedAt: null },
    select: { userId: true, stage: true, submittedAt: true },
  });

async function expectGaplessHistory() {
  const { workspaceId } = desk;
  const rows = await db.activity.findMany({ where: { workspaceId }, orderBy: { seq: 'asc' } });
  expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
  const { activitySeq } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  expect(Number(activitySeq)).toBe(rows.length);
  return rows;
}

describe('fifty people at once on one claim with stages', () => {
  it('fill the places that there are, and nobody holds two', async () => {
    await follow(presetProtocols.double_blind);
    const through = await settle(
      reviewers.map((actor, index) => take(actor, index % 2 === 0 ? 'first_check' : 'second_check')),
    );
    expect(through).toHaveLength(2);
    const held = await places();
    expect(held.map(({ stage }) => stage).sort()).toEqual(['first_check', 'second_check']);
    expect(new Set(held.map(({ userId }) => userId)).size).toBe(2);
    const rows = await expectGaplessHistory();
    expect(rows.filter(({ kind }) => kind === 'assignment.made')).toHaveLength(2);
  });

  it('who are one person get one place, whatever stage they reach for', async () => {
    await follow(presetProtocols.double_blind);
    const [ines] = reviewers;
    if (!ines) throw new Error('There are fifty.');
    const through = await settle(
      reviewers.map((_, index) => take(ines, index % 2 === 0 ? 'first_check' : 'second_check')),
    );
    expect(through).toHaveLength(1);
    expect(await places()).toHaveLength(1);
    await expectGaplessHistory();
  });

  it('submit one verdict a place; those without one are refused and leave nothing behind', async () => {
    await follow(presetProtocols.full);
    const through = await settle(reviewers.map((actor) => submit(actor)));
    // One for each check; the last is the cold read of one who knew nothing of the claim.
    expect(through.length).toBeGreaterThanOrEqual(2);
    expect(through.length).toBeLessThanOrEqual(3);
    const held = await places();
    expect(held.filter(({ submittedAt }) => submittedAt !== null)).toHaveLength(through.length);
    expect(new Set(held.map(({ stage }) => stage)).size).toBe(held.length);
    const verdicts = await db.verdict.findMany({ where: { claimId: claim.id } });
    expect(verdicts.map(({ userId }) => userId).sort()).toEqual(
      through.map((index) => reviewers[index]?.userId).sort(),
    );
    const rows = await expectGaplessHistory();
    expect(rows.filter(({ kind }) => kind === 'verdict.submitted')).toHaveLength(through.length);
  });
});
