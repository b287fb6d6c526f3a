import type { Db } from '@/lib/db/database';
import { type Audience, loadAudience } from '../visibility/load-audience';

/** An activity as the streams need it. Browsers are sent the ids alone, never `data`. */
export interface LiveRow {
  seq: bigint;
  id: string;
  kind: string;
  actorId: string;
  caseId: string | null;
  articleId: string | null;
  claimId: string | null;
  subjectId: string | null;
  judgement: boolean;
  data: unknown;
  requestKey: string | null;
}

/** Activities in the order of their numbers, with what decides who may hear of them. */
export interface LiveBatch {
  rows: LiveRow[];
  audience: Audience;
}

const select = {
  seq: true,
  id: true,
  kind: true,
  actorId: true,
  caseId: true,
  articleId: true,
  claimId: true,
  subjectId: true,
  judgement: true,
  data: true,
  requestKey: true,
} as const;

/** Reads what came after a place, at most `limit` rows. */
export async function readActivities(
  db: Db,
  workspaceId: string,
  after: bigint,
  limit: number,
): Promise<LiveBatch> {
  const rows = await db.activity.findMany({
    where: { workspaceId, seq: { gt: after } },
    orderBy: { seq: 'asc' },
    take: limit,
    select,
  });
  return { rows, audience: await loadAudience(db, workspaceId, rows) };
}

/** The number of the newest activity. */
export async function readHead(db: Db, workspaceId: string): Promise<bigint> {
  const { activitySeq } = await db.workspace.findUniqueOrThrow({
    where: { id: workspaceId },
    select: { activitySeq: true },
  });
  return activitySeq;
}
