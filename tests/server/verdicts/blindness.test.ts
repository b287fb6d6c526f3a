import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { getClaimAgreement } from '@/lib/server/agreement/get-claim-agreement';
import { getVerdictAgreement } from '@/lib/server/agreement/get-verdict-agreement';
import { listAssignments } from '@/lib/server/assignments/list-assignments';
import { planForCase } from '@/lib/server/assignments/plan-for-case';
import { getBoard } from '@/lib/server/board/get-board';
import type { Actor } from '@/lib/server/core/actor';
import { getDecision } from '@/lib/server/decisions/get-decision';
import { listFindingsForCase } from '@/lib/server/findings/list-findings-for-case';
import { getQueue } from '@/lib/server/queue/get-queue';
import { listVerdictsForClaim } from '@/lib/server/verdicts/list-verdicts-for-claim';
import { buildArticle } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildCellJudgement } from '@/tests/support/build-cell-judgement';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildFinding } from '@/tests/support/build-finding';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let articleId: string;
let dora: Actor;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  articleId = (await buildArticle(db, desk, { caseId })).articleId;
  dora = await buildMember(db, { ...desk, name: 'Dora Reviewer', role: 'reviewer' });
  await buildAssignment(db, desk, { claim, to: desk.tomas });
  await buildAssignment(db, desk, { claim, to: dora });
});

/** Two people have judged: what a blind viewer must not be able to tell from nobody having done so. */
async function othersJudge() {
  await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'refuted', reasonText: 'SECRET reason' });
  await buildVerdict(db, desk, { claim, by: dora, rating: 'supported', reasonText: 'SECRET other' });
  await buildCellJudgement(db, desk, { claim, articleId, by: desk.tomas, note: 'SECRET note' });
  await buildFinding(db, desk, { claim, articleId, by: desk.tomas, says: 'SECRET words' });
}

/** Everything that these rooms tell a viewer about the case. */
async function readAll(viewer: Actor) {
  const input = { caseId, claimId: claim.id };
  const plan =
    viewer.role === 'editor'
      ? await planForCase(viewer, db, {
          caseId,
          reviewersPerClaim: 3,
          userIds: [desk.ines.userId],
          of: { outletIds: [], tags: [] },
          only: [],
          overlap: null,
        })
      : null;
  return {
    verdicts: await listVerdictsForClaim(viewer, db, input),
    decision: await getDecision(viewer, db, input),
    findings: await listFindingsForCase(viewer, db, input),
    assignments: await listAssignments(viewer, db, input),
    board: await getBoard(viewer, db, input),
    queue: await getQueue(viewer, db),
    agreement: await getVerdictAgreement(viewer, db, { caseId }),
    ofClaim: await getClaimAgreement(viewer, db, { claimId: claim.id }),
    plan,
  };
}

type Setting = { viewer: Actor; assigned?: boolean; submitted?: boolean; decided?: boolean };

async function arrange({ viewer, assigned, submitted, decided }: Setting) {
  if (assigned) await buildAssignment(db, desk, { claim, to: viewer });
  if (submitted) await buildVerdict(db, desk, { claim, by: viewer });
  if (decided) await buildDecision(db, desk, { claim });
}

describe('a viewer who is blind', () => {
  it.each<[string, () => Setting]>([
    ['a reviewer who has not judged', () => ({ viewer: desk.ines })],
    ['an assigned reviewer who has not judged', () => ({ viewer: desk.ines, assigned: true })],
    ['an assigned editor who has not judged', () => ({ viewer: desk.editor, assigned: true })],
    ['an assigned owner who has not judged', () => ({ viewer: desk.owner, assigned: true })],
    ['an observer before the decision', () => ({ viewer: desk.observer })],
  ])('%s learns nothing: all answers are the same as when nobody has judged', async (_who, setting) => {
    await arrange(setting());
    const before = await readAll(setting().viewer);
    await othersJudge();
    const after = await readAll(setting().viewer);
    expect(after).toEqual(before);
    expect(JSON.stringify(after)).not.toContain('SECRET');
    expect(after.verdicts).toMatchObject({ hidden: true, others: [], cells: [] });
    expect(after.agreement).toMatchObject({ hiddenClaims: true, claims: [], pairs: [], people: [] });
    expect(after.ofClaim).toMatchObject({ hidden: true, shift: { claims: [] }, evidence: { claims: [] } });
    const others = after.assignments.filter(({ user }) => user.id !== setting().viewer.userId);
    expect(others.map(({ state, overdue }) => ({ state, overdue }))).toEqual([
      { state: 'hidden', overdue: false },
      { state: 'hidden', overdue: false },
    ]);
  });

  it('learns nothing from a withdrawn decision, which holds the verdicts it was made from', async () => {
    await othersJudge();
    await buildDecision(db, desk, { claim });
    await db.decision.updateMany({ data: { withdrawnAt: new Date() } });
    expect(await getDecision(desk.ines, db, { claimId: claim.id })).toBeNull();
    expect(await getDecision(desk.editor, db, { claimId: claim.id })).not.toBeNull();
  });
});

describe('a viewer who is not blind', () => {
  it.each<[string, () => Setting]>([
    ['a reviewer who has judged', () => ({ viewer: desk.ines, assigned: true, submitted: true })],
    ['a reviewer after the decision', () => ({ viewer: desk.ines, decided: true })],
    ['an editor without an assignment', () => ({ viewer: desk.editor })],
    ['an assigned editor who has judged', () => ({ viewer: desk.editor, assigned: true, submitted: true })],
    ['an assigned editor after the decision', () => ({ viewer: desk.editor, assigned: true, decided: true })],
    ['an observer after the decision', () => ({ viewer: desk.observer, decided: true })],
  ])('%s sees the others’ verdicts, cells, findings and states', async (_who, setting) => {
    await othersJudge();
    await arrange(setting());
    const { verdicts, findings, assignments, agreement } = await readAll(setting().viewer);
    expect(verdicts.hidden).toBe(false);
    expect(verdicts.others.map(({ reasonText }) => reasonText)).toEqual(['SECRET reason', 'SECRET other']);
    expect(verdicts.cells.map(({ note }) => note)).toEqual(['SECRET note']);
    expect(findings.map(({ says }) => says)).toEqual(['SECRET words']);
    expect(assignments.map(({ state }) => state)).not.toContain('hidden');
    expect(agreement).toMatchObject({ hiddenClaims: false, claims: [{ agree: false }] });
  });

  it('sees everything of an open claim', async () => {
    await db.claim.updateMany({ data: { stage: 'open' } });
    await othersJudge();
    const { verdicts } = await readAll(desk.ines);
    expect(verdicts).toMatchObject({ hidden: false, others: [{}, {}] });
  });

  it('does not see verdicts of others that were withdrawn', async () => {
    await buildVerdict(db, desk, { claim, by: desk.tomas, withdrawnAt: new Date() });
    const { verdicts } = await readAll(desk.editor);
    expect(verdicts.others).toEqual([]);
  });
});

it('shows one’s own findings and those without a claim to a blind viewer', async () => {
  await buildFinding(db, desk, { claim, articleId, by: desk.ines, says: 'mine' });
  await buildFinding(db, desk, { articleId, by: desk.tomas, says: 'of no claim' });
  const findings = await listFindingsForCase(desk.ines, db, { caseId });
  expect(findings.map(({ says }) => says)).toEqual(['mine', 'of no claim']);
});
