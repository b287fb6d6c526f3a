import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Passage } from '@/lib/db/database';
import { getClaim } from '@/lib/server/claims/get-claim';
import { splitClaim } from '@/lib/server/claims/split-claim';
import { undoMove } from '@/lib/server/claims/undo-move';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let stays: Passage;
let goes: Passage;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId, tags: ['Kursk'], stage: 'open' });
  const article = await buildArticle(db, desk, { caseId });
  stays = await buildPassage(db, desk, { claim, article, quote: 'The' });
  goes = await buildPassage(db, desk, { claim, article, quote: 'encircled' });
});

const split = (passageIds = [goes.id], evidenceIds: string[] = [], actor = desk.editor) =>
  change(actor, (write) =>
    splitClaim(actor, write, {
      claimId: claim.id,
      version: 1,
      statement: 'It began in August.',
      passageIds,
      evidenceIds,
    }),
  );

describe('splitClaim', () => {
  it('makes a claim of the same stage and kind with the chosen passages and evidence', async () => {
    const chosen = await buildEvidence(db, desk, { caseId, claims: [claim] });
    await buildEvidence(db, desk, { caseId, claims: [claim] });
    const { claim: made } = await split([goes.id], [chosen.id]);
    expect(made).toMatchObject({
      number: 2,
      statement: 'It began in August.',
      stage: 'open',
      tags: ['Kursk'],
      passages: 1,
      evidence: 1,
    });
    expect(await getClaim(desk.ines, db, { claimId: claim.id })).toMatchObject({ passages: 1, evidence: 1 });
  });

  it('is undone: the work goes back and the new claim is withdrawn', async () => {
    const { moveId, claim: made } = await split();
    await change(desk.editor, (write) => undoMove(desk.editor, write, { moveId }));
    expect(await getClaim(desk.ines, db, { claimId: claim.id })).toMatchObject({ passages: 2 });
    expect(await getClaim(desk.ines, db, { claimId: made.id })).toMatchObject({ status: 'withdrawn' });
  });

  it('leaves a new claim that has got work of its own when the split is undone', async () => {
    const { moveId, claim: made } = await split();
    const row = await db.claim.findFirstOrThrow({ where: { id: made.id } });
    await buildVerdict(db, desk, { claim: row, by: desk.ines });
    await change(desk.editor, (write) => undoMove(desk.editor, write, { moveId }));
    expect(await getClaim(desk.ines, db, { claimId: made.id })).toMatchObject({ withdrawnAt: null });
  });

  it('refuses passages of other claims and makes no claim then', async () => {
    await db.passage.updateMany({
      where: { id: goes.id },
      data: { claimId: (await buildClaim(db, desk, { caseId })).id },
    });
    await expect(split([stays.id, goes.id])).rejects.toMatchObject({ data: { rule: 'passages_elsewhere' } });
    expect(await db.claim.count()).toBe(2);
  });

  it('refuses evidence that is not linked to the claim, naming the field, and makes no claim then', async () => {
    const linked = await buildEvidence(db, desk, { caseId, claims: [claim] });
    const other = await buildEvidence(db, desk, { caseId, claims: [] });
    await expect(split([goes.id], [linked.id, other.id])).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'evidenceIds' },
    });
    expect(await db.claim.count()).toBe(1);
    expect(await db.evidenceLink.findMany()).toMatchObject([{ claimId: claim.id, version: 1 }]);
  });

  it('takes evidence that is named twice once', async () => {
    const linked = await buildEvidence(db, desk, { caseId, claims: [claim] });
    expect((await split([goes.id], [linked.id, linked.id])).claim).toMatchObject({ evidence: 1 });
  });

  it('refuses reviewers and decided claims', async () => {
    await expect(split([goes.id], [], desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await buildDecision(db, desk, { claim });
    await expect(split()).rejects.toMatchObject({ data: { rule: 'claim_decided' } });
  });
});
