import type { Claim, RatingScale, Tx } from '@/lib/db/database';

/** The version of a rating scale that the claim's case is judged on. */
export async function getCaseScale(
  tx: Tx,
  { workspaceId, caseId }: Pick<Claim, 'workspaceId' | 'caseId'>,
): Promise<RatingScale> {
  const { scale } = await tx.case.findUniqueOrThrow({
    where: { workspaceId_id: { workspaceId, id: caseId } },
    select: { scale: true },
  });
  return scale;
}
