import { type Db, Prisma } from '@/lib/db/database';

/** Makes a job for each case whose articles nobody has looked at yet; claims of processes that are gone are released. */
export async function prepareJobs(db: Db, { releaseClaims }: { releaseClaims: boolean }): Promise<void> {
  await db.$executeRaw(Prisma.sql`
    INSERT INTO "AnalysisJob" ("workspaceId", "caseId")
    SELECT DISTINCT a."workspaceId", a."caseId" FROM "Article" a
    ON CONFLICT DO NOTHING`);
  if (!releaseClaims) return;
  await db.analysisJob.updateMany({
    where: { claimedAt: { not: null } },
    data: { claimedAt: null, claimId: null },
  });
}
