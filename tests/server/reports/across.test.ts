import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Claim, Db } from '@/lib/db/database';
import { previewReport } from '@/lib/server/reports/draft';
import { preparePublishing, publishReport } from '@/lib/server/reports/publish';
import { getReport } from '@/lib/server/reports/read-reports';
import { answerSuggestion, prepareAnswer } from '@/lib/server/suggestions/answer-suggestion';
import { undoAnswer } from '@/lib/server/suggestions/undo-answer';
import { getWordings } from '@/lib/server/wordings/get-wordings';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildComparison } from '@/tests/support/build-comparison';
import { buildDecision } from '@/tests/support/build-decision';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

const summer = 'Northland’s troops crossed the border last summer.';
const year = 'Northland’s troops crossed the border in August 2023.';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let post: BuiltArticle;
let ledger: BuiltArticle;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId, statement: 'Northland’s troops crossed the border.' });
  post = await buildArticle(db, desk, { caseId, label: 'Post', text: `🚒 Norby.\n${summer}` });
  ledger = await buildArticle(db, desk, { caseId, label: 'Ledger', text: `${year} The end.` });
  await db.article.updateMany({ data: { publishedAt: '2025-03-15' } });
  await buildPassage(db, desk, { claim, article: post, quote: summer });
  await buildPassage(db, desk, { claim, article: ledger, quote: year });
});

type About = Parameters<typeof prepareAnswer>[2]['about'];
const confirm = async (about: About) => {
  const given = { caseId, about, answer: 'accepted' as const, findings: [] };
  const prepared = await prepareAnswer(desk.editor, db, given);
  return change(desk.editor, (write) => answerSuggestion(desk.editor, write, prepared));
};
const confirmContradiction = async () => {
  const { conflicts } = await getWordings(desk.editor, db, { claimId: claim.id });
  const found = conflicts.find(({ kind }) => kind === 'contradiction');
  if (!found) throw new Error('There is no contradiction.');
  return confirm({ kind: 'conflict', claimId: claim.id, key: found.key });
};
const preview = async (actor = desk.observer) => (await previewReport(actor, db, { caseId })).model;
const decide = () => buildDecision(db, desk, { claim });
/** The articles have been compared; what they share is nothing. */
const finishComparing = () =>
  db.analysisJob.create({
    data: { workspaceId: desk.workspaceId, caseId, wanted: 1, reached: 1, engine: ENGINE_VERSION },
  });

describe('differences of wordings in a report', () => {
  it('are told with their intervals once a person confirmed them and the desk decided', async () => {
    await confirmContradiction();
    const before = (await preview()).claims[0];
    expect(before).toMatchObject({ wordings: [], conflicts: [] });
    await decide();
    expect((await preview()).claims[0]).toMatchObject({
      conflicts: [
        {
          detail: 'when',
          kind: 'contradiction',
          sentence: expect.stringContaining('last summer'),
          sides: [
            { articles: [2], interval: { start: '2023-08-01', end: '2023-08-31' } },
            { says: 'last summer', articles: [1], interval: { start: '2024-06-01', end: '2024-08-31' } },
          ],
        },
      ],
    });
  });

  it('are not told while a machine alone sees them; wordings are, as what they are', async () => {
    await decide();
    const [told] = (await preview()).claims;
    expect(told?.conflicts).toEqual([]);
    expect(told?.wordings?.find(({ detail }) => detail === 'when')?.wordings).toMatchObject([
      { article: 1, says: 'last summer', interval: { start: '2024-06-01' } },
      { article: 2, interval: { start: '2023-08-01' } },
    ]);
  });

  it('go when the answer is taken back, the mark is removed, or the words are no longer printed', async () => {
    const { suggestion } = await confirmContradiction();
    await decide();
    const told = async () => (await preview()).claims[0]?.conflicts?.length;
    expect(await told()).toBe(1);
    const rewrite = async (text: string, quote: string) => {
      await db.revision.updateMany({ where: { articleId: ledger.articleId }, data: { text } });
      await db.passage.updateMany({ where: { articleId: ledger.articleId }, data: { quote } });
    };
    await rewrite('They crossed it in August 2023.', 'They crossed it');
    expect(await told()).toBe(1);
    await rewrite('They crossed it.', 'They crossed it');
    expect(await told()).toBe(0);
    await rewrite(ledger.text, year);
    await db.passage.updateMany({ where: { articleId: post.articleId }, data: { removedAt: new Date() } });
    expect(await told()).toBe(0);
    await db.passage.updateMany({ data: { removedAt: null } });
    expect(await told()).toBe(1);
    await change(desk.editor, (write) =>
      undoAnswer(desk.editor, write, { suggestionId: suggestion.id, version: suggestion.version }),
    );
    expect(await told()).toBe(0);
  });

  it('stay in a published version, whatever is said later', async () => {
    const { suggestion } = await confirmContradiction();
    await decide();
    const prepared = await preparePublishing(desk.editor, db, { caseId });
    const { id: reportId } = await change(desk.editor, (write) =>
      publishReport(desk.editor, write, {
        caseId,
        draftVersion: 0,
        origin: 'https://desk.example',
        ...prepared,
      }),
    );
    await change(desk.editor, (write) =>
      undoAnswer(desk.editor, write, { suggestionId: suggestion.id, version: suggestion.version }),
    );
    const { model } = await getReport(desk.observer, db, { reportId });
    expect(model.claims[0]?.conflicts).toHaveLength(1);
    expect(model.claims[0]?.wordings).not.toEqual([]);
  });
});

describe('quotations in a report', () => {
  it('are those that a person confirmed as changed, without an id of the database', async () => {
    const key = await buildComparison(db, desk, { caseId, article: post });
    expect((await preview()).quotations).toEqual([]);
    await confirm({ kind: 'quote', key });
    const model = await preview();
    expect(model.quotations).toMatchObject([
      {
        speaker: 'A spokesman',
        fullest: { article: 1, words: post.text.slice(0, 25) },
        versions: [
          { article: 1, words: post.text.slice(0, 10), changes: ['altered'], reason: 'Other words' },
        ],
      },
    ]);
    expect(JSON.stringify(model)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/);
  });

  it('go once an article does not print them any more', async () => {
    await confirm({ kind: 'quote', key: await buildComparison(db, desk, { caseId, article: post }) });
    const revise = (text: string, number: number) =>
      db.revision.create({
        data: {
          workspaceId: desk.workspaceId,
          id: crypto.randomUUID(),
          articleId: post.articleId,
          number,
          text,
          sha256: '0'.repeat(64),
          words: 1,
          notes: [],
          createdById: desk.ines.userId,
        },
      });
    await revise(`Corrected. ${post.text}`, 2);
    expect((await preview()).quotations).toHaveLength(1);
    await revise('Nothing of it.', 3);
    expect((await preview()).quotations).toEqual([]);
  });
});

describe('origins in a report', () => {
  it('wait until the articles were compared, and the desk is told', async () => {
    const { model, open } = await previewReport(desk.observer, db, { caseId });
    expect(model.origins).toBeUndefined();
    expect(open.map(({ kind }) => kind)).toContain('not_compared');
    await finishComparing();
    expect((await preview()).origins?.tally).toMatchObject({ articles: 2, atMost: 2 });
  });

  it('say of each join whether a person confirmed it, and count each claim’s', async () => {
    await finishComparing();
    await confirm({ kind: 'join', a: ledger.articleId, b: post.articleId, note: '' });
    await db.originStatement.create({
      data: {
        workspaceId: desk.workspaceId,
        id: crypto.randomUUID(),
        caseId,
        articleId: post.articleId,
        kind: 'agency',
        name: 'Northland News Agency',
        note: 'The editor said so.',
        createdById: desk.ines.userId,
      },
    });
    const { origins, claims } = await preview();
    expect(origins).toMatchObject({
      tally: { articles: 2, atMost: 1 },
      groups: [{ name: 'Northland News Agency', articles: [1, 2] }],
      joins: [{ articles: [1, 2], kind: 'confirmed', standing: 'confirmed' }],
      stated: [{ article: 1, kind: 'agency', note: 'The editor said so.' }],
    });
    expect(claims[0]?.origins).toMatchObject({ articles: 2, atMost: 1 });
    expect(JSON.stringify(origins)).not.toContain('Ines');
  });
});
