import { v7 as newId } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { describe as describeAnchor } from '@/lib/anchoring/describe';
import type { Claim, Db, Tx } from '@/lib/db/database';
import { addRevision, prepareRevision } from '@/lib/server/articles/add-revision';
import type { Write } from '@/lib/server/core/write';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
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

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
});

const text =
  '🚒 The army’s chief denied it.\nAn old line about the harbour bridge.\nعملية in the café.\nThe end of it.';

async function revise(article: BuiltArticle, changed: string) {
  const prepared = await prepareRevision(desk.editor, db, { articleId: article.articleId, text: changed });
  return change(desk.editor, (write) => addRevision(desk.editor, write, prepared));
}

describe('addRevision', () => {
  it('finds passages again, keeps the places they left and leaves what is lost where it was', async () => {
    const article = await buildArticle(db, desk, { caseId, text });
    const mark = (quote: string) => buildPassage(db, desk, { claim, article, quote });
    const first = await mark('🚒 The army’s chief');
    const moved = await mark('عملية in the cafe\u0301'.normalize('NFC'));
    const lost = await mark('An old line about the harbour bridge.');
    const last = await mark('.');
    const answer = await revise(
      article,
      '🚒 The army’s chief denied it.\nعملية in the café.\nMore words here\nThe end of it.',
    );

    expect(answer).toMatchObject({ lost: 1 });
    const rows = await db.passage.findMany({ orderBy: { id: 'asc' } });
    expect(rows.find(({ id }) => id === first.id)).toMatchObject({
      quote: '🚒 The army’s chief',
      start: 0,
      anchorState: 'exact',
      confirmed: true,
      version: 2,
      revisionId: answer.article.revision.id,
    });
    expect(rows.find(({ id }) => id === moved.id)).toMatchObject({
      quote: moved.quote,
      start: moved.start - 'An old line about the harbour bridge.\n'.length,
      revisionId: answer.article.revision.id,
    });
    expect(rows.find(({ id }) => id === lost.id)).toMatchObject({
      quote: lost.quote,
      start: lost.start,
      revisionId: article.revisionId,
      anchorState: 'lost',
      anchorScore: 0,
      confirmed: false,
    });
    const kept = await db.passageAnchor.findMany();
    expect(kept).toHaveLength(4);
    for (const before of [first, moved, lost, last]) {
      const { start, end, quote, prefix, suffix } = before;
      expect(kept.find(({ passageId }) => passageId === before.id)).toMatchObject({
        version: 1,
        revisionId: article.revisionId,
        ...{ start, end, quote, prefix, suffix },
      });
    }
  });

  it('stores nothing when a passage changed since it was prepared', async () => {
    const article = await buildArticle(db, desk, { caseId, text });
    const passage = await buildPassage(db, desk, { claim, article, quote: 'The end' });
    const { articleId } = article;
    const prepared = await prepareRevision(desk.editor, db, { articleId, text: `${text} More.` });
    await db.passage.updateMany({ where: { id: passage.id }, data: { version: { increment: 1 } } });
    await expect(
      change(desk.editor, (write) => addRevision(desk.editor, write, prepared)),
    ).rejects.toMatchObject({ data: { rule: 'article_moved_on' } });
    expect(await db.revision.count()).toBe(1);
    expect(await db.passageAnchor.count()).toBe(0);
  });

  it('sends as many statements for 2,000 passages as for one', async () => {
    const counts = [];
    for (const size of [1, 2000]) {
      const lines = Array.from({ length: size }, (_, line) => `Line ${line} says that ${line * 7} came.`);
      const article = await buildArticle(db, desk, { caseId, text: lines.join('\n') });
      await markEach(article, lines);
      const { articleId } = article;
      const changed = `A new first line.\n${article.text}`;
      const prepared = await prepareRevision(desk.editor, db, { articleId, text: changed });
      const counted = { statements: 0 };
      const answer = await change(desk.editor, (write) =>
        addRevision(desk.editor, countStatements(write, counted), prepared),
      );
      expect(answer.exact + answer.moved).toBe(size);
      expect(await db.passageAnchor.count({ where: { passage: { articleId } } })).toBe(size);
      counts.push(counted.statements);
    }
    expect(counts[0]).toBeGreaterThan(0);
    expect(counts[1]).toBe(counts[0]);
  });
});

/** A passage on every line. */
async function markEach(article: BuiltArticle, lines: string[]): Promise<void> {
  let start = 0;
  const places = [];
  for (const line of lines) {
    places.push(describeAnchor({ text: article.text, start, end: start + line.length }));
    start += line.length + 1;
  }
  await db.passage.createMany({
    data: places.map((place) => ({
      workspaceId: desk.workspaceId,
      id: newId(),
      caseId,
      claimId: claim.id,
      articleId: article.articleId,
      revisionId: article.revisionId,
      ...place,
      voice: 'article' as const,
      polarity: 'affirms' as const,
      stage: claim.stage,
      authorId: desk.ines.userId,
    })),
  });
}

/** The same write, counting each call of the transaction: a statement, or a fixed few, each. */
function countStatements(write: Write, counted: { statements: number }): Write {
  const count = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(target, key) {
        const value = Reflect.get(target, key);
        if (typeof value === 'object' && value !== null) return count(value);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          counted.statements += 1;
          return Reflect.apply(value, target, given);
        };
      },
    });
  return { ...write, tx: count<Tx>(write.tx) };
}
