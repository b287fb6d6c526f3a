import { beforeEach, describe, expect, it } from 'vitest';
import type { Db } from '@/lib/db/database';
import { settleAnalyses } from '@/lib/server/analysis/analyst';
import { addArticles, prepareArticles } from '@/lib/server/articles/add-articles';
import { addRevision, prepareRevision } from '@/lib/server/articles/add-revision';
import { listCandidates } from '@/lib/server/candidates/list-candidates';
import { getCopied } from '@/lib/server/reuse/get-copied';
import { buildCase } from '@/tests/support/build-case';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let articleIds: string[];

const shared =
  'The harbour bridge was closed on Friday after a ship had struck one of its pillars, the port authority said.';
const texts = [
  `🚒 A first line of its own.\n${shared}\nOf course we should all be grateful.\nFollow us on Facebook.`,
  `Another opening of Norby — עם שלום.\n${shared}`,
];

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  const caseId = await buildCase(db, desk);
  const added = await change(desk.ines, (write) =>
    addArticles(desk.ines, write, {
      caseId,
      articles: prepareArticles(texts.map((text) => ({ text, allowDuplicate: false }))),
    }),
  );
  articleIds = added.map(({ id }) => id);
});

const first = () => ({ articleId: articleIds[0] ?? '' });

describe('what the engine finds in one article', () => {
  it('is not there before the article was read, and says so', async () => {
    const nothing = { state: 'waiting', revisionId: null };
    expect(await listCandidates(desk.observer, db, first())).toEqual({ ...nothing, candidates: [] });
    expect(await getCopied(desk.observer, db, first())).toEqual({ ...nothing, copied: [] });
  });

  it('names the sentences worth checking with reasons, and leaves the others out', async () => {
    await settleAnalyses(db);
    const { state, candidates } = await listCandidates(desk.observer, db, first());
    expect(state).toBe('done');
    expect(candidates.map(({ start, end }) => texts[0]?.slice(start, end))).toEqual([shared]);
    expect(candidates[0]?.reasons).toContain('gives a date (Friday)');
  });

  it('says where another article has the same text', async () => {
    await settleAnalyses(db);
    const { copied } = await getCopied(desk.observer, db, first());
    expect(copied).toHaveLength(1);
    const [{ start = 0, end = 0, others = [] } = {}] = copied;
    expect(texts[0]?.slice(start, end)).toBe(shared);
    expect(others.map(({ articleId }) => articleId)).toEqual([articleIds[1]]);
    expect(texts[1]?.slice(others[0]?.start, others[0]?.end)).toBe(shared);
  });

  it('is left out while it stands for an older revision', async () => {
    await settleAnalyses(db);
    const prepared = await prepareRevision(desk.ines, db, { ...first(), text: `New. ${texts[0]}` });
    await change(desk.ines, (write) => addRevision(desk.ines, write, prepared));
    expect(await listCandidates(desk.ines, db, first())).toMatchObject({ revisionId: null, candidates: [] });
    expect(await getCopied(desk.ines, db, first())).toMatchObject({ revisionId: null, copied: [] });
    await settleAnalyses(db);
    const { candidates } = await listCandidates(desk.ines, db, first());
    expect(candidates.map(({ start }) => start)).toEqual([`New. ${texts[0]}`.indexOf(shared)]);
  });

  it('is nobody’s of another desk', async () => {
    const stranger = (await buildWorkspace(db)).editor;
    await expect(listCandidates(stranger, db, first())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(getCopied(stranger, db, first())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
