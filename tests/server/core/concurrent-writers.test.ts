import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { updateClaim } from '@/lib/server/claims/update-claim';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite } from '@/lib/server/core/write';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  claim = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
});

const verdictOf = (text: string) => ({
  claimId: claim.id,
  version: null,
  rating: 'supported',
  reason: writeReason(text),
  confidence: null,
  evidenceIds: [],
});

const submit = (actor: Actor, text: string, idempotencyKey?: string) => {
  const input = verdictOf(text);
  return runWrite({ actor, procedure: 'verdicts.submit', idempotencyKey, input }, (write) =>
    submitVerdict(actor, write, input),
  );
};

const addTag = (actor: Actor, tag: string, seen: { version: number; tags: string[] }) => {
  const input = { claimId: claim.id, version: seen.version, tags: [...seen.tags, tag] };
  return runWrite({ actor, procedure: 'claims.update', input }, (write) => updateClaim(actor, write, input));
};

/** Adds a tag as a person does: on a conflict looks at the claim as it is now and tries again. */
async function insistOnTag(actor: Actor, tag: string): Promise<number> {
  for (let conflicts = 0; ; conflicts += 1) {
    const seen = await db.claim.findFirstOrThrow({ where: { id: claim.id } });
    try {
      await addTag(actor, tag, seen);
      return conflicts;
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'VERSION_CONFLICT') throw error;
    }
  }
}

const codeOf = (result: PromiseSettledResult<unknown>) =>
  result.status === 'fulfilled' ? 'done' : (result.reason as { code?: string }).code;

/** The numbers of the activities have no gap and end where the workspace's counter stands. */
async function expectGaplessHistory(count: number) {
  const { workspaceId } = desk;
  const rows = await db.activity.findMany({ where: { workspaceId }, orderBy: { seq: 'asc' } });
  expect(rows.map(({ seq }) => Number(seq))).toEqual(Array.from({ length: count }, (_, index) => index + 1));
  const { activitySeq } = await db.workspace.findUniqueOrThrow({ where: { id: workspaceId } });
  expect(Number(activitySeq)).toBe(count);
  return rows;
}

describe('fifty writers at once on one claim', () => {
  it('keep one verdict each', async () => {
    const reviewers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        buildMember(db, { ...desk, name: `Reviewer ${index}`, role: 'reviewer' }),
      ),
    );
    await Promise.all(reviewers.map((actor, index) => submit(actor, `Reason ${index}.`)));
    const verdicts = await db.verdict.findMany({ where: { claimId: claim.id } });
    expect(verdicts.map(({ userId, reasonText }) => [userId, reasonText]).sort()).toEqual(
      reviewers.map(({ userId }, index) => [userId, `Reason ${index}.`]).sort(),
    );
    await expectGaplessHistory(50);
  });

  it('who are one person give one verdict; the others are told of the conflict', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => submit(desk.ines, `Try ${index}.`)),
    );
    expect(results.map(codeOf).sort()).toEqual([...Array(49).fill('VERSION_CONFLICT'), 'done']);
    const [verdict, ...rest] = await db.verdict.findMany({ where: { claimId: claim.id } });
    expect(rest).toEqual([]);
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    expect(verdict).toMatchObject({ userId: desk.ines.userId, version: 1, reasonText: `Try ${winner}.` });
    await expectGaplessHistory(1);
  });

  it('who repeat one request all get the first answer, and it is done once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => submit(desk.ines, 'The transcript says so.', 'one-key')),
    );
    expect(answers).toEqual(Array(50).fill(answers[0]));
    expect(await db.verdict.count({ where: { claimId: claim.id } })).toBe(1);
    await expectGaplessHistory(1);
  });

  it('lose no edit: of those who saw one version one wins', async () => {
    const seen = { version: 1, tags: [] };
    const results = await Promise.allSettled(
      Array.from({ length: 50 }, (_, index) => addTag(desk.tomas, `tag-${index}`, seen)),
    );
    expect(results.map(codeOf).sort()).toEqual([...Array(49).fill('VERSION_CONFLICT'), 'done']);
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    expect(await db.claim.findFirstOrThrow({ where: { id: claim.id } })).toMatchObject({
      version: 2,
      tags: [`tag-${winner}`],
    });
    await expectGaplessHistory(1);
  });

  it('lose nothing while verdicts and edits come mixed, and those who insist get through', async () => {
    const reviewers = await Promise.all(
      Array.from({ length: 35 }, (_, index) =>
        buildMember(db, { ...desk, name: `Reviewer ${index}`, role: 'reviewer' }),
      ),
    );
    const tags = Array.from({ length: 15 }, (_, index) => `tag-${index}`);
    await Promise.all([
      ...reviewers.map((actor) => submit(actor, 'The transcript says so.')),
      ...tags.map((tag) => insistOnTag(desk.tomas, tag)),
    ]);
    const after = await db.claim.findFirstOrThrow({ where: { id: claim.id } });
    expect(after.version).toBe(16);
    expect([...after.tags].sort()).toEqual([...tags].sort());
    expect(await db.verdict.count({ where: { claimId: claim.id } })).toBe(35);
    const rows = await expectGaplessHistory(50);
    expect(rows.filter(({ kind }) => kind === 'claim.changed')).toHaveLength(15);
  });
});
