import type { Decision, Prisma, Tx } from '@/lib/db/database';

/** Keeps a decision as it was before it is made again or withdrawn. */
export async function archiveDecision(tx: Tx, before: Decision): Promise<void> {
  await tx.decisionVersion.create({
    data: {
      workspaceId: before.workspaceId,
      decisionId: before.id,
      version: before.version,
      scaleId: before.scaleId,
      rating: before.rating,
      // What was read from a JSON column can be written to one; these columns are never null.
      reason: before.reason as Prisma.InputJsonObject,
      reasonText: before.reasonText,
      wordings: before.wordings as Prisma.InputJsonArray,
      verdicts: before.verdicts as Prisma.InputJsonArray,
      decidedById: before.decidedById,
      decidedAt: before.decidedAt,
      withdrawnAt: before.withdrawnAt,
    },
  });
}
