import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { listShared } from '@/lib/server/compare/list-shared';
import { dismissShared, prepareDismissal } from '@/lib/server/suggestions/dismiss-shared';
import { listOpenSuggestions } from '@/lib/server/suggestions/list-open';
import { undoAnswer } from '@/lib/server/suggestions/undo-answer';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { buildShared } from '@/tests/support/build-shared';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let post: BuiltArticle;
let ledger: BuiltArticle;
let key: string;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  post = await buildArticle(db, desk, { caseId, label: 'Post', text: 'Troops are encircled near Zenda.' });
  ledger = await buildArticle(db, desk, { caseId, label: 'Ledger', text: 'Troops were encircled, he said.' });
  key = await buildShared(db, desk, {
    caseId,
    stated: [post, ledger].map((article) => ({ article, sentence: article.text })),
  });
});

const list = (actor = desk.ines) => listShared(actor, db, { caseId });
const dismiss = async (actor = desk.ines, wanted = key) => {
  const prepared = await prepareDismissal(actor, db, { caseId, key: wanted });
  return change(actor, (write) => dismissShared(actor, write, prepared));
};

describe('a statement in common that is dismissed', () => {
  it('leaves the list of everybody, is remembered with who did it, and can be taken back', async () => {
    expect((await list(desk.observer)).statements).toMatchObject([{ key }]);
    const { id, version } = await dismiss();
    expect(await list(desk.observer)).toMatchObject({
      statements: [],
      dismissed: [{ id, kind: 'shared', answer: 'rejected', by: { name: 'Ines Reviewer' } }],
    });
    expect(await listKinds(db, desk.workspaceId)).toEqual(['suggestion.rejected']);
    await expect(dismiss(desk.tomas)).rejects.toMatchObject({ data: { rule: 'already_answered' } });
    await change(desk.ines, (write) => undoAnswer(desk.ines, write, { suggestionId: id, version }));
    expect(await list()).toMatchObject({ statements: [{ key }], dismissed: [] });
    expect(await dismiss(desk.tomas)).toMatchObject({ by: { id: desk.tomas.userId } });
  });

  it('is nothing that waits in the case, answered or not', async () => {
    const before = await listOpenSuggestions(desk.ines, db, { caseId });
    await dismiss();
    expect(await listOpenSuggestions(desk.ines, db, { caseId })).toEqual(before);
  });

  it('needs a key that is suggested now, to one who may answer', async () => {
    await expect(dismiss(desk.ines, 'another')).rejects.toMatchObject({ data: { rule: 'suggestion_gone' } });
    await expect(dismiss(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await db.case.updateMany({ data: { archivedAt: new Date() } });
    await expect(dismiss()).rejects.toMatchObject({ data: { rule: 'case_archived' } });
  });

  it('is not to be found by one from whom it is hidden, before or after', async () => {
    const claim = await buildClaim(db, desk, { caseId, statement: 'Troops are encircled.' });
    await buildPassage(db, desk, { claim, article: post, quote: 'Troops are encircled' });
    await expect(dismiss(desk.tomas)).rejects.toMatchObject({ data: { rule: 'suggestion_gone' } });
    await dismiss(desk.ines);
    expect(await list(desk.tomas)).toMatchObject({ statements: [], dismissed: [], hidden: 1 });
  });
});
