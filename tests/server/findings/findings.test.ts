import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { createFinding } from '@/lib/server/findings/create-finding';
import { listFindingsForCase } from '@/lib/server/findings/list-findings-for-case';
import { updateFinding } from '@/lib/server/findings/update-finding';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildFinding } from '@/tests/support/build-finding';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds, perform } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let article: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  article = await buildArticle(db, desk, { caseId });
});

const create = (actor: Actor, given: Partial<Parameters<typeof createFinding>[2]> = {}) =>
  perform(actor, (write) =>
    createFinding(actor, write, {
      articleId: article.articleId,
      claimId: null,
      passageId: null,
      kind: 'title',
      says: 'former president',
      holds: 'president',
      ...given,
    }),
  );
const update = (actor: Actor, findingId: string, given: Partial<Parameters<typeof updateFinding>[2]> = {}) =>
  perform(actor, (write) => updateFinding(actor, write, { findingId, version: 1, ...given }));

describe('createFinding', () => {
  it('notes what an article says and what holds', async () => {
    const passage = await buildPassage(db, desk, { claim, article });
    const finding = await create(desk.ines, { claimId: claim.id, passageId: passage.id, note: ' “x” 🗞️ ' });
    expect(finding).toMatchObject({
      caseId,
      articleId: article.articleId,
      claimId: claim.id,
      passageId: passage.id,
      decisionId: null,
      says: 'former president',
      holds: 'president',
      note: '“x” 🗞️',
      createdBy: { name: 'Ines Reviewer' },
      can: { 'findings.edit': true, 'findings.withdraw': true },
    });
  });

  it('tells of a finding without a claim to all, of one with a claim as of a judgement', async () => {
    await create(desk.ines);
    await create(desk.ines, { claimId: claim.id });
    const activities = await db.activity.findMany({ orderBy: { seq: 'asc' } });
    expect(activities.map(({ kind, judgement }) => [kind, judgement])).toEqual([
      ['finding.added', false],
      ['finding.added', true],
    ]);
  });

  it('refuses observers, references, removed articles, archived cases, and other workspaces', async () => {
    await expect(create(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const reference = await buildArticle(db, desk, { caseId, role: 'reference' });
    await expect(create(desk.ines, { articleId: reference.articleId })).rejects.toMatchObject({
      data: { rule: 'reference_not_checked' },
    });
    const other = await buildWorkspace(db);
    await expect(create(other.ines)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.case.updateMany({ data: { archivedAt: new Date() } });
    await expect(create(desk.ines)).rejects.toMatchObject({ data: { rule: 'case_archived' } });
    await db.article.updateMany({ data: { removedAt: new Date() } });
    await expect(create(desk.ines)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a claim of another case and a passage of another article or claim', async () => {
    const foreign = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    await expect(create(desk.ines, { claimId: foreign.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const second = await buildArticle(db, desk, { caseId });
    const elsewhere = await buildPassage(db, desk, { claim, article: second });
    await expect(create(desk.ines, { passageId: elsewhere.id })).rejects.toMatchObject({
      data: { field: 'passageId' },
    });
    const otherClaim = await buildClaim(db, desk, { caseId });
    const passage = await buildPassage(db, desk, { claim, article });
    await expect(create(desk.ines, { claimId: otherClaim.id, passageId: passage.id })).rejects.toMatchObject({
      data: { field: 'passageId' },
    });
  });
});

describe('updateFinding', () => {
  it('changes some fields and keeps the others', async () => {
    const { id } = await create(desk.ines, { note: 'Ask them.' });
    const changed = await update(desk.tomas, id, { holds: 'the president' });
    expect(changed).toMatchObject({ holds: 'the president', says: 'former president', note: 'Ask them.' });
    expect(changed.version).toBe(2);
  });

  it('withdraws and brings back', async () => {
    const { id } = await create(desk.ines);
    expect((await update(desk.ines, id, { withdrawn: true })).withdrawnAt).not.toBeNull();
    const back = await update(desk.editor, id, { version: 2, withdrawn: false });
    expect(back.withdrawnAt).toBeNull();
    expect(await listKinds(db, desk.workspaceId)).toEqual([
      'finding.added',
      'finding.withdrawn',
      'finding.changed',
    ]);
  });

  it('refuses a stale version with what is stored', async () => {
    const { id } = await create(desk.ines);
    await update(desk.ines, id, { says: 'ex-president' });
    await expect(update(desk.tomas, id, { says: 'x' })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { version: 2, says: 'ex-president' } },
    });
  });

  it('lets only its author and editors withdraw it, and nobody who may not see it change it', async () => {
    const { id } = await create(desk.ines);
    await expect(update(desk.tomas, id, { withdrawn: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const hidden = await buildFinding(db, desk, { claim, articleId: article.articleId, by: desk.ines });
    await expect(update(desk.tomas, hidden.id, { says: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(update(desk.observer, id, { says: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('listFindingsForCase', () => {
  it('lists by the order of the articles, without removed articles, for members only', async () => {
    const second = await buildArticle(db, desk, { caseId });
    await create(desk.ines, { articleId: second.articleId, says: 'later' });
    await create(desk.ines, { says: 'first' });
    const list = () => listFindingsForCase(desk.observer, db, { caseId });
    expect((await list()).map(({ says }) => says)).toEqual(['first', 'later']);
    await db.article.updateMany({ where: { id: second.articleId }, data: { removedAt: new Date() } });
    expect((await list()).map(({ says }) => says)).toEqual(['first']);
    const other = await buildWorkspace(db);
    await expect(listFindingsForCase(other.owner, db, { caseId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
