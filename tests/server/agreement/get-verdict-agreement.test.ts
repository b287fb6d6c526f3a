import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import { truthScale } from '@/lib/domain/scale';
import { getVerdictAgreement } from '@/lib/server/agreement/get-verdict-agreement';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildDecision } from '@/tests/support/build-decision';
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

it('lists the claims that two people judged, who differs, and the figures with the claims behind them', async () => {
  const same = await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim: same, by: desk.ines });
  await buildVerdict(db, desk, { claim: same, by: desk.tomas });
  const differ = await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim: differ, by: desk.ines, rating: 'refuted' });
  await buildVerdict(db, desk, { claim: differ, by: desk.tomas, rating: 'not-enough' });
  const alone = await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim: alone, by: desk.ines });

  const agreement = await getVerdictAgreement(desk.editor, db, { caseId });
  expect(agreement).toMatchObject({
    hiddenClaims: false,
    otherScale: 0,
    people: [{ name: 'Ines Reviewer' }, { name: 'Tomas Reviewer' }],
    claims: [
      { number: 1, agree: true },
      {
        number: 2,
        agree: false,
        ratings: [
          { userId: desk.ines.userId, rating: 'refuted', scaleId: desk.scaleId },
          { userId: desk.tomas.userId, rating: 'not-enough' },
        ],
      },
      { number: 3, agree: null },
    ],
    pairsOfVerdicts: { compared: 2, agreed: 1 },
    pairs: [{ units: { n: 2, agree: [same.id], differ: [differ.id] } }],
    weeks: [{ units: { n: 2 } }],
  });
  expect(agreement.groups).toMatchObject([{ units: { n: 2, agree: [same.id], differ: [differ.id] } }]);
  expect(agreement.groups[0]?.figures[0]).toMatchObject({
    measure: 'percent',
    outcome: { kind: 'value', value: 0.5 },
    interval: { kind: 'interval', low: 0, high: 1 },
  });
  expect(await getVerdictAgreement(desk.editor, db, { caseId })).toEqual(agreement);
});

it('leaves “cannot be checked” out of ordinal figures, which name their own claims', async () => {
  desk = await buildWorkspace(db, truthScale);
  caseId = await buildCase(db, desk);
  const claims = [await buildClaim(db, desk, { caseId }), await buildClaim(db, desk, { caseId })];
  for (const [place, claim] of claims.entries()) {
    await buildVerdict(db, desk, { claim, by: desk.ines, rating: place === 0 ? 'true' : 'uncheckable' });
    await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'half-true' });
  }
  const { groups } = await getVerdictAgreement(desk.editor, db, { caseId });
  expect(groups.map(({ units }) => units.differ)).toEqual([[claims[0]?.id], claims.map(({ id }) => id)]);
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
  expect(await getVerdictAgreement(desk.editor, db, { caseId })).toMatchObject({
    otherScale: 1,
    claims: [{ agree: null, ratings: [{ userId: desk.ines.userId }] }],
    people: [{ name: 'Ines Reviewer' }],
  });
});

it('compares only claims whose judgements the viewer may see, with names', async () => {
  const blind = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim: blind, to: desk.editor });
  const nameless = await buildClaim(db, desk, { caseId });
  await db.claim.updateMany({
    where: { id: nameless.id },
    // Plain data by its type.
    data: { protocol: JSON.parse(JSON.stringify(presetProtocols.double_blind)) },
  });
  for (const claim of [blind, nameless]) {
    await buildVerdict(db, desk, { claim, by: desk.ines });
    await buildVerdict(db, desk, { claim, by: desk.tomas });
  }
  expect(await getVerdictAgreement(desk.editor, db, { caseId })).toMatchObject({
    hiddenClaims: true,
    claims: [],
    people: [],
    pairs: [],
    weeks: [],
    groups: [{ units: { n: 0 } }],
  });
  const reviewer = await getVerdictAgreement(desk.ines, db, { caseId });
  expect(reviewer.claims.map(({ number }) => number)).toEqual([1]);
  await buildDecision(db, desk, { claim: nameless });
  const decided = await getVerdictAgreement(desk.editor, db, { caseId });
  expect(decided.claims.map(({ number }) => number)).toEqual([2]);
});

it('says why there is no figure, and does not find cases of another workspace', async () => {
  const { groups } = await getVerdictAgreement(desk.editor, db, { caseId });
  expect(groups[0]?.figures[0]).toEqual({
    measure: 'percent',
    outcome: { kind: 'undefined', reason: 'no-unit-with-two-reviewers' },
    interval: { kind: 'undefined', reason: 'no-unit-with-two-reviewers' },
  });
  const other = await buildWorkspace(db);
  await expect(getVerdictAgreement(other.owner, db, { caseId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
