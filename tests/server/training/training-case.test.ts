import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import { assignClaims } from '@/lib/server/assignments/assign-claims';
import { planForCase } from '@/lib/server/assignments/plan-for-case';
import { createCase } from '@/lib/server/cases/create-case';
import { updateCase } from '@/lib/server/cases/update-case';
import { setStage } from '@/lib/server/claims/set-stage';
import type { Actor } from '@/lib/server/core/actor';
import type { Write } from '@/lib/server/core/write';
import { decideClaim } from '@/lib/server/decisions/decide-claim';
import { createFinding } from '@/lib/server/findings/create-finding';
import { publishReport } from '@/lib/server/reports/publish';
import { setCaseProtocol, setClaimProtocol } from '@/lib/server/stages/set-protocol';
import { takePlace } from '@/lib/server/stages/take-place';
import { judgeCell } from '@/lib/server/verdicts/judge-cell';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildAnswer, buildKey } from '@/tests/support/build-training';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { perform } from '@/tests/support/perform';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let article: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk, { training: true });
  claim = await buildClaim(db, desk, { caseId });
  article = await buildArticle(db, desk, { caseId });
});

const reason = writeReason('The map shows a road.');
const refusals: [string, (actor: Actor, write: Write) => Promise<unknown>][] = [
  [
    'verdicts',
    (actor, write) =>
      submitVerdict(actor, write, {
        claimId: claim.id,
        version: null,
        rating: 'refuted',
        reason,
        confidence: null,
        evidenceIds: [],
      }),
  ],
  [
    'verdicts on how an article reports a claim',
    (actor, write) =>
      judgeCell(actor, write, {
        claimId: claim.id,
        articleId: article.articleId,
        version: null,
        accurate: true,
        fair: null,
        note: '',
      }),
  ],
  [
    'decisions',
    (actor, write) =>
      decideClaim(actor, write, {
        claimId: claim.id,
        version: null,
        rating: 'refuted',
        reason,
        wordings: [],
      }),
  ],
  [
    'a protocol',
    (actor, write) =>
      setCaseProtocol(actor, write, { caseId, version: 1, protocol: presetProtocols.full, toClaims: true }),
  ],
  [
    'a protocol of a claim',
    (actor, write) =>
      setClaimProtocol(actor, write, { claimId: claim.id, version: 1, protocol: presetProtocols.full }),
  ],
  [
    'places',
    (actor, write) =>
      takePlace(actor, write, {
        claimId: claim.id,
        stage: 'first_check',
        userId: actor.userId,
        dueAt: null,
        note: '',
        exception: null,
      }),
  ],
  [
    'an open stage',
    (actor, write) =>
      setStage(actor, write, { claimId: claim.id, version: 1, stage: 'open', reason: 'All in.' }),
  ],
  [
    'assignments',
    (actor, write) =>
      assignClaims(actor, write, {
        caseId,
        pairs: [{ claimId: claim.id, userId: actor.userId }],
        dueAt: null,
        note: '',
      }),
  ],
  [
    'plans',
    (actor, { tx }) =>
      planForCase(actor, tx, {
        caseId,
        userIds: [actor.userId],
        reviewersPerClaim: 1,
        of: { outletIds: [], tags: [] },
        only: [],
        overlap: null,
      }),
  ],
  [
    'findings',
    (actor, write) =>
      createFinding(actor, write, {
        articleId: article.articleId,
        claimId: null,
        passageId: null,
        kind: 'date',
        says: '2023',
        holds: '2024',
      }),
  ],
  [
    'reports',
    (actor, write) =>
      publishReport(actor, write, {
        caseId,
        draftVersion: 0,
        wordings: new Map(),
        origin: 'http://localhost:3000',
      }),
  ],
];

describe('a training case', () => {
  it.each(refusals)('has no %s, by a named rule', async (_what, work) => {
    await expect(perform(desk.editor, (write) => work(desk.editor, write))).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'training_case' },
    });
    expect(await db.activity.count()).toBe(0);
  });
});

const update = (id: string, change: object) =>
  perform(desk.editor, (write) => updateCase(desk.editor, write, { caseId: id, version: 1, ...change }));

describe('making a case one for training', () => {
  it('is done when it is created', async () => {
    const created = await perform(desk.editor, (write) =>
      createCase(desk.editor, write, { title: 'Bridges', training: true }),
    );
    expect(created).toMatchObject({ training: true });
  });

  it('is done later while nothing was judged, and closes claims that were open to all', async () => {
    const id = await buildCase(db, desk);
    const open = await buildClaim(db, desk, { caseId: id, stage: 'open' });
    expect(await update(id, { training: true })).toMatchObject({ training: true, version: 2 });
    expect(await db.claim.findFirstOrThrow({ where: { id: open.id } })).toMatchObject({
      stage: 'independent',
    });
  });

  it.each<[string, (id: string, claim: Claim) => Promise<unknown>]>([
    ['verdicts', (_id, one) => buildVerdict(db, desk, { claim: one, by: desk.ines })],
    ['decisions', (_id, one) => buildDecision(db, desk, { claim: one })],
    ['assignments', (_id, one) => buildAssignment(db, desk, { claim: one, to: desk.ines })],
    [
      'a protocol',
      (id) =>
        db.case.updateMany({ where: { id }, data: { protocol: { ...presetProtocols.quick } as object } }),
    ],
  ])('is refused while it has %s', async (what, build) => {
    const id = await buildCase(db, desk);
    await build(id, await buildClaim(db, desk, { caseId: id }));
    await expect(update(id, { training: true })).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      message: expect.stringContaining(`This case has ${what},`),
      data: { rule: 'case_in_review', field: 'training' },
    });
  });

  it('is refused to a reviewer', async () => {
    const id = await buildCase(db, desk);
    await expect(
      perform(desk.ines, (write) => updateCase(desk.ines, write, { caseId: id, version: 1, training: true })),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('making a training case an ordinary one', () => {
  it('is done while nobody has answered', async () => {
    await buildKey(db, desk, { claim });
    expect(await update(caseId, { training: false })).toMatchObject({ training: false });
  });

  it('is refused once somebody has', async () => {
    await buildKey(db, desk, { claim });
    await buildAnswer(db, desk, { claim, by: desk.observer });
    await expect(update(caseId, { training: false })).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'training_answered' },
    });
    expect(await update(caseId, { title: 'Bridges' })).toMatchObject({ title: 'Bridges', training: true });
  });
});

it('keeps the scale of a case whose claims have keys', async () => {
  await buildKey(db, desk, { claim });
  const scale = await db.ratingScale.findFirstOrThrow({ where: { id: desk.scaleId } });
  const id = '0198a5c0-0000-7000-8000-0000000000aa';
  await db.ratingScale.create({
    data: { ...scale, id, familyId: id, ratings: scale.ratings as object, name: 'Another' },
  });
  await expect(update(caseId, { scaleId: id })).rejects.toMatchObject({ data: { field: 'scaleId' } });
});
