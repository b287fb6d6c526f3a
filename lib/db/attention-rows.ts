import { type AttentionKind, attentionKinds } from '@/lib/domain/attention';
import type { Tx } from './db';
import { Prisma } from './generated/client';
import { type HiddenWork, withoutHiddenEvidence, withoutHiddenPassages } from './hidden-work';

/** One thing that needs a person. */
export interface AttentionRecord {
  kind: AttentionKind;
  caseId: string;
  claimId: string | null;
  articleId: string | null;
  evidenceId: string | null;
}

interface Query {
  workspaceId: string;
  userId: string;
  now: Date;
  caseIds: string[];
  /** Claims whose judgements by others the viewer may see: nothing about the others is counted. */
  openClaimIds: string[];
  hidden: HiddenWork;
}

/**
 * What needs attention in these cases, in one statement: kind by kind, and the oldest first. Without an order of its own it
 * would come as the rows lie in the database, which tells a blind viewer whose claim was touched last.
 */
export async function readAttention(db: Pick<Tx, '$queryRaw'>, query: Query): Promise<AttentionRecord[]> {
  const { workspaceId, userId, now, caseIds, openClaimIds, hidden } = query;
  const rows = await db.$queryRaw<AttentionRecord[]>(Prisma.sql`
    WITH claim AS (
      SELECT c."id", c."caseId", c."checkable", c."stage", c."id" = ANY(${openClaimIds}::uuid[]) AS "open",
        EXISTS (SELECT 1 FROM "Decision" d WHERE d."workspaceId" = c."workspaceId" AND d."claimId" = c."id" AND d."withdrawnAt" IS NULL) AS "decided"
      FROM "Claim" c
      JOIN "Case" k ON k."workspaceId" = c."workspaceId" AND k."id" = c."caseId" AND NOT k."training"
      WHERE c."workspaceId" = ${workspaceId}::uuid AND c."caseId" = ANY(${caseIds}::uuid[])
        AND c."withdrawnAt" IS NULL AND c."mergedIntoId" IS NULL
    ), verdict AS (
      SELECT v."claimId", count(*) AS "given", count(DISTINCT v."rating") AS "ratings"
      FROM "Verdict" v JOIN claim ON claim."id" = v."claimId" AND claim."open"
      WHERE v."workspaceId" = ${workspaceId}::uuid AND v."withdrawnAt" IS NULL GROUP BY v."claimId"
    ), assignment AS (
      SELECT a."claimId", a."userId", a."dueAt",
        a."stage" = 'cold_read' AND claim."stage" IN ('first_check', 'second_check') AS "ahead",
        EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = a."workspaceId" AND v."claimId" = a."claimId"
          AND v."userId" = a."userId" AND v."withdrawnAt" IS NULL) AS "done"
      FROM "Assignment" a JOIN claim ON claim."id" = a."claimId"
      JOIN "Membership" m ON m."workspaceId" = a."workspaceId" AND m."userId" = a."userId" AND m."removedAt" IS NULL
      WHERE a."workspaceId" = ${workspaceId}::uuid AND a."releasedAt" IS NULL
    ), article AS (
      SELECT a."id", a."caseId", a."role", a."url", a."archiveUrl" FROM "Article" a
      WHERE a."workspaceId" = ${workspaceId}::uuid AND a."caseId" = ANY(${caseIds}::uuid[]) AND a."removedAt" IS NULL
    ), evidence AS (
      SELECT e."id", e."caseId", e."answerText", e."sourceKind" FROM "Evidence" e
      WHERE e."workspaceId" = ${workspaceId}::uuid AND e."caseId" = ANY(${caseIds}::uuid[]) AND e."withdrawnAt" IS NULL
        ${withoutHiddenEvidence(hidden, 'e')}
    )
    SELECT 'unassigned' AS "kind", claim."caseId", claim."id" AS "claimId", NULL::uuid AS "articleId", NULL::uuid AS "evidenceId"
      FROM claim WHERE claim."checkable" AND NOT claim."decided"
        AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment."claimId" = claim."id")
    UNION ALL SELECT 'disputed', claim."caseId", claim."id", NULL, NULL
      FROM claim JOIN verdict ON verdict."claimId" = claim."id" WHERE NOT claim."decided" AND verdict."ratings" > 1
    UNION ALL SELECT 'undecided', claim."caseId", claim."id", NULL, NULL
      FROM claim JOIN verdict ON verdict."claimId" = claim."id" WHERE NOT claim."decided" AND verdict."ratings" = 1
        AND NOT EXISTS (SELECT 1 FROM assignment WHERE assignment."claimId" = claim."id" AND NOT assignment."done")
    UNION ALL SELECT DISTINCT 'overdue', claim."caseId", claim."id", NULL::uuid, NULL::uuid
      FROM assignment JOIN claim ON claim."id" = assignment."claimId"
      WHERE assignment."dueAt" < ${now} AND NOT assignment."done" AND NOT assignment."ahead" AND NOT claim."decided"
        AND (claim."open" OR assignment."userId" = ${userId}::uuid)
    UNION ALL SELECT 'unread', article."caseId", NULL, article."id", NULL
      FROM article WHERE article."role" = 'under_check' AND NOT EXISTS (
        SELECT 1 FROM "ReadProgress" p WHERE p."workspaceId" = ${workspaceId}::uuid AND p."articleId" = article."id")
    UNION ALL SELECT 'unanswered', evidence."caseId", NULL, NULL, evidence."id"
      FROM evidence WHERE evidence."answerText" = ''
    UNION ALL SELECT DISTINCT 'no_reply', evidence."caseId", NULL::uuid, NULL::uuid, evidence."id"
      FROM evidence JOIN "Contact" k ON k."workspaceId" = ${workspaceId}::uuid AND k."evidenceId" = evidence."id"
      WHERE k."removedAt" IS NULL AND k."repliedAt" IS NULL AND k."deadlineAt" < ${now}
    UNION ALL SELECT DISTINCT 'unconfirmed_anchors', article."caseId", NULL::uuid, article."id", NULL::uuid
      FROM article JOIN "Passage" p ON p."workspaceId" = ${workspaceId}::uuid AND p."articleId" = article."id"
      WHERE p."removedAt" IS NULL AND NOT p."confirmed" ${withoutHiddenPassages(hidden, 'p')}
    UNION ALL SELECT 'no_archive', article."caseId", NULL, article."id", NULL
      FROM article WHERE article."url" IS NOT NULL AND article."archiveUrl" IS NULL`);
  return rows.sort((a, b) => {
    const [first, second] = [a, b].map(
      ({ claimId, articleId, evidenceId }) => claimId ?? articleId ?? evidenceId ?? '',
    );
    const byKind = attentionKinds.indexOf(a.kind) - attentionKinds.indexOf(b.kind);
    return byKind || ((first ?? '') < (second ?? '') ? -1 : 1);
  });
}
