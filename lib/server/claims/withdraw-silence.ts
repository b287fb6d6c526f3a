import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { canSeeSilence, loadHiddenWork } from '../visibility/hidden-work';

/** Takes back a confirmed silence. Answers false when it was taken back before. */
export async function withdrawSilence(
  actor: Actor,
  { tx, now, record }: Write,
  { silenceId }: { silenceId: string },
): Promise<{ withdrawn: boolean }> {
  authorise(actor, 'silence.withdraw');
  const { workspaceId } = actor;
  const silence = requireFound(
    await tx.silence.findUnique({
      where: { workspaceId_id: { workspaceId, id: silenceId } },
      include: {
        claim: { select: { caseId: true } },
        revision: { select: { article: { select: { label: true } } } },
      },
    }),
  );
  const hidden = await loadHiddenWork(tx, actor, { claimIds: [silence.claimId] });
  requireFound(canSeeSilence(hidden, silence) || null);
  const { count } = await tx.silence.updateMany({
    where: { workspaceId, id: silenceId, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
  if (count === 0) return { withdrawn: false };
  const { claim, claimId, articleId, revision } = silence;
  record({
    kind: 'silence.withdrawn',
    caseId: claim.caseId,
    articleId,
    claimId,
    subjectId: silenceId,
    data: { label: revision.article.label },
  });
  return { withdrawn: true };
}
