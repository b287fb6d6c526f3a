import { Prisma, type Tx } from '@/lib/db/database';
import { type ActivityKind, activityKinds } from '@/lib/domain/activity';
import type { NotificationKind } from '@/lib/domain/notification';
import type { Actor } from './actor';

export interface PendingActivity {
  id: string;
  kind: ActivityKind;
  caseId?: string;
  articleId?: string;
  claimId?: string;
  /** The row it is about: a passage, a verdict, a member. */
  subjectId?: string;
  /** It speaks of one person's judgement of the claim although its kind does not always. */
  ofJudgement?: boolean;
  /** Labels and versions that the history prints. Never the text of a judgement. */
  data?: Record<string, unknown>;
}

interface Append {
  actor: Pick<Actor, 'workspaceId' | 'userId'>;
  now: Date;
  activities: PendingActivity[];
  requestKey: string | null;
  notifications?: PlannedNotification[];
}

/** That an activity of the transaction concerns a person. */
export interface PlannedNotification {
  id: string;
  activityId: string;
  userId: string;
  kind: NotificationKind;
}

/**
 * Writes the activities of a transaction with the notifications of them, and numbers them from the workspace's counter,
 * in one statement that must be the last of the transaction: the counter's row lock is then held for as short as can be,
 * and whoever commits first has the lower numbers, so a reader never sees a number appear behind one it has passed.
 */
export async function appendActivities(
  tx: Tx,
  { actor, now, activities, requestKey, notifications = [] }: Append,
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
      judgement:
        (activityKinds[activity.kind].judgement || activity.ofJudgement === true) &&
        activity.claimId !== undefined,
      data: activity.data ?? {},
    })),
  );
  const told = JSON.stringify(
    notifications.map(({ id, activityId, userId, kind }) => ({
      id,
      activity_id: activityId,
      user_id: userId,
      kind,
    })),
  );
  await tx.$executeRaw(Prisma.sql`
    WITH counter AS (
      UPDATE "Workspace" SET "activitySeq" = "activitySeq" + ${activities.length}
      WHERE "id" = ${actor.workspaceId}::uuid
      RETURNING "activitySeq" - ${activities.length} AS "before"
    ), happened AS (
    INSERT INTO "Activity" ("workspaceId", "seq", "id", "actorId", "kind", "caseId", "articleId", "claimId", "subjectId", "judgement", "data", "requestKey", "createdAt")
    SELECT ${actor.workspaceId}::uuid, counter."before" + row."place" + 1, row."id", ${actor.userId}::uuid, row."kind",
           row."case_id", row."article_id", row."claim_id", row."subject_id", row."judgement", row."data", ${requestKey}, ${now}
    FROM counter, jsonb_to_recordset(${rows}::jsonb) AS row("place" int, "id" uuid, "kind" text, "case_id" uuid, "article_id" uuid,
           "claim_id" uuid, "subject_id" uuid, "judgement" boolean, "data" jsonb)
    RETURNING "seq", "id"
    )
    INSERT INTO "Notification" ("workspaceId", "id", "userId", "seq", "kind")
    SELECT ${actor.workspaceId}::uuid, told."id", told."user_id", happened."seq", told."kind"
    FROM happened JOIN jsonb_to_recordset(${told}::jsonb) AS told("id" uuid, "activity_id" uuid, "user_id" uuid, "kind" text)
      ON told."activity_id" = happened."id"`);
}
