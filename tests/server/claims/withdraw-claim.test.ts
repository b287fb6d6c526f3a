import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { restoreClaim } from '@/lib/server/claims/restore-claim';
import { withdrawClaim } from '@/lib/server/claims/withdraw-claim';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
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

const withdraw = (actor = desk.ines, version = 1) =>
  change(actor, (write) =>
    withdrawClaim(actor, write, { claimId: claim.id, version, reason: 'Said by nobody.' }),
  );
const restore = (actor = desk.ines, version = 2) =>
  change(actor, (write) => restoreClaim(actor, write, { claimId: claim.id, version }));

describe('withdrawClaim', () => {
  it('takes a claim out with its reason, and restoring brings it back', async () => {
    expect(await withdraw()).toMatchObject({ status: 'withdrawn', withdrawnReason: 'Said by nobody.' });
    expect(await restore()).toMatchObject({ status: 'proposed', withdrawnReason: null, version: 3 });
    const kinds = await db.activity.findMany({ orderBy: { seq: 'asc' }, select: { kind: true } });
    expect(kinds).toEqual([{ kind: 'claim.withdrawn' }, { kind: 'claim.restored' }]);
  });

  it('is for who wrote the claim, and for editors', async () => {
    await expect(withdraw(desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await withdraw(desk.editor)).toMatchObject({ status: 'withdrawn' });
    await expect(restore(desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a decided claim', async () => {
    await buildDecision(db, desk, { claim });
    await expect(withdraw()).rejects.toMatchObject({ data: { rule: 'claim_decided' } });
  });

  it('refuses to withdraw twice, to restore what stands, and stale versions', async () => {
    await expect(restore(desk.ines, 1)).rejects.toMatchObject({ data: { rule: 'claim_not_withdrawn' } });
    await expect(withdraw(desk.ines, 7)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await withdraw();
    await expect(withdraw(desk.ines, 2)).rejects.toMatchObject({ data: { rule: 'claim_withdrawn' } });
    await expect(restore(desk.ines, 1)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  });
});
