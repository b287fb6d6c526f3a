import type { Passage } from '@/lib/contract/passages';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { requireVisiblePassage } from '../visibility/require-visible-passage';
import { getPassage } from './get-passage';
import { labelPassage } from './label-passage';
import { setSilenceBack } from './set-silence-back';

interface Input {
  passageId: string;
  version: number;
  removed: boolean;
}

/** Removes a passage, or brings it back. */
export async function removePassage(
  actor: Actor,
  { tx, now, record }: Write,
  { passageId, version, removed }: Input,
): Promise<Passage> {
  const { workspaceId } = actor;
  const passage = requireFound(
    await tx.passage.findUnique({
      where: { workspaceId_id: { workspaceId, id: passageId } },
      include: { article: { select: { label: true } } },
    }),
  );
  await requireVisiblePassage(tx, actor, passage);
  authorise(actor, 'passages.remove', { belongsTo: passage.authorId });
  const claim = await getClaimInUse(tx, actor, { claimId: passage.claimId });
  const { count } = await tx.passage.updateMany({
    where: { workspaceId, id: passageId, version },
    data: { removedAt: removed ? now : null, version: { increment: 1 } },
  });
  if (count === 0) refuseStale(await getPassage(actor, tx, passageId));
  const { caseId, articleId, claimId, article } = passage;
  if (!removed) await setSilenceBack(tx, { ...passage, now });
  record({
    kind: removed ? 'passage.removed' : 'passage.restored',
    caseId,
    articleId,
    claimId,
    subjectId: passageId,
    data: { label: labelPassage({ article: article.label, claim: claim.number, quote: passage.quote }) },
  });
  return getPassage(actor, tx, passageId);
}
