import { beforeEach, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { judgeCell } from '@/lib/server/verdicts/judge-cell';
import { listVerdictsForClaim } from '@/lib/server/verdicts/list-verdicts-for-claim';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let articleId: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  articleId = (await buildArticle(db, desk, { caseId })).articleId;
});

const judge = (actor: Actor, given: Partial<Parameters<typeof judgeCell>[2]> = {}) =>
  perform(actor, (write) =>
    judgeCell(actor, write, {
      claimId: claim.id,
      articleId,
      version: null,
      accurate: true,
      fair: null,
      note: '',
      ...given,
    }),
  );

it('keeps accuracy and fairness apart, and a note', async () => {
  const cell = await judge(desk.ines, { accurate: true, fair: false, note: ' Quotes one side 🙃 ' });
  expect(cell).toEqual({
    articleId,
    user: { id: desk.ines.userId, name: 'Ines Reviewer' },
    accurate: true,
    fair: false,
    note: 'Quotes one side 🙃',
    version: 1,
  });
  expect(await listKinds(db, desk.workspaceId)).toEqual(['cell.judged']);
  const [activity] = await db.activity.findMany();
  expect(activity).toMatchObject({ judgement: true, articleId, claimId: claim.id });
  expect(JSON.stringify(activity?.data)).not.toContain('Quotes');
});

it('can be changed and taken back', async () => {
  await judge(desk.ines, { accurate: false });
  const cleared = await judge(desk.ines, { version: 1, accurate: null });
  expect(cleared).toMatchObject({ version: 2, accurate: null, fair: null });
});

it('shows one’s own cells while others’ are hidden', async () => {
  await judge(desk.ines);
  await judge(desk.tomas, { accurate: false });
  const { cells } = await listVerdictsForClaim(desk.ines, db, { claimId: claim.id });
  expect(cells.map(({ user }) => user.name)).toEqual(['Ines Reviewer']);
});

it('answers a stale version, or a second first one, with what is stored', async () => {
  await judge(desk.ines);
  await expect(judge(desk.ines, { accurate: false })).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
    data: { current: { version: 1, accurate: true } },
  });
  await expect(judge(desk.ines, { version: 4 })).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
  await expect(judge(desk.tomas, { version: 1 })).rejects.toMatchObject({
    code: 'VERSION_CONFLICT',
    data: { current: null },
  });
});

it('refuses observers, withdrawn claims, and articles that are removed or of another case', async () => {
  await expect(judge(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const elsewhere = await buildArticle(db, desk, { caseId: await buildCase(db, desk) });
  await expect(judge(desk.ines, { articleId: elsewhere.articleId })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await db.article.updateMany({ where: { id: articleId }, data: { removedAt: new Date() } });
  await expect(judge(desk.ines)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await db.claim.updateMany({ data: { withdrawnAt: new Date() } });
  await expect(judge(desk.ines)).rejects.toMatchObject({ data: { rule: 'claim_withdrawn' } });
});
