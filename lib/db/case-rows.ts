import type { Tx } from './db';
import { Prisma } from './generated/client';

/** A case with what its row in the list shows. Counts leave references, and what is withdrawn or removed, out. */
export interface CaseRecord {
  id: string;
  title: string;
  about: string;
  eventDate: string | null;
  language: string;
  scaleId: string;
  training: boolean;
  version: number;
  createdAt: Date;
  archivedAt: Date | null;
  articles: number;
  references: number;
  claims: number;
  judged: number;
  readByYou: number;
  /** Of things that are nobody's judgement, and no work on a claim in a protocol: those would tell what others do. */
  lastActivityAt: Date | null;
}

interface Query {
  workspaceId: string;
  userId: string;
  archived: boolean;
}

/** The cases of a workspace in one statement, the one where most recently something happened first. */
export function readCaseRows(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, userId, archived }: Query,
): Promise<CaseRecord[]> {
  return db.$queryRaw<CaseRecord[]>(Prisma.sql`
    SELECT c."id", c."title", c."about", c."eventDate", c."language", c."scaleId", c."training", c."version", c."createdAt", c."archivedAt",
      articles."articles", articles."references", articles."readByYou", claims."claims", claims."judged", news."lastActivityAt"
    FROM "Case" c
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE a."role" = 'under_check')::int AS "articles",
        count(*) FILTER (WHERE a."role" = 'reference')::int AS "references",
        count(*) FILTER (WHERE a."role" = 'under_check' AND p."status" = 'read')::int AS "readByYou"
      FROM "Article" a
      LEFT JOIN "ReadProgress" p ON p."workspaceId" = a."workspaceId" AND p."articleId" = a."id" AND p."userId" = ${userId}::uuid
      WHERE a."workspaceId" = c."workspaceId" AND a."caseId" = c."id" AND a."removedAt" IS NULL
    ) articles
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "claims", count(d."id")::int AS "judged"
      FROM "Claim" k
      LEFT JOIN "Decision" d ON d."workspaceId" = k."workspaceId" AND d."claimId" = k."id" AND d."withdrawnAt" IS NULL
      WHERE k."workspaceId" = c."workspaceId" AND k."caseId" = c."id" AND k."withdrawnAt" IS NULL AND k."mergedIntoId" IS NULL
    ) claims
    CROSS JOIN LATERAL (
      SELECT max(n."createdAt") AS "lastActivityAt" FROM (
        SELECT a."createdAt" FROM "Activity" a
        WHERE a."workspaceId" = c."workspaceId" AND a."caseId" = c."id" AND NOT a."judgement"
          AND (a."actorId" = ${userId}::uuid OR NOT EXISTS (SELECT 1 FROM "Claim" k WHERE k."workspaceId" = a."workspaceId"
            AND k."id" = a."claimId" AND k."protocol" IS NOT NULL AND k."stage" <> 'open'))
        ORDER BY a."seq" DESC LIMIT 1
      ) n
    ) news
    WHERE c."workspaceId" = ${workspaceId}::uuid AND (c."archivedAt" IS NOT NULL) = ${archived}
    ORDER BY news."lastActivityAt" DESC NULLS LAST, c."id" DESC`);
}
