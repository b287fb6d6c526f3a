import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Passage } from '@/lib/db/database';
import { listPassages } from '@/lib/server/passages/list-passages';
import { removePassage } from '@/lib/server/passages/remove-passage';
import { updatePassage } from '@/lib/server/passages/update-passage';
import { type BuiltArticle, buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let article: BuiltArticle;
let passage: Passage;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  article = await buildArticle(db, desk, { caseId });
  passage = await buildPassage(db, desk, { claim, article, quote: 'encircled' });
});

type Fields = Omit<Parameters<typeof updatePassage>[2], 'passageId' | 'version'>;
const update = (fields: Fields, actor = desk.ines, version = 1) =>
  change(actor, (write) => updatePassage(actor, write, { passageId: passage.id, version, ...fields }));
const remove = (removed: boolean, version: number, actor = desk.ines) =>
  change(actor, (write) => removePassage(actor, write, { passageId: passage.id, version, removed }));

describe('updatePassage', () => {
  it('moves the ends and keeps the earlier place', async () => {
    expect(await update({ place: { start: 0, end: 10 } })).toMatchObject({
      quote: 'The troops',
      start: 0,
      end: 10,
      version: 2,
    });
    expect(await db.passageAnchor.findMany()).toMatchObject([{ version: 1, quote: 'encircled', start: 15 }]);
  });

  it('changes who speaks, and forgets the speaker when the article speaks', async () => {
    expect(await update({ voice: 'named', speaker: 'The president', polarity: 'denies' })).toMatchObject({
      voice: 'named',
      speaker: 'The president',
      polarity: 'denies',
    });
    expect(await update({ voice: 'article' }, desk.ines, 2)).toMatchObject({
      speaker: null,
      polarity: 'denies',
    });
  });

  it('links the passage to another claim, in the history of both', async () => {
    const other = await buildClaim(db, desk, { caseId, stage: 'open' });
    expect(await update({ claimId: other.id })).toMatchObject({ claimId: other.id });
    expect(await db.passage.findFirst()).toMatchObject({ stage: 'open' });
    const happened = await db.activity.findMany();
    expect(happened.map(({ claimId }) => claimId).sort()).toEqual([claim.id, other.id].sort());
  });

  it('is for who marked it, and for editors', async () => {
    await expect(update({ polarity: 'asks' }, desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await update({ polarity: 'asks' }, desk.editor)).toMatchObject({ polarity: 'asks' });
  });

  it('refuses a stale version with the passage as it is, and keeps no place then', async () => {
    await update({ polarity: 'asks' });
    await expect(update({ place: { start: 0, end: 3 } })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { polarity: 'asks', version: 2 } },
    });
    expect(await db.passageAnchor.count()).toBe(0);
  });

  it('refuses new ends in an older revision, and a claim of another case', async () => {
    const foreign = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    await expect(update({ claimId: foreign.id })).rejects.toMatchObject({ data: { rule: 'other_case' } });
    await buildRevision(db, desk, { articleId: article.articleId, text: 'Other.' });
    await expect(update({ place: { start: 0, end: 3 } })).rejects.toMatchObject({
      data: { rule: 'revision_not_newest' },
    });
  });
});

describe('removePassage', () => {
  it('removes a passage and brings it back', async () => {
    await remove(true, 1);
    expect(await listPassages(desk.ines, db, article)).toEqual([]);
    await expect(update({ polarity: 'asks' }, desk.ines, 2)).rejects.toMatchObject({
      data: { rule: 'removed' },
    });
    expect(await remove(false, 2)).toMatchObject({ removedAt: null, version: 3 });
    expect(await listPassages(desk.ines, db, article)).toHaveLength(1);
  });

  it('is for who marked it, and for editors; a stale version is refused', async () => {
    await expect(remove(true, 1, desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(remove(true, 5)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await remove(true, 1, desk.editor);
  });
});
