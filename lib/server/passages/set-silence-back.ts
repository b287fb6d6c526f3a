import type { Tx } from '@/lib/db/database';

interface Stated {
  workspaceId: string;
  claimId: string;
  articleId: string;
  now: Date;
}

/** An article in which a passage is marked for a claim is not silent on it any more. */
export async function setSilenceBack(tx: Pick<Tx, 'silence'>, { now, ...where }: Stated): Promise<void> {
  await tx.silence.updateMany({ where: { ...where, withdrawnAt: null }, data: { withdrawnAt: now } });
}
