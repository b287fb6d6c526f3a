import { Prisma, type Tx } from '@/lib/db/database';
import { type ActivityKind, activityKinds } from '@/lib/domain/activity';
import type { Actor } from './actor';

export interface PendingActivity {
  id: string;
  kind: ActivityKind;
  caseId?: string;
  articleId?: string;
  claimId?: string;
  /** The row it is about: a passage, a verdict, a member. */
  subjectId?: string;
  /** Labels and versions that the history prints. Never the text of a judgement. */
  data?: Record<string, unknown>;
}

interface Append {
  actor: Pick<Actor, 'workspaceId' | 'userId'>;
  now: Date;
  activities: PendingActivity[];
  requestKey: string | null;
}

/**
 * Writes the activities of a transaction and numbers them from the workspace's counter, in one statement that must be
 * the last of the transaction: the counter's row lock is then held for as short as can be, and whoever commits first
 * has the lower numbers, so a reader never sees a number appear behind one it has passed.
 */
export async function appendActivities(
  tx: Tx,
  { actor, now, activities, requestKey }: Append,
): Promise<void> {
  if (activities.length === 0) return;
  const rows = JSON.stringify(
    activities.map((activity, place) => ({
      place,
      id: activity.id,
      kind: activity.kind,
      case_id: activity.caseId ?? null,
      article_id: activity.articleId ?? null,
      claim_id: activity.claimId ?? null,
      subject_id: activity.subjectId ?? null,
      // Only the judgement of a claim can be hidden; a finding may concern none.
      judgement: activityKinds[activity.kind].judgement && activity.claimId !== undefined,
      data: activity.data ?? {},
    })),
  );
  await tx.$executeRaw(Prisma.sql`
    WITH counter AS (
      UPDATE "Workspace" SET "activitySeq" = "activitySeq" + ${activities.length}
      WHERE "id" = ${actor.workspaceId}::uuid
      RETURNING "activitySeq" - ${activities.length} AS "before"
    )
    INSERT INTO "Activity" ("workspaceId", "seq", "id", "actorId", "kind", "caseId", "articleId", "claimId", "subjectId", "judgement", "data", "requestKey", "createdAt")
    SELECT ${actor.workspaceId}::uuid, counter."before" + row."place" + 1, row."id", ${actor.userId}::uuid, row."kind",
           row."case_id", row."article_id", row."claim_id", row."subject_id", row."judgement", row."data", ${requestKey}, ${now}
    FROM counter, jsonb_to_recordset(${rows}::jsonb) AS row("place" int, "id" uuid, "kind" text, "case_id" uuid, "article_id" uuid,
           "claim_id" uuid, "subject_id" uuid, "judgement" boolean, "data" jsonb)`);
}
