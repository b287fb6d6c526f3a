import type { StaleKind } from '@/lib/domain/stale';
import type { Tx } from './db';
import { Prisma } from './generated/client';

/** One thing that changed under one standing judgement: a verdict's, or the desk's where there is no user. */
export interface StaleRecord {
  claimId: string;
  userId: string | null;
  kind: StaleKind;
  subjectId: string;
  label: string;
  at: Date;
}

interface Query {
  workspaceId: string;
  claimIds: string[];
}

/**
 * What changed since each standing verdict and decision on these claims: evidence a verdict names (a decision: all that
 * is linked) that was withdrawn or says something else now, and articles stating the claim that got a new revision.
 */
export function readStale(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, claimIds }: Query,
): Promise<StaleRecord[]> {
  if (claimIds.length === 0) return Promise.resolve([]);
  return db.$queryRaw<StaleRecord[]>(Prisma.sql`
    WITH judgement AS (
      SELECT v."claimId", v."userId", v."submittedAt" AS "at", v."evidenceIds"
      FROM "Verdict" v
      WHERE v."workspaceId" = ${workspaceId}::uuid AND v."claimId" = ANY(${claimIds}::uuid[]) AND v."withdrawnAt" IS NULL
      UNION ALL
      SELECT d."claimId", NULL, d."decidedAt", ARRAY(
        SELECT l."evidenceId" FROM "EvidenceLink" l WHERE l."workspaceId" = d."workspaceId" AND l."claimId" = d."claimId"
          AND l."createdAt" <= d."decidedAt" AND (l."removedAt" IS NULL OR l."removedAt" > d."decidedAt"))
      FROM "Decision" d
      WHERE d."workspaceId" = ${workspaceId}::uuid AND d."claimId" = ANY(${claimIds}::uuid[]) AND d."withdrawnAt" IS NULL
    )
    SELECT j."claimId", j."userId", 'evidence_withdrawn' AS "kind", e."id" AS "subjectId", e."question" AS "label",
      e."withdrawnAt" AS "at"
    FROM judgement j JOIN "Evidence" e ON e."workspaceId" = ${workspaceId}::uuid AND e."id" = ANY(j."evidenceIds")
    WHERE e."withdrawnAt" > j."at"
    UNION ALL
    SELECT j."claimId", j."userId", 'evidence_changed', e."id", e."question", e."contentChangedAt"
    FROM judgement j JOIN "Evidence" e ON e."workspaceId" = ${workspaceId}::uuid AND e."id" = ANY(j."evidenceIds")
    WHERE e."withdrawnAt" IS NULL AND e."contentChangedAt" > j."at"
    UNION ALL
    SELECT j."claimId", j."userId", 'article_revised', a."id", a."label", max(r."createdAt")
    FROM judgement j
    JOIN (SELECT DISTINCT p."claimId", p."articleId" FROM "Passage" p WHERE p."workspaceId" = ${workspaceId}::uuid
      AND p."claimId" = ANY(${claimIds}::uuid[]) AND p."removedAt" IS NULL) stated ON stated."claimId" = j."claimId"
    JOIN "Article" a ON a."workspaceId" = ${workspaceId}::uuid AND a."id" = stated."articleId" AND a."removedAt" IS NULL
    JOIN "Revision" r ON r."workspaceId" = ${workspaceId}::uuid AND r."articleId" = a."id" AND r."number" > 1
      AND r."createdAt" > j."at"
    GROUP BY j."claimId", j."userId", a."id", a."label"
    ORDER BY "at", "subjectId"`);
}
