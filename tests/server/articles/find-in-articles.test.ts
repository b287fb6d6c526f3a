import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { findInArticles } from '@/lib/server/articles/find-in-articles';
import { buildArticle } from '@/tests/support/build-article';
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

async function findFirst(text: string, query: string) {
  await buildArticle(db, desk, { caseId, text });
  const { articles } = await findInArticles(desk.ines, db, { caseId, query });
  return articles[0]?.hits[0];
}

it('proposes the whole sentence of a hit as a claim, however far its ends are', async () => {
  const sentence = `🚒 The men ${'who had marched for weeks through mud '.repeat(6)}were surrounded near the café of Δelta.`;
  const hit = await findFirst(`It rained. ${sentence} It went on raining.`, 'march');
  expect(hit?.statement).toBe(sentence);
});

it.each([
  ['the first and only words', 'Surrounded', 'Surrounded'],
  ['right-to-left text', 'قال الجيش إنه محاصر. انتهى.', 'قال الجيش إنه محاصر.'],
])('proposes %s', async (_, text, statement) => {
  expect((await findFirst(text, text.split(' ')[0] ?? ''))?.statement).toBe(statement);
});

it('proposes the words round a hit where its sentence is longer than a claim may be', async () => {
  const hit = await findFirst(`${'word '.repeat(400)}surrounded ${'word '.repeat(400)}`, 'surround');
  expect(hit?.statement).toMatch(/^(word )+surrounded( word)+$/);
  expect(hit?.statement.length).toBeLessThan(200);
});

it('tells which hits are marked, and with a claim only those marked for it', async () => {
  const claim = await buildClaim(db, desk, { caseId });
  const other = await buildClaim(db, desk, { caseId });
  const article = await buildArticle(db, desk, { caseId });
  await buildPassage(db, desk, { claim, article, quote: 'encircled' });
  const isMarked = async (claimId?: string) => {
    const query = { caseId, query: 'encircl', ...(claimId === undefined ? {} : { claimId }) };
    return (await findInArticles(desk.ines, db, query)).articles[0]?.hits.map(({ marked }) => marked);
  };
  expect(await isMarked()).toEqual([true]);
  expect(await isMarked(claim.id)).toEqual([true]);
  expect(await isMarked(other.id)).toEqual([false]);
});
