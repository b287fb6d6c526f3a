import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Prisma } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import type { CheckStageKind } from '@/lib/domain/stage';
import type { Actor } from '@/lib/server/core/actor';
import { presentTo } from '@/lib/server/live/present-to';
import { loadClaimAudiences } from '@/lib/server/visibility/load-claim-audiences';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildMember, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let claim: Claim;
let cora: Actor;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  cora = await buildMember(db, { ...desk, name: 'Cora Reviewer', role: 'reviewer' });
});

async function follow(namesHidden: boolean): Promise<void> {
  const caseId = await buildCase(db, desk);
  // Plain data by its type.
  const protocol = { ...presetProtocols.full, namesHidden } as unknown as Prisma.InputJsonObject;
  claim = await buildClaim(db, desk, { caseId, protocol, stage: 'first_check' });
  const give = async (to: Actor, stage: CheckStageKind) => {
    const { id } = await buildAssignment(db, desk, { claim, to });
    await db.assignment.updateMany({ where: { id }, data: { stage } });
  };
  await give(desk.ines, 'first_check');
  await give(desk.tomas, 'second_check');
  await give(cora, 'cold_read');
}

/** Whom each sees while everybody has the page of the claim open. */
async function sees(receiver: Actor): Promise<string[]> {
  const people = [desk.ines, desk.tomas, cora, desk.editor, desk.observer];
  const present = people.map(({ userId, name }) => ({
    userId,
    name,
    caseId: claim.caseId,
    articleId: null,
    claimId: claim.id,
  }));
  const claims = await loadClaimAudiences(db, desk.workspaceId, [claim.id]);
  return presentTo(receiver, { present, claims }).flatMap(({ userId, name }) =>
    userId === receiver.userId ? [] : (name.split(' ')[0] ?? ''),
  );
}

describe('who is at a claim', () => {
  it('does not tell a blind reviewer who holds the other places, where names are hidden', async () => {
    await follow(true);
    expect(await sees(desk.ines)).toEqual(['Edda', 'Olga']);
    expect(await sees(desk.observer)).toEqual(['Edda']);
    expect(await sees(desk.editor)).toEqual(['Ines', 'Tomas', 'Cora', 'Olga']);
  });

  it('tells them where names are not hidden, but of a cold reader editors alone', async () => {
    await follow(false);
    expect(await sees(desk.ines)).toEqual(['Tomas', 'Edda', 'Olga']);
    expect(await sees(desk.editor)).toContain('Cora');
  });

  it.each([true, false])('tells a cold reader of nobody (names hidden: %s)', async (namesHidden) => {
    await follow(namesHidden);
    expect(await sees(cora)).toEqual([]);
  });

  it('is told to a reviewer who has judged, and to everybody once the desk has decided', async () => {
    await follow(true);
    await buildVerdict(db, desk, { claim, by: desk.ines });
    expect(await sees(desk.ines)).toEqual(['Tomas', 'Edda', 'Olga']);
    await buildDecision(db, desk, { claim });
    expect(await sees(desk.observer)).toContain('Ines');
    expect(await sees(cora)).toContain('Ines');
  });

  it('is told to nobody of a claim that does not exist', async () => {
    await follow(false);
    const other = await buildWorkspace(db);
    const claims = await loadClaimAudiences(db, other.workspaceId, [claim.id]);
    const { userId, name } = desk.ines;
    const present = [{ userId, name, caseId: null, articleId: null, claimId: claim.id }];
    expect(presentTo(other.editor, { present, claims })).toEqual([]);
  });
});
