import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { createPassage, preparePassage } from '@/lib/server/passages/create-passage';
import { listPassages } from '@/lib/server/passages/list-passages';
import { proposePassage } from '@/lib/server/passages/propose-passage';
import { type BuiltArticle, buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let article: BuiltArticle;

const text = '🚒 The army’s chief denied on Friday that his men were cut off.\nعملية: end.';

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  article = await buildArticle(db, desk, { caseId, text });
});

type Marked = Partial<Parameters<typeof preparePassage>[2]>;
const prepare = (given: Marked, actor = desk.ines) =>
  preparePassage(actor, db, { claimId: claim.id, ...article, start: 0, end: 2, ...given });
const mark = async (given: Marked, actor = desk.ines) => {
  const prepared = await prepare(given, actor);
  return change(actor, (write) => createPassage(actor, write, prepared));
};

describe('createPassage', () => {
  it('takes the quote from the text, blanks at its ends left out', async () => {
    const start = text.indexOf(' his men');
    const passage = await mark({ start, end: start + ' his men were cut off'.length });
    expect(passage).toMatchObject({
      quote: 'his men were cut off',
      start: start + 1,
      anchorState: 'exact',
      confirmed: true,
      author: { id: desk.ines.userId },
      version: 1,
    });
    expect(await db.passage.findFirst()).toMatchObject({ stage: 'independent', suffix: '.\nعملية: end.' });
  });

  it('marks the first and the last character, and the same words twice', async () => {
    expect(await mark({ start: 0, end: 2 })).toMatchObject({ quote: '🚒' });
    expect(await mark({ start: text.length - 1, end: text.length })).toMatchObject({ quote: '.' });
    await mark({ start: 0, end: 2 }, desk.tomas);
    expect(await listPassages(desk.observer, db, article)).toHaveLength(3);
  });

  it.each([
    ['outside the text', 0, 999],
    ['empty', 5, 5],
    ['the wrong way round', 9, 3],
    ['nothing but white space', 2, 3],
    ['half a character', 0, 1],
    ['from within a character', 1, 6],
  ])('refuses places that are %s', async (_, start, end) => {
    await expect(mark({ start, end })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('proposes a voice for what was not said, and keeps what was said', async () => {
    const start = text.indexOf('his men');
    const place = { start, end: start + 20 };
    const proposed = await proposePassage(desk.ines, db, { ...article, ...place });
    expect(proposed).toMatchObject({ polarity: 'denies' });
    expect(await mark(place)).toMatchObject(proposed);
    expect(await mark({ ...place, voice: 'article', polarity: 'hedges' })).toMatchObject({
      voice: 'article',
      speaker: null,
      polarity: 'hedges',
    });
    expect(await mark({ ...place, voice: 'named', speaker: 'General X', verb: 'denied' })).toMatchObject({
      voice: 'named',
      speaker: 'General X',
      verb: 'denied',
    });
  });

  it('carries a place in an older revision over to the newest, where the words are found once', async () => {
    const newer = await buildRevision(db, desk, {
      articleId: article.articleId,
      text: `Corrected.\n${text}`,
    });
    const start = text.indexOf('his men');
    expect(await mark({ start, end: start + 7 })).toMatchObject({
      revisionId: newer,
      start: start + 11,
      quote: 'his men',
    });
  });

  it('refuses a place in an older revision whose words are gone', async () => {
    await buildRevision(db, desk, { articleId: article.articleId, text: 'All of it was rewritten.' });
    const start = text.indexOf('his men');
    await expect(mark({ start, end: start + 20 })).rejects.toMatchObject({
      code: 'RULE_BROKEN',
      data: { rule: 'revision_not_newest' },
    });
  });

  it('marks nothing in an article that got a newer revision or was removed since it was read', async () => {
    const prepared = await prepare({});
    const store = () => change(desk.ines, (write) => createPassage(desk.ines, write, prepared));
    await db.article.updateMany({ data: { removedAt: new Date() } });
    await expect(store()).rejects.toMatchObject({ data: { rule: 'article_removed' } });
    await db.article.updateMany({ data: { removedAt: null } });
    await buildRevision(db, desk, { articleId: article.articleId, text: `${text} More.` });
    await expect(store()).rejects.toMatchObject({ data: { rule: 'article_moved_on' } });
    expect(await db.passage.count()).toBe(0);
  });

  it('refuses observers, other cases, removed articles, withdrawn claims and revisions of other articles', async () => {
    await expect(mark({}, desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await buildArticle(db, desk, { caseId: await buildCase(db, desk) });
    await expect(mark({ ...elsewhere, end: 3 })).rejects.toMatchObject({ data: { rule: 'other_case' } });
    await expect(mark({ revisionId: elsewhere.revisionId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.article.updateMany({ where: { id: article.articleId }, data: { removedAt: new Date() } });
    await expect(mark({})).rejects.toMatchObject({ data: { rule: 'article_removed' } });
    await db.article.updateMany({ data: { removedAt: null } });
    await db.claim.updateMany({ data: { withdrawnAt: new Date() } });
    await expect(mark({})).rejects.toMatchObject({ data: { rule: 'claim_withdrawn' } });
  });
});
