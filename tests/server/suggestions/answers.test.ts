import { beforeEach, describe, expect, it } from 'vitest';
import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Claim, Db } from '@/lib/db/database';
import { readMatrix } from '@/lib/server/compare/read-matrix';
import { getOrigins } from '@/lib/server/origins/get-origins';
import { listQuotes } from '@/lib/server/quotes/list-quotes';
import { answerSuggestion, prepareAnswer } from '@/lib/server/suggestions/answer-suggestion';
import { listOpenSuggestions } from '@/lib/server/suggestions/list-open';
import { undoAnswer } from '@/lib/server/suggestions/undo-answer';
import { getWordings } from '@/lib/server/wordings/get-wordings';
import { type BuiltArticle, buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildComparison } from '@/tests/support/build-comparison';
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

const summer = 'Northland’s troops crossed the border last summer.';
const year = 'Northland’s troops crossed the border in August 2023.';

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId, statement: 'Northland’s troops crossed the border.' });
  post = await buildArticle(db, desk, { caseId, label: 'Post', text: `🚒 Norby.\n${summer}` });
  ledger = await buildArticle(db, desk, { caseId, label: 'Ledger', text: `${year} The end.` });
  await db.article.updateMany({ data: { publishedAt: '2025-03-15' } });
  await buildPassage(db, desk, { claim, article: post, quote: summer });
  await buildPassage(db, desk, { claim, article: ledger, quote: year, authorId: desk.tomas.userId });
});

type Answer = Parameters<typeof prepareAnswer>[2];
const answer = async (given: Partial<Answer> & Pick<Answer, 'about'>, actor = desk.ines) => {
  const prepared = await prepareAnswer(actor, db, { caseId, answer: 'accepted', findings: [], ...given });
  return change(actor, (write) => answerSuggestion(actor, write, prepared));
};
const wordings = (actor = desk.ines) => getWordings(actor, db, { claimId: claim.id });
const open = (actor = desk.ines) => listOpenSuggestions(actor, db, { caseId });
const contradiction = async () => {
  const found = (await wordings()).conflicts.find(({ kind }) => kind === 'contradiction');
  if (!found) throw new Error('There is no contradiction.');
  return found;
};

describe('the wordings of a claim', () => {
  it('are lined up by detail with their intervals, and what cannot both be true is named', async () => {
    const { details, conflicts } = await wordings();
    const when = details.find(({ detail }) => detail === 'when');
    expect(when?.wordings).toMatchObject([
      {
        says: 'last summer',
        interval: { start: '2024-06-01', end: '2024-08-31' },
        start: post.text.indexOf('last'),
      },
      { says: expect.stringContaining('August 2023'), interval: { start: '2023-08-01', end: '2023-08-31' } },
    ]);
    expect(conflicts.filter(({ kind }) => kind === 'contradiction')).toMatchObject([
      { detail: 'when', answer: null, sides: [{ says: expect.any(String) }, { says: expect.any(String) }] },
    ]);
    expect(await open()).toMatchObject({ contradictoryClaimIds: [claim.id], hiddenClaims: 0 });
  });

  it('are hidden until one’s own mark is stored', async () => {
    await db.passage.updateMany({ data: { authorId: desk.ines.userId } });
    expect(await wordings(desk.tomas)).toMatchObject({ hidden: true, details: [], conflicts: [] });
    expect(await open(desk.tomas)).toMatchObject({ hiddenClaims: 1, open: [], contradictoryClaimIds: [] });
  });

  it('say whose language was not read', async () => {
    await db.article.updateMany({ where: { id: ledger.articleId }, data: { language: 'uk' } });
    const { unread, conflicts } = await wordings();
    expect(unread).toHaveLength(1);
    expect(conflicts.filter(({ kind }) => kind === 'contradiction')).toEqual([]);
  });

  it('hold titles against the desk’s list of office-holders', async () => {
    const said = 'President Ada Sundby crossed the border.';
    const third = await buildArticle(db, desk, { caseId, label: 'Star', text: said });
    await db.article.updateMany({ data: { publishedAt: '2025-03-15' } });
    await buildPassage(db, desk, { claim, article: third, quote: said });
    const titles = async () => (await wordings()).conflicts.filter(({ kind }) => kind === 'title');
    expect(await titles()).toEqual([]);
    const { workspaceId, editor } = desk;
    await db.officeHolder.create({
      data: {
        workspaceId,
        id: workspaceId,
        person: 'Ada Sundby',
        office: 'President of Northland',
        heldFrom: '2010',
        heldUntil: '2014',
        createdById: editor.userId,
      },
    });
    expect(await titles()).toMatchObject([{ detail: 'title', sentence: expect.stringContaining('Sundby') }]);
  });
});

describe('a difference of wordings that is confirmed', () => {
  const confirm = async (actor = desk.ines) => {
    const { key } = await contradiction();
    return answer(
      {
        about: { kind: 'conflict', claimId: claim.id, key },
        findings: [
          {
            articleId: ledger.articleId,
            passageId: null,
            says: 'August 2023',
            holds: '6 August 2024',
            note: '',
          },
        ],
      },
      actor,
    );
  };

  it('waits until others’ judgements may be seen, in the same words whether it was answered or not', async () => {
    await expect(confirm()).rejects.toMatchObject({ data: { rule: 'own_verdict_missing' } });
    await confirm(desk.editor);
    await expect(confirm()).rejects.toMatchObject({ data: { rule: 'own_verdict_missing' } });
    expect(await contradiction()).toMatchObject({ answer: null });
    expect(await open()).toMatchObject({ answered: [] });
    await buildVerdict(db, desk, { claim, by: desk.ines });
    expect(await contradiction()).toMatchObject({ answer: { answer: 'accepted' } });
    expect((await open()).answered).toHaveLength(1);
  });

  it('becomes a finding of its article, whose activity speaks of a judgement', async () => {
    const { suggestion, findings } = await confirm(desk.editor);
    expect(findings).toMatchObject([
      { kind: 'date', articleId: ledger.articleId, claimId: claim.id, holds: '6 August 2024' },
    ]);
    expect(suggestion.findingIds).toEqual(findings.map(({ id }) => id));
    expect(await db.activity.findMany({ orderBy: { seq: 'asc' } })).toMatchObject([
      { kind: 'finding.added', judgement: true },
      { kind: 'conflict.confirmed', judgement: true },
    ]);
    await change(desk.editor, (write) =>
      undoAnswer(desk.editor, write, { suggestionId: suggestion.id, version: 1 }),
    );
    expect(await db.finding.findMany()).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
    await expect(
      change(desk.ines, (write) => undoAnswer(desk.ines, write, { suggestionId: suggestion.id, version: 2 })),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('makes the articles differ in the matrix, for those who may know of it', async () => {
    const row = async (actor = desk.ines) => (await readMatrix(actor, db, { caseId })).rows[0];
    const { suggestion } = await confirm(desk.editor);
    expect(await row(desk.editor)).toMatchObject({
      articlesDiffer: true,
      differences: expect.arrayContaining([suggestion.words]),
    });
    expect((await row())?.differences).not.toContain(suggestion.words);
    await buildVerdict(db, desk, { claim, by: desk.ines });
    expect((await row())?.differences).toContain(suggestion.words);
    await db.passage.updateMany({ where: { articleId: post.articleId }, data: { removedAt: new Date() } });
    expect((await row())?.differences).not.toContain(suggestion.words);
  });

  it('is no contradiction any more once it was rejected', async () => {
    await buildVerdict(db, desk, { claim, by: desk.ines });
    const { key } = await contradiction();
    await answer({ about: { kind: 'conflict', claimId: claim.id, key }, answer: 'rejected' });
    expect(await open()).toMatchObject({ contradictoryClaimIds: [] });
  });

  it('refuses findings in other articles, with a rejection, and of what is not suggested any more', async () => {
    await buildVerdict(db, desk, { claim, by: desk.ines });
    const { key } = await contradiction();
    const about = { kind: 'conflict', claimId: claim.id, key } as const;
    const other = await buildArticle(db, desk, { caseId, label: 'Star' });
    const finding = { articleId: other.articleId, passageId: null, says: 'a', holds: 'b', note: '' };
    await expect(answer({ about, findings: [finding] })).rejects.toMatchObject({
      data: { field: 'findings.0.articleId' },
    });
    await expect(
      answer({ about, answer: 'rejected', findings: [{ ...finding, articleId: ledger.articleId }] }),
    ).rejects.toMatchObject({ data: { field: 'findings' } });
    await expect(answer({ about: { ...about, key: 'gone' } })).rejects.toMatchObject({
      data: { rule: 'suggestion_gone' },
    });
    expect(await db.suggestion.count()).toBe(0);
  });
});

describe('what was done to a quotation', () => {
  it('is listed by speaker, waits for a person, and becomes a finding that everybody sees', async () => {
    const key = await buildComparison(db, desk, { caseId, article: post });
    const [group] = (await listQuotes(desk.observer, db, { caseId })).speakers;
    expect(group).toMatchObject({
      speaker: 'A spokesman',
      utterances: [{ comparisons: [{ key, changes: ['altered'], answer: null }] }],
    });
    expect((await open()).open).toContainEqual(expect.objectContaining({ kind: 'quote', key }));
    const findings = [
      { articleId: post.articleId, passageId: null, says: 'a', holds: 'b', note: 'See the tape.' },
    ];
    expect(await answer({ about: { kind: 'quote', key }, findings })).toMatchObject({
      findings: [{ kind: 'quote', claimId: null, note: 'See the tape.' }],
    });
    expect((await open()).open).not.toContainEqual(expect.objectContaining({ key }));
    const [after] = (await listQuotes(desk.observer, db, { caseId })).speakers;
    expect(after?.utterances[0]?.comparisons[0]?.answer).toMatchObject({ answer: 'accepted' });
    expect(await listKinds(db, desk.workspaceId)).toEqual(['finding.added', 'suggestion.accepted']);
    await expect(answer({ about: { kind: 'quote', key } }, desk.observer)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a join of two articles', () => {
  const pair = () => ({ kind: 'join', a: ledger.articleId, b: post.articleId, note: '' }) as const;
  const join = (given: 'accepted' | 'rejected', actor = desk.ines) =>
    answer({ about: pair(), answer: given }, actor);
  const tally = async () => (await getOrigins(desk.observer, db, { caseId })).tally;

  it('can be made by a person, changes the tally, and is taken back', async () => {
    expect(await tally()).toMatchObject({ articles: 2, atMost: 2, unknown: 2 });
    const { suggestion } = await join('accepted');
    expect(await tally()).toMatchObject({ articles: 2, atMost: 1 });
    const { joins, claims } = await getOrigins(desk.observer, db, { caseId });
    expect(joins).toMatchObject([{ kind: 'confirmed', answer: { answer: 'accepted' } }]);
    expect(claims).toMatchObject([{ claimId: claim.id, articles: 2, atMost: 1 }]);
    await expect(join('rejected')).rejects.toMatchObject({ data: { rule: 'already_answered' } });
    await change(desk.ines, (write) =>
      undoAnswer(desk.ines, write, { suggestionId: suggestion.id, version: 1 }),
    );
    expect(await tally()).toMatchObject({ atMost: 2 });
  });

  it('keeps why a person joined what the engine keeps apart', async () => {
    await answer({ about: { ...pair(), note: 'One press release — עד 🚒' } });
    const { joins } = await getOrigins(desk.observer, db, { caseId });
    expect(joins).toMatchObject([{ reason: 'A person joined them: One press release — עד 🚒' }]);
  });

  it('becomes a finding of the article that copied without a credit, and of no other', async () => {
    await db.analysis.create({
      data: {
        workspaceId: desk.workspaceId,
        caseId,
        subjectId: caseId,
        kind: 'reuse',
        engine: ENGINE_VERSION,
        basis: 'built',
        result: {
          revisions: [post, ledger].map(({ articleId, revisionId }) => ({ articleId, revisionId })),
          pairs: [],
          shared: [{ a: post.articleId, b: ledger.articleId, words: 80, share: 0.7, ofId: post.articleId }],
        },
      },
    });
    await db.originStatement.create({
      data: {
        workspaceId: desk.workspaceId,
        id: desk.workspaceId,
        caseId,
        articleId: ledger.articleId,
        kind: 'agency',
        name: 'Reuters',
        createdById: desk.ines.userId,
      },
    });
    const [found] = (await getOrigins(desk.observer, db, { caseId })).joins;
    expect(found).toMatchObject({ kind: 'shared_text', share: 0.7, uncredited: [post.articleId] });
    const finding = { passageId: null, says: 'No credit', holds: 'Ledger has it too', note: '' };
    await expect(
      answer({ about: pair(), findings: [{ ...finding, articleId: ledger.articleId }] }),
    ).rejects.toMatchObject({ data: { field: 'findings.0.articleId' } });
    const given = { about: pair(), findings: [{ ...finding, articleId: post.articleId }] };
    const { suggestion, findings } = await answer(given);
    expect(findings).toMatchObject([
      { kind: 'attribution', articleId: post.articleId, claimId: null, says: 'No credit' },
    ]);
    await change(desk.ines, (write) =>
      undoAnswer(desk.ines, write, { suggestionId: suggestion.id, version: 1 }),
    );
    expect(await db.finding.findMany()).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
  });

  it('needs two articles of the case', async () => {
    const same = { ...pair(), a: post.articleId };
    await expect(answer({ about: same })).rejects.toMatchObject({ data: { field: 'about.b' } });
    const elsewhere = await buildArticle(db, desk, { caseId: await buildCase(db, desk) });
    const far = { ...pair(), b: elsewhere.articleId };
    await expect(answer({ about: far })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
