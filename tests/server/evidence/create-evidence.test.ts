import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceFields } from '@/lib/contract/evidence';
import type { Claim, Db } from '@/lib/db/database';
import { type RichText, richTextFromPlain } from '@/lib/domain/rich-text';
import { createEvidence } from '@/lib/server/evidence/create-evidence';
import { listEvidenceForClaim } from '@/lib/server/evidence/list-evidence-for-claim';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildPassage } from '@/tests/support/build-passage';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';
import { readHostileStrings } from '@/tests/support/hostile-strings';

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

type Given = Partial<Parameters<typeof createEvidence>[2]>;
const create = (given: Given = {}, actor = desk.ines) =>
  change(actor, (write) =>
    createEvidence(actor, write, {
      caseId,
      question: 'What does the transcript say?',
      links: [{ claimId: claim.id, stance: 'supports' }],
      ...given,
    }),
  );

describe('createEvidence', () => {
  it('keeps a question that waits for its answer, with who finds it out until when', async () => {
    const dueAt = '2025-03-20T12:00:00.000Z';
    expect(await create({ ownerId: desk.tomas.userId, dueAt })).toMatchObject({
      question: 'What does the transcript say?',
      owner: { id: desk.tomas.userId, name: 'Tomas Reviewer' },
      dueAt,
      answer: null,
      source: { kind: 'none' },
      links: [{ claimId: claim.id, claimNumber: 1, stance: 'supports' }],
      createdBy: { name: 'Ines Reviewer' },
      warnings: [],
      version: 1,
    });
  });

  it('keeps answer, web source and quote, and serves several claims', async () => {
    const second = await buildClaim(db, desk, { caseId });
    const source = {
      kind: 'web',
      url: 'https://example.org/transcript',
      title: 'Transcript',
      publisher: '',
      date: '2025-03-14',
      archiveUrl: null,
    } as const;
    const made = await create({
      answer: richTextFromPlain('It says so.'),
      source,
      quote: '“completely surrounded”',
      links: [
        { claimId: claim.id, stance: 'refutes' },
        { claimId: second.id, stance: 'background' },
      ],
    });
    expect(made).toMatchObject({
      answerText: 'It says so.',
      source: { ...source, publisher: null },
      quote: '“completely surrounded”',
    });
    expect(made.links.map(({ claimNumber, stance }) => [claimNumber, stance])).toEqual([
      [1, 'refutes'],
      [2, 'background'],
    ]);
    expect(await listEvidenceForClaim(desk.observer, db, { claimId: second.id })).toHaveLength(1);
    const happened = await db.activity.findMany({ orderBy: { seq: 'asc' } });
    expect(happened.map(({ claimId }) => claimId).sort()).toEqual([claim.id, second.id].sort());
  });

  it('takes the quote of a passage from the text', async () => {
    const text = '🚒 He said: “I asked for their lives to be spared.”';
    const { articleId, revisionId } = await buildArticle(db, desk, { caseId, text, role: 'reference' });
    const start = text.indexOf('I asked');
    const made = await create({
      source: { kind: 'passage', articleId, revisionId, start, end: start + 7 },
      quote: 'typed in',
    });
    expect(made).toMatchObject({
      quote: 'I asked',
      source: { kind: 'passage', articleId, label: 'Harbour Post', role: 'reference', quote: 'I asked' },
      warnings: [],
    });
  });

  it('warns when an article under check is to prove the claim that it states itself', async () => {
    const article = await buildArticle(db, desk, { caseId });
    const { articleId, revisionId } = article;
    const source = { kind: 'passage', articleId, revisionId, start: 0, end: 3 } as const;
    expect(await create({ source })).toMatchObject({ warnings: [] });
    await buildPassage(db, desk, { claim, article });
    expect(await create({ source })).toMatchObject({
      warnings: [
        'Harbour Post is under check and states claim 1 itself: an article cannot prove its own claim.',
      ],
    });
  });

  it('warns of an answer without a source, and of an empty contact log', async () => {
    expect((await create({ answer: richTextFromPlain('Yes.') })).warnings).toEqual([
      'The answer names no source. Say what it rests on.',
    ]);
    expect((await create({ source: { kind: 'contact' } })).warnings).toEqual([
      'The contact log is empty. Say whom you asked.',
    ]);
  });

  it('takes an answer without words for none, and refuses formatting it does not keep', async () => {
    expect(await create({ answer: richTextFromPlain('  ') })).toMatchObject({ answer: null, answerText: '' });
    // What the types forbid may still be sent.
    const script = { type: 'doc', content: [{ type: 'script' }] } as unknown as RichText;
    await expect(create({ answer: script })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'answer' },
    });
  });

  it('refuses observers, as author and as owner of a question', async () => {
    await expect(create({}, desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(create({ ownerId: desk.observer.userId })).rejects.toMatchObject({
      code: 'INVALID',
      data: { field: 'ownerId' },
    });
  });

  it('refuses owners, claims, articles and files from elsewhere', async () => {
    const other = await buildWorkspace(db);
    await expect(create({ ownerId: other.editor.userId })).rejects.toMatchObject({ code: 'INVALID' });
    await expect(create({}, other.editor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const foreign = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    await expect(create({ links: [{ claimId: foreign.id, stance: 'supports' }] })).rejects.toMatchObject({
      data: { field: 'links' },
    });
    const { articleId, revisionId } = await buildArticle(db, other, { caseId: await buildCase(db, other) });
    await expect(
      create({ source: { kind: 'passage', articleId, revisionId, start: 0, end: 3 } }),
    ).rejects.toMatchObject({ data: { field: 'source' } });
    await expect(create({ source: { kind: 'file', fileId: claim.id, title: null } })).rejects.toMatchObject({
      data: { field: 'source' },
    });
    expect(await db.evidence.count()).toBe(0);
  });

  it('refuses an archived case', async () => {
    await db.case.updateMany({ where: { id: caseId }, data: { archivedAt: new Date() } });
    await expect(create()).rejects.toMatchObject({ data: { rule: 'case_archived' } });
  });
});

const strings = readHostileStrings();

describe.skipIf(strings.length === 0)(
  'createEvidence and hostile strings (skipped where ../shared/reference/hostile is missing)',
  () => {
    it('keeps each as it was typed, in question, quote and answer', async () => {
      for (let at = 0; at < strings.length; at += 12) {
        // A line in front, since blanks around a question are not kept.
        const text = `Twelve:\n${strings.slice(at, at + 12).join('\n')}\n.`.slice(0, 1000);
        const fields = EvidenceFields.pick({ question: true, quote: true });
        const answer = richTextFromPlain(text);
        const made = await create({ ...fields.parse({ question: text, quote: text }), answer });
        expect(made.question).toBe(text);
        expect(made.quote).toBe(text);
        expect(made.answer).toEqual(answer);
      }
    }, 120_000);
  },
);
