import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { listVerdictsForClaim } from '@/lib/server/verdicts/list-verdicts-for-claim';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { withdrawVerdict } from '@/lib/server/verdicts/withdraw-verdict';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';
import { writeReason } from '@/tests/support/write-reason';

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

interface Given {
  version?: number | null;
  rating?: string;
  reason?: unknown;
  confidence?: number | null;
  evidenceIds?: string[];
  claimId?: string;
}

const submit = (actor: Actor, given: Given = {}) =>
  perform(actor, (write) =>
    submitVerdict(actor, write, {
      claimId: claim.id,
      version: null,
      rating: 'supported',
      reason: writeReason('The transcript says so.'),
      confidence: null,
      evidenceIds: [],
      ...given,
    }),
  );
const withdraw = (actor: Actor, version: number) =>
  perform(actor, (write) => withdrawVerdict(actor, write, { claimId: claim.id, version }));

// Without a protocol nothing but judgements is hidden.
const unseen = {
  others: false,
  verdicts: [],
  work: { evidence: true, passages: true, comments: true },
  before: false,
};

describe('submitVerdict', () => {
  it('stores rating, reason and evidence, and what was seen of others', async () => {
    const evidence = await buildEvidence(db, desk, { caseId, claims: [claim] });
    const verdict = await submit(desk.ines, {
      rating: 'refuted',
      reason: writeReason('Le commandement dément 🇫🇷 e\u0301 عربي.'),
      evidenceIds: [evidence.id, evidence.id],
    });
    expect(verdict).toMatchObject({
      claimId: claim.id,
      user: { id: desk.ines.userId, name: 'Ines Reviewer' },
      version: 1,
      rating: 'refuted',
      reasonText: 'Le commandement dément 🇫🇷 e\u0301 عربي.',
      evidenceIds: [evidence.id],
      confidence: null,
      withdrawnAt: null,
      versions: [],
    });
    const row = await db.verdict.findFirstOrThrow();
    expect(row.seen).toEqual({ ...unseen, stage: 'independent' });
    expect(row.stage).toBe('independent');
  });

  it('tells that it happened, without a word of the judgement', async () => {
    await submit(desk.ines);
    const [activity] = await db.activity.findMany();
    expect(activity).toMatchObject({ kind: 'verdict.submitted', judgement: true, claimId: claim.id, caseId });
    expect(activity?.data).toEqual({
      label: '1. The troops in the border region are encircled.',
      version: 1,
    });
  });

  it('keeps what was stored before when a verdict is revised', async () => {
    await submit(desk.ines);
    const second = await submit(desk.ines, {
      version: 1,
      rating: 'refuted',
      reason: writeReason('A denial came.'),
    });
    expect(second).toMatchObject({ version: 2, rating: 'refuted', reasonText: 'A denial came.' });
    expect(second.versions).toMatchObject([
      { version: 1, rating: 'supported', reasonText: 'The transcript says so.' },
    ]);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['verdict.submitted', 'verdict.revised']);
  });

  it('keeps which verdicts of others were open to the reviewer', async () => {
    const other = await buildVerdict(db, desk, { claim, by: desk.tomas });
    await submit(desk.ines);
    await submit(desk.ines, { version: 1, reason: writeReason('After talking to Tomas.') });
    const row = await db.verdict.findFirstOrThrow({
      where: { userId: desk.ines.userId },
      include: { versions: true },
    });
    expect(row.versions[0]?.seen).toEqual({ ...unseen, stage: 'independent' });
    expect(row.seen).toEqual({
      ...unseen,
      stage: 'independent',
      before: true,
      others: true,
      verdicts: [{ id: other.id, version: 1 }],
    });
  });

  it('can be withdrawn and given again', async () => {
    await submit(desk.ines);
    const withdrawn = await withdraw(desk.ines, 1);
    expect(withdrawn).toMatchObject({ version: 2, versions: [{ version: 1 }] });
    expect(withdrawn.withdrawnAt).not.toBeNull();
    const again = await submit(desk.ines, { version: 2, rating: 'not-enough' });
    expect(again).toMatchObject({ version: 3, withdrawnAt: null, rating: 'not-enough' });
    expect(again.versions.map(({ version }) => version)).toEqual([1]);
  });

  it('takes how sure the reviewer is where the workspace asks', async () => {
    await db.workspace.update({ where: { id: desk.workspaceId }, data: { asksConfidence: true } });
    expect(await submit(desk.ines, { confidence: 4 })).toMatchObject({ confidence: 4 });
  });

  it('gives the first answer again when the request is repeated', async () => {
    const send = () =>
      perform(
        desk.ines,
        (write) =>
          submitVerdict(desk.ines, write, {
            claimId: claim.id,
            version: null,
            rating: 'supported',
            reason: writeReason('So it is.'),
            confidence: null,
            evidenceIds: [],
          }),
        { idempotencyKey: 'one-click' },
      );
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await db.verdict.count()).toBe(1);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['verdict.submitted']);
  });
});

describe('refusals of submitVerdict', () => {
  it('lets one of two first verdicts of a person win and shows it to the other', async () => {
    const results = await Promise.allSettled([
      submit(desk.ines, { rating: 'supported' }),
      submit(desk.ines, { rating: 'refuted' }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    const stored = await db.verdict.findFirstOrThrow();
    expect(lost?.reason).toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { version: 1, rating: stored.rating } },
    });
  });

  it('lets one of many revisions of one version win', async () => {
    await submit(desk.ines);
    const results = await Promise.allSettled(
      ['supported', 'refuted', 'conflicting', 'not-enough'].map((rating) =>
        submit(desk.ines, { version: 1, rating }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await db.verdict.findFirstOrThrow()).toMatchObject({ version: 2 });
    expect(await db.verdictVersion.count()).toBe(1);
  });

  it('answers a stale version with what is stored now', async () => {
    await submit(desk.ines);
    await submit(desk.ines, { version: 1, rating: 'refuted' });
    await expect(submit(desk.ines, { version: 1 })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { version: 2, rating: 'refuted' } },
    });
    await expect(submit(desk.ines, { version: 7 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('answers a version of a verdict that was never given with nothing', async () => {
    await expect(submit(desk.ines, { version: 1 })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: null },
    });
  });

  it.each([
    ['an empty reason', { reason: writeReason('') }, 'reason'],
    ['a reason of white space', { reason: writeReason(' \u00a0\t ') }, 'reason'],
    ['a reason that is no rich text', { reason: { type: 'doc', content: [{ type: 'table' }] } }, 'reason'],
    ['a rating that is not on the scale', { rating: 'mostly-true' }, 'rating'],
    ['a confidence that nobody asks for', { confidence: 3 }, 'confidence'],
    ['evidence that is not linked', { evidenceIds: ['0198a5c0-0000-7000-8000-0000000000e1'] }, 'evidenceIds'],
  ])('refuses %s and names the field', async (_what, given, field) => {
    await expect(submit(desk.ines, given)).rejects.toMatchObject({ code: 'INVALID', data: { field } });
    expect(await db.verdict.count()).toBe(0);
  });

  it('refuses evidence that was unlinked, withdrawn, or belongs to another claim', async () => {
    const other = await buildClaim(db, desk, { caseId });
    const unlinked = await buildEvidence(db, desk, { caseId, claims: [claim] });
    await db.evidenceLink.updateMany({
      where: { evidenceId: unlinked.id },
      data: { removedAt: new Date() },
    });
    const withdrawn = await buildEvidence(db, desk, { caseId, claims: [claim] });
    await db.evidence.updateMany({ where: { id: withdrawn.id }, data: { withdrawnAt: new Date() } });
    const elsewhere = await buildEvidence(db, desk, { caseId, claims: [other] });
    for (const { id } of [unlinked, withdrawn, elsewhere]) {
      await expect(submit(desk.ines, { evidenceIds: [id] })).rejects.toMatchObject({
        data: { field: 'evidenceIds' },
      });
    }
  });

  it('refuses an observer', async () => {
    await expect(submit(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses claims that were withdrawn or merged, and archived cases', async () => {
    const update = (data: object) =>
      db.claim.updateMany({ where: { workspaceId: desk.workspaceId, id: claim.id }, data });
    await update({ withdrawnAt: new Date() });
    await expect(submit(desk.ines)).rejects.toMatchObject({ data: { rule: 'claim_withdrawn' } });
    await update({ withdrawnAt: null, mergedIntoId: (await buildClaim(db, desk, { caseId })).id });
    await expect(submit(desk.ines)).rejects.toMatchObject({ data: { rule: 'claim_merged' } });
    await update({ mergedIntoId: null });
    await db.case.updateMany({ where: { id: caseId }, data: { archivedAt: new Date() } });
    await expect(submit(desk.ines)).rejects.toMatchObject({ data: { rule: 'case_archived' } });
  });

  it('does not find claims of another workspace', async () => {
    const other = await buildWorkspace(db);
    await expect(submit(other.ines)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('refusals of withdrawVerdict', () => {
  it('refuses a stale version, a verdict that is withdrawn already, and one that was never given', async () => {
    await expect(withdraw(desk.ines, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await submit(desk.ines);
    await expect(withdraw(desk.ines, 3)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await withdraw(desk.ines, 1);
    await expect(withdraw(desk.ines, 2)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });

  it('takes away the sight of others that the verdict gave', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas });
    await submit(desk.ines);
    const before = await listVerdictsForClaim(desk.ines, db, { claimId: claim.id });
    expect(before).toMatchObject({ hidden: false, others: [{ rating: 'supported' }] });
    await withdraw(desk.ines, 1);
    const after = await listVerdictsForClaim(desk.ines, db, { claimId: claim.id });
    expect(after).toMatchObject({ hidden: true, others: [] });
    expect(after.own?.withdrawnAt).not.toBeNull();
  });
});
