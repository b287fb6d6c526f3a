import { WARNING_DAYS } from '@/lib/domain/lapse';
import type { CheckStageKind } from '@/lib/domain/stage';
import type { Tx } from './db';
import { Prisma } from './generated/client';

/** A place that waits for its holder and returns to the pool when nothing happens. */
export interface UntouchedPlace {
  workspaceId: string;
  id: string;
  claimId: string;
  userId: string;
  stage: CheckStageKind;
  lapseDays: number;
  /** When its holder last worked on it, said so, or could begin. */
  since: Date;
  warnedAt: Date | null;
}

interface Scope {
  ids?: string[];
  /** Only those whose warning is due by this moment. */
  dueBy?: Date;
}

/**
 * Reads places, of these ids or with a warning due by a moment where that is asked. Work is whatever the holder did to the claim,
 * gave as evidence in its case, or read in its articles. Nothing lapses that is not waited for: in a claim that is open
 * or decided, in a stage that was ended, or in a cold read whose checks are not done.
 */
export function readUntouchedPlaces(
  db: Pick<Tx, '$queryRaw'>,
  { ids, dueBy }: Scope,
): Promise<UntouchedPlace[]> {
  const ofIds = ids === undefined ? Prisma.empty : Prisma.sql`AND a."id" = ANY(${ids}::uuid[])`;
  const due =
    dueBy === undefined
      ? Prisma.empty
      : Prisma.sql`WHERE place."since" + interval '24 hours'
          * (place."lapseDays" - least(${WARNING_DAYS}::float8, place."lapseDays" / 2.0)) <= ${dueBy}`;
  const done = Prisma.sql`SELECT max(y."createdAt") FROM "Activity" y
    WHERE y."workspaceId" = a."workspaceId" AND y."actorId" = a."userId"`;
  return db.$queryRaw<UntouchedPlace[]>(Prisma.sql`
    SELECT * FROM (
      SELECT a."workspaceId", a."id", a."claimId", a."userId", a."stage"::text AS "stage", a."warnedAt",
        (c."protocol" ->> 'lapseDays')::int AS "lapseDays",
        greatest(a."createdAt", a."keptAt", CASE WHEN a."stage" = 'cold_read' THEN c."stageSince" END,
          (${done} AND y."claimId" = a."claimId" AND y."kind" NOT LIKE 'assignment.%'),
          (${done} AND y."caseId" = c."caseId" AND y."claimId" IS NULL AND y."kind" ~ '^(evidence|contact)[.]'),
          (SELECT max(r."updatedAt") FROM "ReadProgress" r
            JOIN "Article" t ON t."workspaceId" = r."workspaceId" AND t."id" = r."articleId"
            WHERE r."workspaceId" = a."workspaceId" AND r."userId" = a."userId" AND t."caseId" = c."caseId")) AS "since"
      FROM "Assignment" a
      JOIN "Claim" c ON c."workspaceId" = a."workspaceId" AND c."id" = a."claimId"
      JOIN "Case" k ON k."workspaceId" = c."workspaceId" AND k."id" = c."caseId"
      WHERE a."releasedAt" IS NULL AND a."submittedAt" IS NULL AND jsonb_typeof(c."protocol" -> 'lapseDays') = 'number'
        AND a."stage" IN ('first_check', 'second_check', 'cold_read')
        AND NOT (a."stage" = 'cold_read' AND c."stage" IN ('first_check', 'second_check'))
        AND c."stage" <> 'open' AND c."withdrawnAt" IS NULL AND c."mergedIntoId" IS NULL AND k."archivedAt" IS NULL
        AND NOT EXISTS (SELECT 1 FROM "Decision" d WHERE d."workspaceId" = c."workspaceId" AND d."claimId" = c."id"
          AND d."withdrawnAt" IS NULL)
        AND NOT EXISTS (SELECT 1 FROM "StageMove" m WHERE m."workspaceId" = c."workspaceId" AND m."claimId" = c."id"
          AND m."kind" = 'skip' AND m."stage" = a."stage") ${ofIds}) place
    ${due} ORDER BY place."id"`);
}
