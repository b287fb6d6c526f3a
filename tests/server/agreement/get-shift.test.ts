import { beforeEach, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { getShift } from '@/lib/server/agreement/get-shift';
import type { Actor } from '@/lib/server/core/actor';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { withdrawVerdict } from '@/lib/server/verdicts/withdraw-verdict';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
});

const judge = (by: Actor, claim: Claim, rating: string, version: number | null = null) =>
  change(by, (write) =>
    submitVerdict(by, write, {
      claimId: claim.id,
      version,
      rating,
      reason: writeReason('The transcript.'),
      confidence: null,
      evidenceIds: [],
    }),
  );

it('compares what each said while blind with what stands, through the versions of a verdict', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await judge(desk.ines, claim, 'supported');
  await judge(desk.tomas, claim, 'refuted');
  // Both see each other's now; Tomas changes his mind twice.
  await judge(desk.tomas, claim, 'conflicting', 1);
  await judge(desk.tomas, claim, 'supported', 2);
  expect(await getShift(desk.editor, db, { caseId })).toMatchObject({
    hiddenClaims: false,
    claims: [{ claimId: claim.id, number: 1 }],
    before: [{ units: { n: 1, differ: [claim.id] } }],
    after: [{ units: { n: 1, agree: [claim.id] } }],
    moves: [
      {
        claimId: claim.id,
        userId: desk.tomas.userId,
        from: 'refuted',
        to: 'supported',
        joined: [desk.ines.userId],
      },
    ],
    stayed: 1,
    flows: [{ from: 'refuted', to: 'supported', count: 1, claimIds: [claim.id] }],
    settled: [claim.id],
    unsettled: [],
    leftOut: [],
  });
});

it('takes the last verdict given blind, so a slip that one mended alone is no move', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await judge(desk.ines, claim, 'refuted');
  await judge(desk.ines, claim, 'supported', 1);
  await judge(desk.tomas, claim, 'supported');
  const shift = await getShift(desk.editor, db, { caseId });
  expect(shift).toMatchObject({ moves: [], stayed: 2 });
});

it('leaves out who had seen others’ verdicts, and who took theirs back', async () => {
  const open = await buildClaim(db, desk, { caseId, stage: 'open' });
  await judge(desk.ines, open, 'supported');
  const taken = await buildClaim(db, desk, { caseId });
  await judge(desk.ines, taken, 'supported');
  await change(desk.ines, (write) => withdrawVerdict(desk.ines, write, { claimId: taken.id, version: 1 }));
  expect(await getShift(desk.editor, db, { caseId })).toMatchObject({
    leftOut: [{ claimId: open.id, userId: desk.ines.userId }],
    stayed: 0,
    before: [{ units: { n: 0 } }],
    claims: [{ claimId: open.id }],
  });
});

it('tells nothing of claims that the viewer has yet to judge', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim, to: desk.owner });
  const nothing = await getShift(desk.owner, db, { caseId });
  await judge(desk.ines, claim, 'supported');
  await judge(desk.tomas, claim, 'refuted');
  await judge(desk.tomas, claim, 'supported', 1);
  expect(await getShift(desk.owner, db, { caseId })).toEqual(nothing);
  expect(await getShift(desk.observer, db, { caseId })).toEqual(nothing);
  expect(nothing).toMatchObject({ hiddenClaims: true, people: [], claims: [], moves: [] });
});
