import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import type { BlindDesk } from '@/tests/support/build-blind-desk';
import { buildSuggestion } from '@/tests/support/build-suggestion';
import { writeReason } from '@/tests/support/write-reason';
import { writeTalk } from '@/tests/support/write-talk';
import type { createAsker } from './ask-everything';

interface Scene {
  db: Db;
  desk: BlindDesk;
  asker: ReturnType<typeof createAsker>;
}

/** What Tomas does in his check of the claim, with the mark SECRET wherever it can carry words. */
export function createHiddenWork({ db, desk, asker }: Scene) {
  /** All that a protocol hides from whoever checks, and that a cold reader is not to know either. */
  async function workBeside(): Promise<void> {
    const { slug: workspace, claim, article, quiet, tomas } = desk;
    const claimId = claim.id;
    const write = (path: string, input: object) => asker.call(tomas, path, { workspace, claimId, ...input });
    const passage = await write('passages.create', {
      articleId: article.articleId,
      revisionId: article.revisionId,
      start: 52,
      end: 64,
      voice: 'named',
      speaker: 'SECRET speaker',
      polarity: 'denies',
      verb: 'SECRET verb',
    });
    const { id: passageId, version } = passage as { id: string; version: number };
    await write('passages.update', { passageId, version, place: { start: 52, end: 63 } });
    await write('claims.confirmSilence', { articleIds: [quiet.articleId], words: 'SECRET words' });
    await write('verdicts.judgeCell', {
      articleId: article.articleId,
      version: null,
      accurate: false,
      fair: false,
      note: 'SECRET comment',
    });
    await write('findings.create', {
      articleId: article.articleId,
      passageId,
      kind: 'number',
      says: 'SECRET says',
      holds: 'SECRET holds',
    });
    await talkBeside(passageId);
    for (const kind of ['conflict', 'match'] as const) {
      const words = `SECRET ${kind}`;
      const answer = kind === 'conflict' ? 'accepted' : 'rejected';
      await buildSuggestion(db, desk, { claim, article, kind, by: tomas, words, answer });
    }
  }

  /** New threads, and all that can be done to one from before the protocol began. */
  async function talkBeside(passageId: string): Promise<void> {
    const { slug: workspace, claim, article, tomas, threadId, oldCommentId: commentId } = desk;
    // Whoever is blind is named, so that they would be told of it.
    const { ines, dora, cora, editor, owner, observer } = desk;
    const named = [ines, dora, cora, editor, owner, observer];
    const say = (path: string, input: object) =>
      asker.call(tomas, `talk.${path}`, { workspace, body: writeTalk('SECRET talk', ...named), ...input });
    const places = [
      { kind: 'claim' },
      { kind: 'passage', passageId },
      { kind: 'passage', passageId: desk.passageId },
      { kind: 'cell', articleId: article.articleId },
    ];
    for (const place of places) await say('open', { claimId: claim.id, place });
    await say('comment', { threadId });
    await say('changeComment', { commentId, version: 1 });
    await asker.call(tomas, 'talk.withdrawComment', { workspace, commentId, version: 2 });
    await asker.call(tomas, 'talk.resolve', {
      workspace,
      threadId,
      version: 1,
      outcome: 'agreed',
      words: 'SECRET outcome',
    });
    await asker.call(tomas, 'talk.reopen', { workspace, threadId: desk.resolvedThreadId, version: 2 });
  }

  /** Evidence is hidden in a check; a cold reader gets it. */
  async function giveEvidence(by: Actor): Promise<string> {
    const { slug: workspace, claim, caseId, spareEvidenceId } = desk;
    const given = await asker.call(by, 'evidence.create', {
      workspace,
      caseId,
      question: 'SECRET question',
      answer: writeReason('SECRET answer'),
      source: {
        kind: 'web',
        url: 'https://example.org/',
        title: 'SECRET source',
        publisher: null,
        date: null,
        archiveUrl: null,
      },
      quote: 'SECRET quote',
      links: [{ claimId: claim.id, stance: 'refutes' }],
    });
    const { id: evidenceId } = given as { id: string };
    await asker.call(by, 'evidence.addContact', {
      workspace,
      evidenceId,
      whom: 'SECRET whom',
      channel: 'telephone',
      askedAt: '2025-03-17T09:00:00Z',
      reply: 'SECRET reply',
    });
    if (by !== desk.cora)
      await asker.call(by, 'talk.open', {
        workspace,
        claimId: claim.id,
        place: { kind: 'evidence', evidenceId },
        body: writeTalk('SECRET about evidence', desk.ines),
      });
    await asker.call(by, 'evidence.link', {
      workspace,
      evidenceId: spareEvidenceId,
      claimId: claim.id,
      stance: 'background',
    });
    return evidenceId;
  }

  const submit = (by: Actor, evidenceIds: string[] = []) =>
    asker.call(by, 'verdicts.submit', {
      workspace: desk.slug,
      claimId: desk.claim.id,
      version: null,
      rating: 'refuted',
      reason: writeReason('SECRET reason'),
      evidenceIds,
    });

  /** Everything that is hidden from this viewer. */
  async function doAll(viewer: Actor): Promise<void> {
    await workBeside();
    const evidenceId = viewer === desk.cora ? undefined : await giveEvidence(desk.tomas);
    await submit(desk.tomas, evidenceId === undefined ? [] : [evidenceId]);
  }

  return { workBeside, giveEvidence, submit, doAll };
}
