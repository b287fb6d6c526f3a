import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { declareInterest } from '@/lib/server/interests/declare-interest';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  claim = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
});

const declare = (by: Actor, of: Actor = by) =>
  change(by, (write) =>
    declareInterest(by, write, {
      userId: of.userId,
      outletId: null,
      claimId: claim.id,
      reason: 'I know the person quoted.',
    }),
  );
const held = () => db.assignment.count({ where: { claimId: claim.id, releasedAt: null } });

describe('a conflict of interest with a claim', () => {
  it('gives back the place of whoever says so of themselves', async () => {
    await buildAssignment(db, desk, { claim, to: desk.ines });
    await buildAssignment(db, desk, { claim, to: desk.tomas });
    const declared = await declare(desk.ines);
    expect(declared).toMatchObject({ claim: { id: claim.id }, outlet: null });
    expect(await db.assignment.findMany({ where: { releasedAt: null } })).toMatchObject([
      { userId: desk.tomas.userId },
    ]);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['interest.declared', 'assignment.released']);
  });

  it('keeps the place of whoever has judged already, and that of a person of whom an editor says it', async () => {
    await buildAssignment(db, desk, { claim, to: desk.ines });
    await buildVerdict(db, desk, { claim, by: desk.ines });
    await buildAssignment(db, desk, { claim, to: desk.tomas });
    await declare(desk.ines);
    await declare(desk.editor, desk.tomas);
    expect(await held()).toBe(2);
  });

  it('cannot be declared of somebody else by a reviewer', async () => {
    await expect(declare(desk.ines, desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
