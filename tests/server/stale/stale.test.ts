import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { listAttention } from '@/lib/server/cases/list-attention';
import { updateEvidence } from '@/lib/server/evidence/update-evidence';
import { withdrawEvidence } from '@/lib/server/evidence/withdraw-evidence';
import { listStaleWork } from '@/lib/server/stale/list-stale-work';
import { listVerdictsForClaim } from '@/lib/server/verdicts/list-verdicts-for-claim';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildEvidence } from '@/tests/support/build-evidence';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let evidenceId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  evidenceId = (await buildEvidence(db, desk, { caseId, claims: [claim] })).id;
  const verdict = await buildVerdict(db, desk, { claim, by: desk.ines });
  await db.verdict.update({
    where: { workspaceId_id: { workspaceId: desk.workspaceId, id: verdict.id } },
    data: { evidenceIds: [evidenceId] },
  });
  await buildVerdict(db, desk, { claim, by: desk.tomas });
});

const listOwn = (actor = desk.ines) => listStaleWork(db, actor);

describe('a verdict', () => {
  it('is not stale while what it rests on stays, nor by a new question or due date', async () => {
    await change(desk.ines, (write) =>
      updateEvidence(desk.ines, write, { evidenceId, version: 1, question: 'What do the maps show?' }),
    );
    expect(await listOwn()).toEqual([]);
  });

  it('is stale once its evidence says something else; one that names other evidence is not', async () => {
    await change(desk.ines, (write) =>
      updateEvidence(desk.ines, write, { evidenceId, version: 1, quote: 'The ring was never closed.' }),
    );
    expect(await listOwn()).toMatchObject([
      { claimId: claim.id, what: 'verdict', reasons: [{ kind: 'evidence_changed', subjectId: evidenceId }] },
    ]);
    expect(await listOwn(desk.tomas)).toEqual([]);
  });

  it('is stale once its evidence is withdrawn, and tells nobody who may not see it', async () => {
    await change(desk.editor, (write) =>
      withdrawEvidence(desk.editor, write, { evidenceId, version: 1, reason: 'The source took it back.' }),
    );
    const { stale } = await listVerdictsForClaim(desk.ines, db, { claimId: claim.id });
    expect(stale).toMatchObject([
      { user: { name: 'Ines Reviewer' }, reasons: [{ kind: 'evidence_withdrawn' }] },
    ]);
    const blind = await listVerdictsForClaim(desk.observer, db, { claimId: claim.id });
    expect(blind.stale).toEqual([]);
    const attention = async (actor: typeof desk.ines) =>
      (await listAttention(actor, db, { caseId })).filter(({ kind }) => kind === 'stale');
    expect(await attention(desk.ines)).toMatchObject([{ count: 1, claimIds: [claim.id] }]);
    expect(await attention(desk.observer)).toEqual([]);
  });

  it('gives way to the decision once the desk has decided', async () => {
    await buildDecision(db, desk, { claim });
    await change(desk.editor, (write) =>
      withdrawEvidence(desk.editor, write, { evidenceId, version: 1, reason: 'The source took it back.' }),
    );
    expect(await listOwn()).toEqual([]);
    expect(await listOwn(desk.editor)).toMatchObject([
      { what: 'decision', reasons: [{ kind: 'evidence_withdrawn' }] },
    ]);
  });
});
