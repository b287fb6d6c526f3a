import { beforeEach, describe, expect, it } from 'vitest';
import type { Claim, Db, Evidence } from '@/lib/db/database';
import { richTextFromPlain } from '@/lib/domain/rich-text';
import { addContact } from '@/lib/server/evidence/add-contact';
import { linkEvidence } from '@/lib/server/evidence/link-evidence';
import { listEvidenceForCase } from '@/lib/server/evidence/list-evidence-for-case';
import { listEvidenceForClaim } from '@/lib/server/evidence/list-evidence-for-claim';
import { restoreEvidence } from '@/lib/server/evidence/restore-evidence';
import { unlinkEvidence } from '@/lib/server/evidence/unlink-evidence';
import { updateContact } from '@/lib/server/evidence/update-contact';
import { updateEvidence } from '@/lib/server/evidence/update-evidence';
import { withdrawEvidence } from '@/lib/server/evidence/withdraw-evidence';
import { buildArticle } from '@/tests/support/build-article';
import { buildCase } from '@/tests/support/build-case';
import { buildClaim } from '@/tests/support/build-claim';
import { buildEvidence } from '@/tests/support/build-evidence';
import { type BuiltWorkspace, buildWorkspace } from '@/tests/support/build-workspace';
import { change } from '@/tests/support/change';
import { createTestDatabase } from '@/tests/support/database';

let db: Db;
let desk: BuiltWorkspace;
let caseId: string;
let claim: Claim;
let evidence: Evidence;

beforeEach(async () => {
  db = await createTestDatabase();
  desk = await buildWorkspace(db);
  caseId = await buildCase(db, desk);
  claim = await buildClaim(db, desk, { caseId });
  evidence = await buildEvidence(db, desk, { caseId, claims: [claim] });
});

type Fields = Omit<Parameters<typeof updateEvidence>[2], 'evidenceId'>;
const update = (fields: Fields, actor = desk.tomas) =>
  change(actor, (write) => updateEvidence(actor, write, { evidenceId: evidence.id, ...fields }));

describe('updateEvidence', () => {
  it('lets any reviewer answer, and shows the second of two writers the first answer', async () => {
    expect(await update({ version: 1, answer: richTextFromPlain('Yes.') })).toMatchObject({
      answerText: 'Yes.',
      version: 2,
    });
    await expect(update({ version: 1, answer: richTextFromPlain('No.') }, desk.ines)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      data: { current: { answerText: 'Yes.', version: 2 } },
    });
  });

  it('replaces one kind of source by another without a trace of the first', async () => {
    const { articleId, revisionId } = await buildArticle(db, desk, { caseId, role: 'reference' });
    await update({ version: 1, source: { kind: 'passage', articleId, revisionId, start: 0, end: 3 } });
    const url = 'https://example.org/';
    const web = { kind: 'web', url, title: null, publisher: null, date: null, archiveUrl: null } as const;
    expect(await update({ version: 2, source: web, quote: 'said' })).toMatchObject({
      source: web,
      quote: 'said',
    });
    expect(await db.evidence.findFirst()).toMatchObject({ sourceArticleId: null, sourceStart: null });
  });

  it('does not let the quote of a passage be typed over', async () => {
    const { articleId, revisionId } = await buildArticle(db, desk, { caseId, role: 'reference' });
    await update({ version: 1, source: { kind: 'passage', articleId, revisionId, start: 0, end: 10 } });
    expect(await update({ version: 2, quote: 'invented' })).toMatchObject({ quote: 'The troops' });
  });

  it('refuses observers, other workspaces and withdrawn evidence', async () => {
    await expect(update({ version: 1, quote: '' }, desk.observer)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const other = await buildWorkspace(db);
    await expect(update({ version: 1, quote: '' }, other.owner)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await db.evidence.updateMany({ data: { withdrawnAt: new Date() } });
    await expect(update({ version: 1, quote: '' })).rejects.toMatchObject({
      data: { rule: 'evidence_withdrawn' },
    });
  });
});

describe('withdrawEvidence and restoreEvidence', () => {
  const withdraw = (actor = desk.ines, version = 1) =>
    change(actor, (write) =>
      withdrawEvidence(actor, write, { evidenceId: evidence.id, version, reason: 'A hoax.' }),
    );
  const restore = (actor = desk.ines, version = 2) =>
    change(actor, (write) => restoreEvidence(actor, write, { evidenceId: evidence.id, version }));

  it('takes evidence back with its reason, and brings it back', async () => {
    await expect(restore(desk.ines, 1)).rejects.toMatchObject({ data: { rule: 'evidence_not_withdrawn' } });
    expect(await withdraw()).toMatchObject({ withdrawnReason: 'A hoax.', version: 2 });
    await expect(restore(desk.ines, 1)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await restore()).toMatchObject({ withdrawnAt: null, withdrawnReason: null });
  });

  it('is for who added it, and for editors', async () => {
    await expect(withdraw(desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(withdraw(desk.editor, 9)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    await withdraw(desk.editor);
    await expect(restore(desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('linkEvidence and unlinkEvidence', () => {
  const link = (stance: 'supports' | 'refutes', claimId = claim.id, actor = desk.tomas) =>
    change(actor, (write) => linkEvidence(actor, write, { evidenceId: evidence.id, claimId, stance }));
  const unlink = (actor = desk.ines) =>
    change(actor, (write) => unlinkEvidence(actor, write, { evidenceId: evidence.id, claimId: claim.id }));

  it('serves a second claim, changes a stance, and does nothing when nothing is new', async () => {
    const second = await buildClaim(db, desk, { caseId });
    expect((await link('refutes', second.id)).links).toHaveLength(2);
    expect((await link('refutes')).links[0]).toMatchObject({ stance: 'refutes', version: 2 });
    expect((await link('refutes')).links[0]).toMatchObject({ version: 2 });
    expect(await db.activity.count()).toBe(2);
  });

  it('unlinks without taking the evidence from the case', async () => {
    await unlink();
    expect(await listEvidenceForClaim(desk.ines, db, { claimId: claim.id })).toEqual([]);
    expect(await listEvidenceForCase(desk.ines, db, { caseId })).toHaveLength(1);
    await expect(unlink()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await link('supports')).links).toHaveLength(1);
  });

  it('refuses claims of other cases, and unlinking by who did not link', async () => {
    const foreign = await buildClaim(db, desk, { caseId: await buildCase(db, desk) });
    await expect(link('supports', foreign.id)).rejects.toMatchObject({ data: { rule: 'other_case' } });
    await expect(unlink(desk.tomas)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(link('supports', claim.id, desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('the contact log', () => {
  const askedAt = '2025-03-15T09:00:00.000Z';
  const log = (given: object = {}, actor = desk.ines) =>
    change(actor, (write) =>
      addContact(actor, write, { evidenceId: evidence.id, whom: 'The ministry', askedAt, ...given }),
    );
  const answer = (contactId: string, given: object, version = 1) =>
    change(desk.tomas, (write) => updateContact(desk.tomas, write, { contactId, version, ...given }));

  it('keeps whom we asked, how, until when, and what came back', async () => {
    const deadlineAt = '2025-03-16T09:00:00.000Z';
    const [asked] = (await log({ channel: 'e-mail', deadlineAt })).contacts;
    expect(asked).toMatchObject({ whom: 'The ministry', channel: 'e-mail', askedAt, deadlineAt, reply: '' });
    const repliedAt = '2025-03-15T18:00:00.000Z';
    const after = await answer(asked?.id ?? '', { reply: 'No comment.', repliedAt });
    expect(after.contacts[0]).toMatchObject({
      reply: 'No comment.',
      repliedAt,
      version: 2,
      channel: 'e-mail',
    });
  });

  it('removes a line and brings it back', async () => {
    const [asked] = (await log()).contacts;
    const id = asked?.id ?? '';
    expect((await answer(id, { removed: true })).contacts).toEqual([]);
    expect((await answer(id, { removed: false }, 2)).contacts).toHaveLength(1);
  });

  it('refuses a reply or a deadline before the question, a stale version and observers', async () => {
    const early = '2025-03-14T09:00:00.000Z';
    await expect(log({ repliedAt: early })).rejects.toMatchObject({ data: { field: 'repliedAt' } });
    await expect(log({ deadlineAt: early })).rejects.toMatchObject({ data: { field: 'deadlineAt' } });
    const [asked] = (await log()).contacts;
    await expect(answer(asked?.id ?? '', { reply: 'x' }, 4)).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await expect(log({}, desk.observer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
