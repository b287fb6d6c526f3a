import { type Claim, Prisma, type Tx } from '@/lib/db/database';

/** What the rules of the stages ask about people and one claim. */
export interface Standing {
  conflicted: boolean;
  /** Marked, wrote, linked, judged or decided something for the claim. */
  tookPart: boolean;
  /** Others' verdicts stand, or stood, where this person could see them: they hold no place and are an editor. */
  sawOthers: boolean;
}

/**
 * Reads the standing of people with a claim, by user id. Whoever may see verdicts without a place of their own, or has
 * judged the claim before, is taken to have seen what was there.
 */
export async function readStanding(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, id: claimId, createdById }: Pick<Claim, 'workspaceId' | 'id' | 'createdById'>,
  userIds: string[],
): Promise<Map<string, Standing>> {
  if (userIds.length === 0) return new Map();
  const rows = await db.$queryRaw<({ userId: string } & Standing)[]>(Prisma.sql`
    SELECT u."userId",
      EXISTS (SELECT 1 FROM "ConflictOfInterest" k WHERE k."workspaceId" = ${workspaceId}::uuid
        AND k."userId" = u."userId" AND k."withdrawnAt" IS NULL
        AND (k."claimId" = ${claimId}::uuid OR k."outletId" IN (
          SELECT a."outletId" FROM "Passage" p JOIN "Article" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."articleId"
          WHERE p."workspaceId" = ${workspaceId}::uuid AND p."claimId" = ${claimId}::uuid AND p."removedAt" IS NULL
            AND a."removedAt" IS NULL))) AS "conflicted",
      u."userId" = ${createdById}::uuid
        OR EXISTS (SELECT 1 FROM "Passage" p WHERE p."workspaceId" = ${workspaceId}::uuid
          AND p."claimId" = ${claimId}::uuid AND p."authorId" = u."userId")
        OR EXISTS (SELECT 1 FROM "EvidenceLink" l JOIN "Evidence" e ON e."workspaceId" = l."workspaceId" AND e."id" = l."evidenceId"
          WHERE l."workspaceId" = ${workspaceId}::uuid AND l."claimId" = ${claimId}::uuid
            AND (l."createdById" = u."userId" OR e."createdById" = u."userId"))
        OR EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = ${workspaceId}::uuid
          AND v."claimId" = ${claimId}::uuid AND v."userId" = u."userId")
        OR EXISTS (SELECT 1 FROM "CellJudgement" j WHERE j."workspaceId" = ${workspaceId}::uuid
          AND j."claimId" = ${claimId}::uuid AND j."userId" = u."userId")
        OR EXISTS (SELECT 1 FROM "Silence" s WHERE s."workspaceId" = ${workspaceId}::uuid
          AND s."claimId" = ${claimId}::uuid AND s."confirmedById" = u."userId") AS "tookPart",
      EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = ${workspaceId}::uuid
          AND v."claimId" = ${claimId}::uuid AND v."userId" <> u."userId")
        AND (EXISTS (SELECT 1 FROM "Membership" m WHERE m."workspaceId" = ${workspaceId}::uuid
            AND m."userId" = u."userId" AND m."removedAt" IS NULL AND m."role" IN ('editor', 'owner'))
          OR EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = ${workspaceId}::uuid
            AND v."claimId" = ${claimId}::uuid AND v."userId" = u."userId")) AS "sawOthers"
    FROM unnest(${userIds}::uuid[]) AS u("userId")`);
  return new Map(rows.map(({ userId, ...standing }) => [userId, standing]));
}
