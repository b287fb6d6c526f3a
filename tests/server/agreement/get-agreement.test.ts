import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { getAgreement } from '@/lib/server/agreement/get-agreement';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
});

it('lists the claims that two people judged, who differs, and the share', async () => {
  const same = await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim: same, by: desk.ines });
  await buildVerdict(db, desk, { claim: same, by: desk.tomas });
  const differ = await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim: differ, by: desk.ines, rating: 'refuted' });
  await buildVerdict(db, desk, { claim: differ, by: desk.tomas, rating: 'not-enough' });
  const alone = await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim: alone, by: desk.ines });

  const agreement = await getAgreement(desk.editor, db, { caseId });
  expect(agreement).toMatchObject({
    hiddenClaims: false,
    otherScale: 0,
    claims: [
      { number: 1, agree: true },
      {
        number: 2,
        agree: false,
        ratings: [
          { user: { name: 'Ines Reviewer' }, rating: 'refuted', scaleId: desk.scaleId },
          { user: { name: 'Tomas Reviewer' }, rating: 'not-enough' },
        ],
      },
    ],
    pairs: [{ shared: 2, agreed: 1 }],
    share: { kind: 'share', percent: 50 },
  });
});

it('leaves out verdicts on another scale, and says how many', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim, by: desk.ines });
  const id = '0198a5c0-0000-7000-8000-0000000000a1';
  await db.ratingScale.create({
    data: {
      workspaceId: desk.workspaceId,
      id,
      familyId: id,
      version: 1,
      name: 'Other',
      kind: 'nominal',
      ratings: [],
    },
  });
  const other = await buildVerdict(db, desk, { claim, by: desk.tomas });
  await db.verdict.updateMany({ where: { id: other.id }, data: { scaleId: id } });
  expect(await getAgreement(desk.editor, db, { caseId })).toMatchObject({
    otherScale: 1,
    claims: [],
    share: { kind: 'none', reason: 'nobody_rated_the_same_claim' },
  });
});

it('says why there is no share, and does not find cases of another workspace', async () => {
  expect((await getAgreement(desk.editor, db, { caseId })).share).toEqual({
    kind: 'none',
    reason: 'no_verdicts',
  });
  const other = await buildWorkspace(db);
  await expect(getAgreement(other.owner, db, { caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
