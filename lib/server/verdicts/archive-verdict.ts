import type { Prisma, Tx, Verdict } from '@/lib/db/database';

/** Keeps a verdict as it was before it is revised or withdrawn. */
export async function archiveVerdict(tx: Tx, before: Verdict): Promise<void> {
  await tx.verdictVersion.create({
    data: {
      workspaceId: before.workspaceId,
      verdictId: before.id,
      version: before.version,
      scaleId: before.scaleId,
      rating: before.rating,
      // What was read from a JSON column can be written to one; both columns are never null.
      reason: before.reason as Prisma.InputJsonObject,
      reasonText: before.reasonText,
      confidence: before.confidence,
      evidenceIds: before.evidenceIds,
      seen: before.seen as Prisma.InputJsonObject,
      stage: before.stage,
      submittedAt: before.submittedAt,
    },
  });
}
