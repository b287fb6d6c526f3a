import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db } from '@/lib/db/database';
import { removePassage } from '@/lib/server/passages/remove-passage';
import { acceptMatch, prepareAcceptance } from '@/lib/server/suggestions/accept-match';
import { countMatches } from '@/lib/server/suggestions/count-matches';
import { listMatches } from '@/lib/server/suggestions/list-matches';
import { prepareRejection, rejectMatch } from '@/lib/server/suggestions/reject-match';
import { undoAnswer } from '@/lib/server/suggestions/undo-answer';
import { type BuiltArticle, buildArticle, buildRevision } from '@/tests/support/build-article';
import { buildAssignment } from '@/tests/support/build-assignment';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { buildVerdict } from '@/tests/support/build-verdict';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { listKinds } from '@/tests/support/perform';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let post: BuiltArticle;
let ledger: BuiltArticle;

const stated = 'Northland’s troops were surrounded near Harbour Bridge on Friday.';
const denied = 'The ministry in Norby denied that troops were encircled near Harbour Bridge.';

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, {
    caseId,
    statement: 'Northland’s troops were encircled near Harbour Bridge.',
  });
  post = await buildArticle(db, desk, {
    caseId,
    label: 'Post',
    text: `🚒 News of the day.\n${stated}\nIt rained in the west of the country — مطر.`,
  });
  ledger = await buildArticle(db, desk, {
    caseId,
    label: 'Ledger',
    text: `Talks about a truce go on in Geneva.\n${denied}\nThe price of bread has risen again.`,
  });
});

const mark = (authorId = desk.ines.userId) =>
  buildPassage(db, desk, { claim, article: post, quote: stated, authorId });
const list = (actor = desk.ines) => listMatches(actor, db, { claimId: claim.id, limit: 30 });
const placeOf = ({ text, articleId, revisionId }: BuiltArticle, sentence: string) => {
  const start = text.indexOf(sentence);
  return { claimId: claim.id, articleId, revisionId, start, end: start + sentence.length };
};
const accept = async (actor = desk.ines) => {
  const prepared = await prepareAcceptance(actor, db, placeOf(ledger, denied));
  return change(actor, (write) => acceptMatch(actor, write, prepared));
};
const reject = async (actor = desk.ines) => {
  const prepared = await prepareRejection(actor, db, placeOf(ledger, denied));
  return change(actor, (write) => rejectMatch(actor, write, prepared));
};
const undo = (suggestionId: string, version: number, actor = desk.ines) =>
  change(actor, (write) => undoAnswer(actor, write, { suggestionId, version }));

describe('new matches of a case', () => {
  const count = (actor = desk.ines) => countMatches(actor, db, { caseId });

  it('are counted by claim with their articles, without what was answered', async () => {
    await mark();
    const { matches } = await list();
    expect(await count()).toEqual([
      { claimId: claim.id, count: matches.length, articleIds: expect.arrayContaining([ledger.articleId]) },
    ]);
    await reject();
    const left = await list();
    const [after] = await count();
    expect(left.matches).toHaveLength(matches.length - 1);
    expect(after?.count ?? 0).toBe(matches.length - 1);
  });

  it('are absent for whoever has not marked a passage of their own', async () => {
    await mark();
    await buildAssignment(db, desk, { claim, to: desk.tomas });
    expect(await count(desk.tomas)).toEqual([]);
  });
});

describe('suggestions for a claim', () => {
  it('give a denial inside a sentence to whoever denies, not to the article', async () => {
    await mark();
    await buildArticle(db, desk, {
      caseId,
      label: 'Herald',
      text: 'The plea came on Monday, as Norby continues to deny that its troops are encircled near Harbour Bridge.',
    });
    const { matches } = await list();
    const herald = matches.find(({ sentence }) => sentence.includes('continues to deny'));
    expect(herald).toMatchObject({ speaker: 'Norby', polarity: 'denies' });
    expect(herald?.voice).not.toBe('article');
  });

  it('rank the sentences of other articles with a reason, and leave out what is marked', async () => {
    await mark();
    const { hidden, matches } = await list();
    expect(hidden).toBe(false);
    expect(matches[0]).toMatchObject({
      articleId: ledger.articleId,
      sentence: denied,
      ...placeRange(ledger, denied),
      polarity: 'denies',
      voice: 'body',
    });
    expect(matches[0]?.reason).toContain('encircled');
    expect(matches.map(({ sentence }) => sentence)).not.toContain(stated);
  });

  it('become passages by one answer, in the transaction of the answer, and are not suggested again', async () => {
    await mark();
    const { suggestion, passage } = await accept();
    expect(passage).toMatchObject({ quote: denied, polarity: 'denies', claimId: claim.id });
    expect(suggestion).toMatchObject({ kind: 'match', answer: 'accepted', passageId: passage.id });
    expect((await list()).matches.map(({ sentence }) => sentence)).not.toContain(denied);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['passage.marked']);
    await expect(accept(desk.editor)).rejects.toMatchObject({ data: { rule: 'already_answered' } });
    expect(await db.passage.count({ where: { removedAt: null } })).toBe(2);
  });

  it('stay rejected, in a new revision too, until that is taken back', async () => {
    await mark();
    const { id, version } = await reject();
    await buildRevision(db, desk, {
      articleId: ledger.articleId,
      text: `A correction.\n${ledger.text.replace('. The price', '.\nThe price')}`,
    });
    const { matches, rejected } = await list();
    expect(matches.map(({ sentence }) => sentence)).not.toContain(denied);
    expect(rejected).toMatchObject([{ id, words: denied, answer: 'rejected' }]);
    await undo(id, version);
    expect((await list()).matches.map(({ sentence }) => sentence)).toContain(denied);
    expect(await listKinds(db, desk.workspaceId)).toEqual(['suggestion.rejected', 'suggestion.undone']);
  });

  it('take their passage back with the answer, and can be answered anew', async () => {
    await mark();
    const first = await accept();
    await undo(first.suggestion.id, 1);
    expect(await db.passage.count({ where: { removedAt: null } })).toBe(1);
    await expect(undo(first.suggestion.id, 2)).rejects.toMatchObject({ data: { rule: 'not_answered' } });
    const second = await accept();
    expect(second.suggestion).toMatchObject({ id: first.suggestion.id, version: 3 });
    await change(desk.ines, (write) =>
      removePassage(desk.ines, write, { passageId: second.passage.id, version: 1, removed: true }),
    );
    expect((await accept()).suggestion).toMatchObject({ version: 4 });
  });

  it('can be taken back by who answered and by editors, in the version that was seen', async () => {
    await mark();
    const { id } = await reject();
    await mark(desk.tomas.userId);
    await expect(undo(id, 1, desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(undo(id, 7)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await undo(id, 1, desk.editor)).toMatchObject({ answer: null, version: 2 });
  });

  it('are refused to observers, and find no sentence in an article of another case', async () => {
    await mark();
    await expect(reject(desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const elsewhere = await buildArticle(db, desk, { caseId: await buildCase(db, desk), text: denied });
    const prepared = await prepareRejection(desk.ines, db, placeOf(elsewhere, denied));
    await expect(change(desk.ines, (write) => rejectMatch(desk.ines, write, prepared))).rejects.toMatchObject(
      { data: { rule: 'other_case' } },
    );
  });
});

describe('suggestions in an independent stage', () => {
  it('wait for a mark of one’s own', async () => {
    await mark();
    expect(await list(desk.tomas)).toEqual({ hidden: true, matches: [], rejected: [] });
    await expect(accept(desk.tomas)).rejects.toMatchObject({ data: { rule: 'own_mark_missing' } });
    await expect(reject(desk.tomas)).rejects.toMatchObject({ data: { rule: 'own_mark_missing' } });
    await mark(desk.tomas.userId);
    expect(await list(desk.tomas)).toMatchObject({ hidden: false });
  });

  it('are seen by editors who are not assigned, and by who has judged', async () => {
    await mark();
    expect(await list(desk.editor)).toMatchObject({ hidden: false });
    await buildAssignment(db, desk, { claim, to: desk.editor });
    expect(await list(desk.editor)).toMatchObject({ hidden: true });
    await buildVerdict(db, desk, { claim, by: desk.editor });
    expect(await list(desk.editor)).toMatchObject({ hidden: false });
    expect(await list(desk.observer)).toMatchObject({ hidden: true });
  });

  it('are hidden from nobody once the stage is open', async () => {
    await db.claim.updateMany({ data: { stage: 'open' } });
    expect(await list(desk.observer)).toMatchObject({ hidden: false });
  });
});

function placeRange({ text }: BuiltArticle, sentence: string) {
  const start = text.indexOf(sentence);
  return { start, end: start + sentence.length };
}
