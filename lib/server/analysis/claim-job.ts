import { v7 as newId } from 'uuid';
import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import { Prisma, type Tx } from '@/lib/db/database';

/** A case that this process has taken to look at. */
export interface ClaimedJob {
  workspaceId: string;
  caseId: string;
  claimId: string;
  /** The request that the work answers; there may be later ones when it is done. */
  wanted: number;
}

/** A claim that was not renewed for this long belongs to a process that is gone. */
const LEASE_MS = 2 * 60_000;
export const RENEW_MS = 30_000;
/** After so many failures a case waits for a change, or for a person who asks again. */
const MOST_FAILURES = 3;

type JobTx = Pick<Tx, '$queryRaw' | 'analysisJob'>;

/** Takes the job that waits longest, if any: of several processes each gets another one, and none waits for another. */
export async function claimJob(
  db: JobTx,
  { now = new Date(), only }: { now?: Date; only?: { workspaceId: string; caseId: string } } = {},
): Promise<ClaimedJob | undefined> {
  const claimId = newId();
  const one = only
    ? Prisma.sql`AND "workspaceId" = ${only.workspaceId}::uuid AND "caseId" = ${only.caseId}::uuid`
    : Prisma.empty;
  const [job] = await db.$queryRaw<ClaimedJob[]>(Prisma.sql`
    UPDATE "AnalysisJob" SET "claimedAt" = ${now}, "claimId" = ${claimId}::uuid, "steps" = 0, "done" = 0
    WHERE ("workspaceId", "caseId") IN (
      SELECT "workspaceId", "caseId" FROM "AnalysisJob"
      WHERE ("wanted" > "reached" OR "engine" < ${ENGINE_VERSION}) AND "failures" < ${MOST_FAILURES}
        AND ("claimedAt" IS NULL OR "claimedAt" < ${new Date(now.getTime() - LEASE_MS)}) ${one}
      ORDER BY "requestedAt", "workspaceId", "caseId" LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING "workspaceId", "caseId", "claimId", "wanted"`);
  return job;
}

/** Says how far the work is, and that somebody still works on it. */
export async function renewClaim(
  db: JobTx,
  { workspaceId, caseId, claimId }: ClaimedJob,
  progress: { steps?: number; done?: number } = {},
): Promise<void> {
  const where = { workspaceId, caseId, claimId };
  await db.analysisJob.updateMany({ where, data: { claimedAt: new Date(), ...progress } });
}

/** Gives a job back as done. A request that came meanwhile stays open; a claim that was taken over changes nothing. */
export async function finishJob(
  db: JobTx,
  { workspaceId, caseId, claimId, wanted }: ClaimedJob,
  { fault }: { fault: string | null },
): Promise<void> {
  await db.analysisJob.updateMany({
    where: { workspaceId, caseId, claimId },
    data: {
      reached: wanted,
      engine: ENGINE_VERSION,
      claimedAt: null,
      claimId: null,
      failures: 0,
      fault,
    },
  });
}

/** Gives a job back as failed; it is tried again, but not for ever. */
export async function failJob(
  db: JobTx,
  { workspaceId, caseId, claimId }: ClaimedJob,
  fault: string,
): Promise<void> {
  await db.analysisJob.updateMany({
    where: { workspaceId, caseId, claimId },
    data: { claimedAt: null, claimId: null, failures: { increment: 1 }, fault },
  });
}

/** Whether a job waits for a process, is worked on, is done, or was given up. */
export function describeJob({
  wanted,
  reached,
  engine,
  claimedAt,
  failures,
}: {
  wanted: number;
  reached: number;
  engine: number;
  claimedAt: Date | null;
  failures: number;
}): 'waiting' | 'running' | 'done' | 'failed' {
  if (reached >= wanted && engine >= ENGINE_VERSION) return 'done';
  if (claimedAt !== null) return 'running';
  return failures < MOST_FAILURES ? 'waiting' : 'failed';
}
