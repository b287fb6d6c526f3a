import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { setStage } from '@/lib/server/claims/set-stage';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  claim = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
});

const set = (stage: 'open' | 'independent', actor = desk.editor, version = 1) =>
  change(actor, (write) => setStage(actor, write, { claimId: claim.id, version, stage, reason: '' }));

describe('setStage', () => {
  it('opens a claim to all and makes it independent again', async () => {
    expect(await set('open')).toMatchObject({ stage: 'open', hidden: false, version: 2 });
    expect(await set('independent', desk.editor, 2)).toMatchObject({ stage: 'independent', version: 3 });
  });

  it('refuses reviewers', async () => {
    await expect(set('open', desk.ines)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses to open a claim to an editor who still has to judge it, whether others have judged or not', async () => {
    await buildAssignment(db, desk, { claim, to: desk.editor });
    const refusal = { code: 'RULE_BROKEN', data: { rule: 'own_verdict_missing' } };
    await expect(set('open')).rejects.toMatchObject(refusal);
    await buildVerdict(db, desk, { claim, by: desk.tomas });
    await expect(set('open')).rejects.toMatchObject(refusal);
    await buildVerdict(db, desk, { claim, by: desk.editor });
    expect(await set('open')).toMatchObject({ stage: 'open' });
  });

  it('refuses a stale version', async () => {
    await expect(set('open', desk.editor, 2)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });
});
