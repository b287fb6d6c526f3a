import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { presetProtocols } from '@/lib/domain/protocol';
import { truthScale } from '@/lib/domain/scale';
import { composeReport } from '@/lib/reports/compose-report';
import { withdrawClaim } from '@/lib/server/claims/withdraw-claim';
import type { Actor } from '@/lib/server/core/actor';
import { decideClaim } from '@/lib/server/decisions/decide-claim';
import { withdrawDecision } from '@/lib/server/decisions/withdraw-decision';
import { getDraft, previewReport } from '@/lib/server/reports/draft';
import { preparePublishing, publishReport } from '@/lib/server/reports/publish';
import { createScale } from '@/lib/server/scales/create-scale';
import { setClaimProtocol } from '@/lib/server/stages/set-protocol';
import { skipStage } from '@/lib/server/stages/steer-course';
import { submitVerdict } from '@/lib/server/verdicts/submit-verdict';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { writeReason } from '@/tests/support/write-reason';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  await buildArticle(db, desk, { caseId });
  claim = await buildClaim(db, desk, { caseId, createdById: desk.editor.userId });
  await change(desk.editor, (write) =>
    setClaimProtocol(desk.editor, write, { claimId: claim.id, version: 1, protocol: presetProtocols.full }),
  );
});

const submit = (actor: Actor, rating: string, version: number | null = null) =>
  change(actor, (write) =>
    submitVerdict(actor, write, {
      claimId: claim.id,
      version,
      rating,
      reason: writeReason('Nobody shows a closed ring.'),
      confidence: null,
      evidenceIds: [],
    }),
  );
const decide = (rating: string, version: number | null = null) =>
  change(desk.editor, (write) =>
    decideClaim(desk.editor, write, {
      claimId: claim.id,
      version,
      rating,
      reason: writeReason('Only two presidents say so.'),
      wordings: [],
    }),
  );
const publish = async () => {
  const prepared = await preparePublishing(desk.editor, db, { caseId });
  const { version: draftVersion } = await getDraft(desk.editor, db, { caseId });
  await change(desk.editor, (write) =>
    publishReport(desk.editor, write, { caseId, draftVersion, origin: 'https://desk.example', ...prepared }),
  );
};
const readClaim = async () => (await previewReport(desk.observer, db, { caseId })).model.claims[0];

const runCourse = async () => {
  await submit(desk.ines, 'refuted');
  await submit(desk.tomas, 'supported');
  await submit(desk.tomas, 'refuted', 1);
  await change(desk.owner, (write) =>
    skipStage(desk.owner, write, {
      claimId: claim.id,
      version: 2,
      stage: 'cold_read',
      reason: 'No stranger is left.',
    }),
  );
  await decide('refuted');
};

describe('a report on a claim that followed a protocol', () => {
  it('tells how it was reviewed, with the reason of every step against the course', async () => {
    expect(await readClaim()).not.toHaveProperty('review');
    await runCourse();
    expect(await readClaim()).toMatchObject({
      independent: true,
      review: {
        protocol: 'full',
        stages: [
          { kind: 'first_check', submitted: 1, ended: false },
          { kind: 'second_check', submitted: 1, ended: false },
          { kind: 'cold_read', submitted: 0, ended: true },
          { kind: 'decision', submitted: 0, ended: false },
        ],
        coldRead: null,
        steps: [{ kind: 'skip', stage: 'cold_read', about: null, reason: 'No stranger is left.' }],
      },
    });
  });

  it('tells what was judged blind where talking changed it', async () => {
    await runCourse();
    const verdicts = (await readClaim())?.verdicts ?? [];
    expect(
      verdicts.map(({ rating, blind, sawOthers }) => [rating.key, blind?.key, sawOthers]).toSorted(),
    ).toEqual([
      ['refuted', undefined, false],
      ['refuted', 'supported', true],
    ]);
  });

  it('tells what was corrected since it was published, with its date', async () => {
    await runCourse();
    await decide('conflicting', 1);
    await publish();
    expect(await readClaim()).not.toHaveProperty('corrections');
    await decide('refuted', 2);
    expect((await readClaim())?.corrections).toMatchObject([
      { from: { key: 'conflicting' }, to: { key: 'refuted' } },
    ]);
  });

  it('tells that a published decision was taken back', async () => {
    await runCourse();
    await publish();
    await change(desk.editor, (write) =>
      withdrawDecision(desk.editor, write, { claimId: claim.id, version: 1 }),
    );
    const corrections = [{ from: { key: 'refuted' }, to: null }];
    expect(await readClaim()).toMatchObject({ decision: null, corrections });
    await publish();
    expect(await readClaim()).toMatchObject({ corrections });
  });

  it('goes on telling it when the claim is withdrawn afterwards', async () => {
    await runCourse();
    await publish();
    const decided = { claimId: claim.id, version: 1 };
    await change(desk.editor, (write) => withdrawDecision(desk.editor, write, decided));
    const [before] = (await readClaim())?.corrections ?? [];
    const { version } = await db.claim.findFirstOrThrow({ where: { id: claim.id } });
    await change(desk.editor, (write) =>
      withdrawClaim(desk.editor, write, { claimId: claim.id, version, reason: 'Said twice.' }),
    );
    expect(before).toMatchObject({ from: { key: 'refuted' }, to: null });
    expect(await readClaim()).toMatchObject({ status: 'withdrawn', corrections: [before] });
  });

  it('tells on what scale a corrected decision was made when the case has another one since', async () => {
    await runCourse();
    await publish();
    const other = await change(desk.owner, (write) => createScale(desk.owner, write, truthScale));
    await db.case.updateMany({ where: { id: caseId }, data: { scaleId: other.id } });
    await decide('mostly-false', 1);
    const { model } = await previewReport(desk.observer, db, { caseId });
    const [correction] = model.claims[0]?.corrections ?? [];
    expect(model.scales.map(({ key }) => key)).toEqual(
      expect.arrayContaining([correction?.from?.scale, correction?.to?.scale]),
    );
    expect(composeReport(model).sections.map(({ id }) => id)).toContain('corrections');
  });
});
