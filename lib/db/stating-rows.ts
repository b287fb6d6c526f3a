import type { Tx } from './db';
import { Prisma } from './generated/client';
import { type HiddenWork, withoutHiddenPassages } from './hidden-work';

/** An article under check that states a claim, and where its passages are in the newest revision, as [start, end]. */
export interface StatingRecord {
  claimId: string;
  articleId: string;
  places: [start: number, end: number][];
}

interface Query {
  workspaceId: string;
  caseId: string;
  /** Articles whose places are wanted: of the others it is enough to know that they state the claim. */
  placedIds: string[];
  hidden: HiddenWork;
}

/**
 * Which articles state which claims of a case, in one statement. A passage whose place is not known in the newest
 * revision counts for its article all the same.
 */
export function readStatingArticles(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, caseId, placedIds, hidden }: Query,
): Promise<StatingRecord[]> {
  return db.$queryRaw<StatingRecord[]>(Prisma.sql`
    SELECT p."claimId", p."articleId",
      coalesce(jsonb_agg(jsonb_build_array(p."start", p."end") ORDER BY p."start", p."id") FILTER (
        WHERE p."articleId" = ANY(${placedIds}::uuid[]) AND p."confirmed" AND p."revisionId" = (
          SELECT r."id" FROM "Revision" r WHERE r."workspaceId" = p."workspaceId" AND r."articleId" = p."articleId"
          ORDER BY r."number" DESC LIMIT 1)), '[]') AS "places"
    FROM "Passage" p
    JOIN "Article" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."articleId"
    JOIN "Claim" c ON c."workspaceId" = p."workspaceId" AND c."id" = p."claimId"
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."caseId" = ${caseId}::uuid AND p."removedAt" IS NULL
      AND a."removedAt" IS NULL AND a."role" = 'under_check' AND c."withdrawnAt" IS NULL AND c."mergedIntoId" IS NULL
      ${withoutHiddenPassages(hidden, 'p')}
    GROUP BY p."claimId", p."articleId"
    ORDER BY p."claimId", p."articleId"`);
}
