import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/server/core/actor';
import type { BlindDesk } from '@/tests/support/build-blind-desk';
import { keepRows } from '@/tests/support/keep-rows';
import { type HiddenWork, openHiddenWork } from './open-hidden-work';

let opened: HiddenWork;

beforeAll(async () => {
  opened = await openHiddenWork();
}, 60_000);

afterAll(() => opened.close());

describe('what they are refused', () => {
  it.each([
    ['an editor who is to judge', (desk) => desk.editor],
    ['a cold reader', (desk) => desk.cora],
  ] as [string, (desk: BlindDesk) => Actor][])(
    'is the same in the same words, whatever %s tries',
    async (_name, who) => {
      const before = await opened.asker.tryAll(who(opened.desk), opened.kept.restore);
      await opened.work.doAll(who(opened.desk));
      const done = await keepRows(opened.db, 'judged');
      try {
        expect(await opened.asker.tryAll(who(opened.desk), done.restore)).toEqual(before);
      } finally {
        await done.drop();
        await opened.kept.restore();
      }
    },
    180_000,
  );

  it('hides a passage and evidence as if they were not there', async () => {
    const { slug: workspace, editor, claim } = opened.desk;
    try {
      await opened.work.workBeside();
      const evidenceId = await opened.work.giveEvidence(opened.desk.tomas);
      const { id: passageId } = await opened.db.passage.findFirstOrThrow({
        where: { speaker: 'SECRET speaker' },
      });
      const gone = { code: 'NOT_FOUND' };
      const attempts: [string, object][] = [
        ['passages.update', { passageId, version: 2, polarity: 'affirms' }],
        ['passages.remove', { passageId, version: 2, removed: true }],
        ['evidence.update', { evidenceId, version: 1, question: 'What?' }],
        ['evidence.unlink', { evidenceId, claimId: claim.id }],
        ['evidence.withdraw', { evidenceId, version: 1, reason: 'No.' }],
      ];
      for (const [path, input] of attempts)
        await expect(opened.asker.call(editor, path, { workspace, ...input }), path).rejects.toMatchObject(
          gone,
        );
    } finally {
      await opened.kept.restore();
    }
  });

  it('lets one look for silence where another has marked, and keeps one’s own silence', async () => {
    const { slug: workspace, claim, quiet, ines, tomas, nora } = opened.desk;
    const state = async (who: Actor) => {
      const across = await opened.asker.call(who, 'claims.across', { workspace, claimId: claim.id });
      return (across as { articleId: string; state: string }[]).find(
        ({ articleId }) => articleId === quiet.articleId,
      )?.state;
    };
    try {
      await opened.asker.call(tomas, 'passages.create', {
        workspace,
        claimId: claim.id,
        articleId: quiet.articleId,
        revisionId: quiet.revisionId,
        start: 0,
        end: 7,
      });
      const confirmed = await opened.asker.call(ines, 'claims.confirmSilence', {
        workspace,
        claimId: claim.id,
        articleIds: [quiet.articleId],
        words: 'ring',
      });
      expect(confirmed).toEqual({ confirmed: 1 });
      expect(await state(ines)).toBe('silent');
      expect(await state(nora)).toBe('stated');
      await opened.work.submit(ines);
      expect(await state(ines)).toBe('stated');
    } finally {
      await opened.kept.restore();
    }
  });
});
