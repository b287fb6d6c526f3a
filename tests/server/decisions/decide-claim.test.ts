import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Passage } from '@/lib/db/database';
import type { WordingDecision } from '@/lib/domain/decision';
import type { Actor } from '@/lib/server/core/actor';
import { decideClaim } from '@/lib/server/decisions/decide-claim';
import { getDecision } from '@/lib/server/decisions/get-decision';
import { withdrawDecision } from '@/lib/server/decisions/withdraw-decision';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let article: BuiltArticle;
let passage: Passage;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId, statement: 'The incursion began in August 2024.' });
  article = await buildArticle(db, desk, { caseId, text: 'Held since August 2023, the region waits.' });
  passage = await buildPassage(db, desk, { claim, article, quote: 'since August 2023' });
});

interface Given {
  version?: number | null;
  rating?: string;
  reason?: unknown;
  wordings?: WordingDecision[];
}

const decide = (actor: Actor, given: Given = {}) =>
  perform(actor, (write) =>
    decideClaim(actor, write, {
      claimId: claim.id,
      version: null,
      rating: 'supported',
      reason: writeReason('Three sources date it.'),
      wordings: [],
      ...given,
    }),
  );
const withdraw = (actor: Actor, version: number) =>
  perform(actor, (write) => withdrawDecision(actor, write, { claimId: claim.id, version }));

const when = (holds: string, says = 'since August 2023'): WordingDecision => ({
  detail: 'when',
  holds,
  failing: [{ passageId: passage.id, says }],
});

describe('decideClaim', () => {
  it('keeps the reviewers’ verdicts as they stand, with the dissent', async () => {
    const ines = await buildVerdict(db, desk, { claim, by: desk.ines, rating: 'supported' });
    const tomas = await buildVerdict(db, desk, {
      claim,
      by: desk.tomas,
      rating: 'conflicting',
      reasonText: 'Two dates.',
    });
    const decision = await decide(desk.editor);
    expect(decision).toMatchObject({
      rating: 'supported',
      reasonText: 'Three sources date it.',
      decidedBy: { name: 'Edda Editor' },
      version: 1,
      versions: [],
      verdicts: [
        { verdictId: ines.id, version: 1, dissents: false, user: { name: 'Ines Reviewer' } },
        { verdictId: tomas.id, version: 1, dissents: true, reasonText: 'Two dates.' },
      ],
    });
    await db.verdict.updateMany({ where: { id: tomas.id }, data: { rating: 'supported', version: 2 } });
    const later = await getDecision(desk.editor, db, { claimId: claim.id });
    expect(later?.verdicts[1]).toMatchObject({ rating: 'conflicting', version: 1 });
  });

  it('leaves withdrawn verdicts out, and finds no dissent in a verdict on another scale', async () => {
    await buildVerdict(db, desk, { claim, by: desk.ines, rating: 'refuted', withdrawnAt: new Date() });
    const otherScale = await db.ratingScale.create({
      data: {
        workspaceId: desk.workspaceId,
        id: '0198a5c0-0000-7000-8000-0000000000a1',
        familyId: '0198a5c0-0000-7000-8000-0000000000a1',
        version: 1,
        name: 'Other',
        kind: 'nominal',
        ratings: [],
      },
    });
    const tomas = await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'true' });
    await db.verdict.updateMany({ where: { id: tomas.id }, data: { scaleId: otherScale.id } });
    const { verdicts } = await decide(desk.editor);
    expect(verdicts).toMatchObject([{ user: { name: 'Tomas Reviewer' }, rating: 'true', dissents: false }]);
  });

  it('decides without any verdict, with a reason', async () => {
    expect(await decide(desk.owner)).toMatchObject({ verdicts: [], rating: 'supported' });
  });

  it('makes failing wordings findings of their articles', async () => {
    const decision = await decide(desk.editor, { wordings: [when('6 August 2024')] });
    expect(decision.wordings).toEqual([when('6 August 2024')]);
    const findings = await db.finding.findMany();
    expect(findings).toMatchObject([
      {
        articleId: article.articleId,
        claimId: claim.id,
        passageId: passage.id,
        decisionId: decision.id,
        kind: 'date',
        says: 'since August 2023',
        holds: '6 August 2024',
        createdById: desk.editor.userId,
        withdrawnAt: null,
      },
    ]);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['decision.made', 'finding.added']);
  });

  it('keeps what was decided before, and changes its findings instead of adding more', async () => {
    await decide(desk.editor, { wordings: [when('August 2024')] });
    await db.finding.updateMany({ data: { note: 'Write to the desk in Rome.' } });
    const second = await decide(desk.owner, {
      version: 1,
      rating: 'conflicting',
      wordings: [when('6 August 2024')],
    });
    expect(second).toMatchObject({
      version: 2,
      decidedBy: { name: 'Ruth Owner' },
      versions: [{ version: 1, rating: 'supported', decidedBy: { name: 'Edda Editor' } }],
    });
    expect(await db.finding.findMany()).toMatchObject([
      { holds: '6 August 2024', note: 'Write to the desk in Rome.', version: 2, withdrawnAt: null },
    ]);
    await decide(desk.editor, { version: 2, wordings: [] });
    const [withdrawn] = await db.finding.findMany();
    expect(withdrawn?.withdrawnAt).not.toBeNull();
    expect(await listKinds(db, desk.workspaceId)).toEqual([
      'decision.made',
      'finding.added',
      'decision.revised',
      'finding.changed',
      'decision.revised',
      'finding.withdrawn',
    ]);
  });

  it('can be withdrawn, with its findings, and made again', async () => {
    await decide(desk.editor, { wordings: [when('6 August 2024')] });
    const withdrawn = await withdraw(desk.editor, 1);
    expect(withdrawn.withdrawnAt).not.toBeNull();
    expect((await db.finding.findFirstOrThrow()).withdrawnAt).not.toBeNull();
    const again = await decide(desk.editor, { version: 2, wordings: [when('6 August 2024')] });
    expect(again).toMatchObject({ version: 3, withdrawnAt: null });
    expect(again.versions.map(({ version }) => version)).toEqual([2, 1]);
    expect(await db.finding.findMany()).toMatchObject([{ withdrawnAt: null }]);
  });

  it('lets an editor decide who is assigned and has judged', async () => {
    await buildAssignment(db, desk, { claim, to: desk.editor });
    await buildVerdict(db, desk, { claim, by: desk.editor });
    expect(await decide(desk.editor)).toMatchObject({ version: 1 });
  });
});

describe('refusals of decideClaim', () => {
  it('refuses an editor who is assigned and has yet to judge, whether or not others have', async () => {
    await buildAssignment(db, desk, { claim, to: desk.editor });
    const refusal = { code: 'RULE_BROKEN', data: { rule: 'own_verdict_missing' } };
    await expect(decide(desk.editor)).rejects.toMatchObject(refusal);
    await buildVerdict(db, desk, { claim, by: desk.ines });
    await expect(decide(desk.editor)).rejects.toMatchObject(refusal);
  });

  it.each(['ines', 'observer'] as const)('refuses %s', async (who) => {
    await expect(decide(desk[who])).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(withdraw(desk[who], 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a blank reason and a rating that is not on the scale', async () => {
    await expect(decide(desk.editor, { reason: writeReason('  ') })).rejects.toMatchObject({
      data: { field: 'reason' },
    });
    await expect(decide(desk.editor, { rating: 'true' })).rejects.toMatchObject({
      data: { field: 'rating' },
    });
  });

  it('refuses details and passages that are named twice', async () => {
    const twice = { ...when('2024'), failing: [...when('2024').failing, ...when('2024').failing] };
    for (const wordings of [[when('2024'), when('2025')], [twice]]) {
      await expect(decide(desk.editor, { wordings })).rejects.toMatchObject({
        data: { field: 'wordings' },
      });
    }
  });

  it('refuses passages that are removed, of another claim, or in a reference', async () => {
    const other = await buildClaim(db, desk, { caseId });
    const reference = await buildArticle(db, desk, { caseId, role: 'reference' });
    const removed = await buildPassage(db, desk, { claim, article, removedAt: new Date() });
    const foreign = await buildPassage(db, desk, { claim: other, article });
    const inReference = await buildPassage(db, desk, { claim, article: reference });
    for (const { id } of [removed, foreign, inReference]) {
      const wordings = [{ ...when('2024'), failing: [{ passageId: id, says: 'x' }] }];
      await expect(decide(desk.editor, { wordings })).rejects.toMatchObject({
        data: { field: 'wordings' },
      });
    }
    expect(await db.decision.count()).toBe(0);
  });

  it('refuses withdrawn claims', async () => {
    await db.claim.updateMany({ data: { withdrawnAt: new Date() } });
    await expect(decide(desk.editor)).rejects.toMatchObject({ data: { rule: 'claim_withdrawn' } });
  });

  it('lets one of two editors win who decide at once', async () => {
    const results = await Promise.allSettled([decide(desk.editor), decide(desk.owner)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'VERSION_CONFLICT', data: { current: { version: 1 } } });
  });

  it('answers a stale version with what is decided now', async () => {
    await decide(desk.editor);
    await decide(desk.editor, { version: 1, rating: 'refuted' });
    const conflict = { code: 'VERSION_CONFLICT', data: { current: { version: 2, rating: 'refuted' } } };
    await expect(decide(desk.owner, { version: 1 })).rejects.toMatchObject(conflict);
    await expect(withdraw(desk.owner, 1)).rejects.toMatchObject(conflict);
  });

  it('does not find claims of another workspace', async () => {
    const other = await buildWorkspace(db);
    await expect(decide(other.editor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getDecision(other.editor, db, { claimId: claim.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
