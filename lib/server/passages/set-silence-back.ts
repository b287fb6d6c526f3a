import type { StageKind, Tx } from '@/lib/db/database';
import { isCheck } from '@/lib/domain/stage';

interface Stated {
  workspaceId: string;
  claimId: string;
  articleId: string;
  /** Of the passage, and who marked it. */
  stage: StageKind;
  authorId: string;
  now: Date;
}

/**
 * An article in which a passage is marked for a claim is not silent on it any more. In a check only one's own silence is
 * set back: another reviewer would learn of the passage by it. Theirs stays below the passage, which is shown before it.
 */
export async function setSilenceBack(
  tx: Pick<Tx, 'silence'>,
  { workspaceId, claimId, articleId, now, stage, authorId }: Stated,
): Promise<void> {
  const own = isCheck(stage) ? { confirmedById: authorId } : {};
  await tx.silence.updateMany({
    where: { workspaceId, claimId, articleId, ...own, withdrawnAt: null },
    data: { withdrawnAt: now },
  });
}
