import { beforeEach, expect, it } from 'vitest';
import type { Db, Verdict } from '@/lib/db/database';
import { getClaimAgreement } from '@/lib/server/agreement/get-claim-agreement';
import { getEvidenceAgreement } from '@/lib/server/agreement/get-evidence-agreement';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildEvidence } from '@/tests/support/build-evidence';
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

const rest = ({ id }: Verdict, evidenceIds: string[]) =>
  db.verdict.updateMany({ where: { id }, data: { evidenceIds } });

it('compares the evidence that reviewers ticked, claim by claim', async () => {
  const claims = [
    await buildClaim(db, desk, { caseId }),
    await buildClaim(db, desk, { caseId }),
    await buildClaim(db, desk, { caseId }),
  ];
  const one = await buildEvidence(db, desk, { caseId, claims, question: 'Who says so?' });
  const other = await buildEvidence(db, desk, { caseId, claims });
  const [same, partly, without] = claims.map(({ id }) => id);
  for (const [place, claim] of claims.entries()) {
    const ofInes = await buildVerdict(db, desk, { claim, by: desk.ines });
    const ofTomas = await buildVerdict(db, desk, { claim, by: desk.tomas });
    if (place === 2) continue;
    await rest(ofInes, [one.id]);
    await rest(ofTomas, place === 0 ? [one.id] : [one.id, other.id]);
  }
  const answer = await getEvidenceAgreement(desk.editor, db, { caseId });
  expect(answer).toMatchObject({
    claims: [
      { f1: 1, used: [{ userId: desk.ines.userId, evidenceIds: [one.id] }, { evidenceIds: [one.id] }] },
      { f1: expect.closeTo(2 / 3) },
      { f1: null },
    ],
    group: {
      units: { n: 2, agree: [same], differ: [partly] },
      figures: [{ measure: 'evidence-f1', outcome: { value: expect.closeTo(5 / 6) } }],
    },
    pairs: [{ units: { n: 2 } }],
    partly: [partly],
    nothingInCommon: [],
    withoutEvidence: [without],
  });
  expect(answer.evidence.map(({ question }) => question)).toEqual(['Who says so?', expect.any(String)]);
});

it('says the same of one claim', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await buildClaim(db, desk, { caseId });
  await buildVerdict(db, desk, { claim, by: desk.ines });
  await buildVerdict(db, desk, { claim, by: desk.tomas, rating: 'refuted' });
  expect(await getClaimAgreement(desk.editor, db, { claimId: claim.id })).toMatchObject({
    claimId: claim.id,
    hidden: false,
    verdicts: { claims: [{ agree: false }], pairsOfVerdicts: { compared: 1, agreed: 0 } },
    shift: { stayed: 2 },
    passages: { marks: 0 },
    evidence: { withoutEvidence: [claim.id] },
  });
  expect(await getClaimAgreement(desk.observer, db, { claimId: claim.id })).toMatchObject({
    hidden: true,
    verdicts: { claims: [], people: [] },
    evidence: { claims: [] },
  });
  const other = await buildWorkspace(db);
  await expect(getClaimAgreement(other.owner, db, { claimId: claim.id })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
});
