import { type Claim, Prisma, type Tx } from '@/lib/db/database';

/** What the rules of the stages ask about people and one claim. */
export interface Standing {
  conflicted: boolean;
  /** Marked, wrote, linked, judged, decided or said something for the claim. */
  tookPart: boolean;
  /** Others' verdicts stand, or stood, where this person could see them: they hold no place and are an editor. */
  sawOthers: boolean;
}

/** Reads the standing of people with a claim, by user id. */
export async function readStanding(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, id }: Pick<Claim, 'workspaceId' | 'id'>,
  userIds: string[],
): Promise<ReadonlyMap<string, Standing>> {
  return (await readStandings(db, { workspaceId, claimIds: [id], userIds })).get(id) ?? new Map();
}

interface Asked {
  workspaceId: string;
  claimIds: string[];
  userIds: string[];
}

/**
 * Reads the standing of people with claims, by claim id and user id. Whoever may see verdicts without a place of their
 * own, or has judged the claim before, is taken to have seen what was there.
 */
export async function readStandings(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, claimIds, userIds }: Asked,
): Promise<Map<string, Map<string, Standing>>> {
  const standings = new Map<string, Map<string, Standing>>();
  if (userIds.length === 0 || claimIds.length === 0) return standings;
  const rows = await db.$queryRaw<({ claimId: string; userId: string } & Standing)[]>(Prisma.sql`
    SELECT c."id" AS "claimId", u."userId",
      EXISTS (SELECT 1 FROM "ConflictOfInterest" k WHERE k."workspaceId" = ${workspaceId}::uuid
        AND k."userId" = u."userId" AND k."withdrawnAt" IS NULL
        AND (k."claimId" = c."id" OR k."outletId" IN (
          SELECT a."outletId" FROM "Passage" p JOIN "Article" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."articleId"
          WHERE p."workspaceId" = ${workspaceId}::uuid AND p."claimId" = c."id" AND p."removedAt" IS NULL
            AND a."removedAt" IS NULL))) AS "conflicted",
      u."userId" = c."createdById"
        OR EXISTS (SELECT 1 FROM "Passage" p WHERE p."workspaceId" = ${workspaceId}::uuid
          AND p."claimId" = c."id" AND p."authorId" = u."userId")
        OR EXISTS (SELECT 1 FROM "EvidenceLink" l JOIN "Evidence" e ON e."workspaceId" = l."workspaceId" AND e."id" = l."evidenceId"
          WHERE l."workspaceId" = ${workspaceId}::uuid AND l."claimId" = c."id"
            AND (l."createdById" = u."userId" OR e."createdById" = u."userId"))
        OR EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = ${workspaceId}::uuid
          AND v."claimId" = c."id" AND v."userId" = u."userId")
        OR EXISTS (SELECT 1 FROM "CellJudgement" j WHERE j."workspaceId" = ${workspaceId}::uuid
          AND j."claimId" = c."id" AND j."userId" = u."userId")
        OR EXISTS (SELECT 1 FROM "Silence" s WHERE s."workspaceId" = ${workspaceId}::uuid
          AND s."claimId" = c."id" AND s."confirmedById" = u."userId")
        OR EXISTS (SELECT 1 FROM "Comment" o JOIN "Thread" t ON t."workspaceId" = o."workspaceId" AND t."id" = o."threadId"
          WHERE o."workspaceId" = ${workspaceId}::uuid AND t."claimId" = c."id" AND o."authorId" = u."userId") AS "tookPart",
      EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = ${workspaceId}::uuid
          AND v."claimId" = c."id" AND v."userId" <> u."userId")
        AND (EXISTS (SELECT 1 FROM "Membership" m WHERE m."workspaceId" = ${workspaceId}::uuid
            AND m."userId" = u."userId" AND m."removedAt" IS NULL AND m."role" IN ('editor', 'owner'))
          OR EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = ${workspaceId}::uuid
            AND v."claimId" = c."id" AND v."userId" = u."userId")) AS "sawOthers"
    FROM "Claim" c CROSS JOIN unnest(${userIds}::uuid[]) AS u("userId")
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = ANY(${claimIds}::uuid[])`);
  for (const { claimId, userId, ...standing } of rows) {
    const ofClaim = standings.get(claimId) ?? new Map<string, Standing>();
    standings.set(claimId, ofClaim.set(userId, standing));
  }
  return standings;
}
