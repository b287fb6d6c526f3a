import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { getPassageAgreement } from '@/lib/server/agreement/get-passage-agreement';
import { buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
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

const text = 'The troops are encircled 🪖, he said. Nobody saw them. عاجل: الجسر مغلق.';

it('compares the polarity of the same words, the places, and what belongs together', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  const article = await buildArticle(db, desk, { caseId, text });
  const first = await buildPassage(db, desk, { claim, article, quote: 'The troops are encircled 🪖' });
  const second = await buildPassage(db, desk, {
    claim,
    article,
    quote: 'The troops are encircled',
    polarity: 'hedges',
    authorId: desk.tomas.userId,
  });
  const last = await buildPassage(db, desk, { claim, article, quote: 'الجسر مغلق.' });
  const answer = await getPassageAgreement(desk.editor, db, { caseId });
  expect(answer).toMatchObject({
    marks: 3,
    sharedMarks: 3,
    people: [{ name: 'Ines Reviewer' }, { name: 'Tomas Reviewer' }],
    claims: [{ claimId: claim.id }],
    articles: [
      {
        articleId: article.articleId,
        label: 'Harbour Post',
        units: { n: 3, agree: [] },
        claims: [{ claimId: claim.id, units: { n: 3 } }],
      },
    ],
    polarity: {
      lone: 1,
      places: [
        {
          claimId: claim.id,
          quote: 'The troops are encircled',
          given: [
            { userId: desk.tomas.userId, passageId: second.id, polarity: 'hedges' },
            { userId: desk.ines.userId, passageId: first.id, polarity: 'affirms' },
          ],
        },
      ],
    },
    linking: {
      group: { units: { n: 2, differ: [second.id, last.id] } },
      pairs: [{ units: { n: 2 } }],
    },
  });
});

it('counts marks of reviewers who could not see each other’s apart', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  const hides = { evidence: true, passages: true, comments: true };
  await db.claim.updateMany({
    data: {
      protocol: {
        preset: 'custom',
        stages: [
          { kind: 'first_check', reviewers: 2, hides },
          { kind: 'decision', reviewers: 1, hides: { evidence: false, passages: false, comments: false } },
        ],
        namesHidden: false,
      },
    },
  });
  const article = await buildArticle(db, desk, { caseId, text });
  await buildPassage(db, desk, { claim: { ...claim, stage: 'first_check' }, article, quote: 'Nobody saw' });
  await buildPassage(db, desk, { claim, article, quote: 'Nobody saw them', authorId: desk.tomas.userId });
  expect(await getPassageAgreement(desk.editor, db, { caseId })).toMatchObject({ marks: 2, sharedMarks: 1 });
});

it('leaves out references, removed and unconfirmed marks, and older revisions', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  const reference = await buildArticle(db, desk, { caseId, text, role: 'reference' });
  await buildPassage(db, desk, { claim, article: reference, quote: 'Nobody' });
  const article = await buildArticle(db, desk, { caseId, text });
  await buildPassage(db, desk, { claim, article, quote: 'Nobody', removedAt: new Date() });
  const unsure = await buildPassage(db, desk, { claim, article, quote: 'Nobody' });
  await db.passage.update({
    where: { workspaceId_id: { workspaceId: desk.workspaceId, id: unsure.id } },
    data: { confirmed: false },
  });
  const old = await buildArticle(db, desk, { caseId, text });
  await buildPassage(db, desk, { claim, article: old, quote: 'Nobody' });
  await buildRevision(db, desk, { articleId: old.articleId, text: `${text} More.` });
  expect(await getPassageAgreement(desk.editor, db, { caseId })).toMatchObject({ marks: 0, articles: [] });
});

it('tells nothing of claims that the viewer has yet to judge', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  await buildAssignment(db, desk, { claim, to: desk.ines });
  const article = await buildArticle(db, desk, { caseId, text });
  const nothing = await getPassageAgreement(desk.ines, db, { caseId });
  await buildPassage(db, desk, { claim, article, authorId: desk.tomas.userId });
  await buildPassage(db, desk, { claim, article, authorId: desk.editor.userId });
  expect(await getPassageAgreement(desk.ines, db, { caseId })).toEqual(nothing);
});
