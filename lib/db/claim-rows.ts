import type { ClaimKind } from '@/lib/domain/claim';
import type { Protocol } from '@/lib/domain/protocol';
import type { CheckStageKind, Stage } from '@/lib/domain/stage';
import type { Tx } from './db';
import { Prisma } from './generated/client';
import { type HiddenWork, withoutHiddenLinks, withoutHiddenPassages } from './hidden-work';

/**
 * A claim with all that its list and its page say about it. Holds figures about others' verdicts that the viewer may
 * not be allowed to see: only `presentClaim` of lib/server/claims may turn it into an answer.
 */
export interface ClaimRecord {
  id: string;
  caseId: string;
  number: number;
  statement: string;
  asOf: string | null;
  kind: ClaimKind;
  checkable: boolean;
  checkableReason: string | null;
  tags: string[];
  details: unknown;
  stage: Stage;
  protocol: Protocol | null;
  /** The check that the viewer holds a waiting place in. */
  place: CheckStageKind | null;
  wordingVersion: number;
  version: number;
  createdById: string;
  createdByName: string;
  createdAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
  mergedIntoId: string | null;
  /** All marks and evidence, hidden ones too. References are left out of the first two. */
  articles: number;
  passages: number;
  evidence: number;
  /** The rating of the viewer's own standing verdict. */
  ownRating: string | null;
  /** Standing verdicts of everybody, and how many different ratings they give. */
  verdicts: number;
  ratings: number;
  /** People with an assignment that is not released; `dueAt` in ISO 8601. */
  assignees: { userId: string; dueAt: string | null }[];
  decisionRating: string | null;
  decisionScaleId: string | null;
  dissents: number;
  /** A report that stands was published after the decision. */
  published: boolean;
}

interface Scope {
  workspaceId: string;
  viewerId: string;
  /** Claims of a case, or these claims. */
  of: { caseId: string } | { claimIds: string[] };
}

/** Reads claims in the order of their numbers, in one statement. */
export async function readClaimRows(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, viewerId, of }: Scope,
): Promise<ClaimRecord[]> {
  const scope =
    'caseId' in of
      ? Prisma.sql`c."caseId" = ${of.caseId}::uuid`
      : Prisma.sql`c."id" = ANY(${of.claimIds}::uuid[])`;
  return db.$queryRaw<ClaimRecord[]>(Prisma.sql`
    SELECT c."id", c."caseId", c."number", c."statement", c."asOf", c."kind"::text AS "kind", c."checkable",
      c."checkableReason", coalesce(c."tags", '{}') AS "tags", c."details", c."stage"::text AS "stage", c."protocol", job."place", c."wordingVersion", c."version",
      c."createdById", u."name" AS "createdByName", c."createdAt", c."withdrawnAt", c."withdrawnReason",
      c."mergedIntoId", mark."articles", mark."passages", proof."evidence", given."ownRating", given."verdicts",
      given."ratings", job."assignees", d."rating" AS "decisionRating", d."scaleId" AS "decisionScaleId",
      coalesce((SELECT count(*)::int FROM jsonb_array_elements(d."verdicts") AS decided("verdict")
        WHERE (decided."verdict" ->> 'dissents')::boolean), 0) AS "dissents",
      d."id" IS NOT NULL AND EXISTS (SELECT 1 FROM "Report" r WHERE r."workspaceId" = c."workspaceId"
        AND r."caseId" = c."caseId" AND r."withdrawnAt" IS NULL AND r."publishedAt" >= d."decidedAt") AS "published"
    FROM "Claim" c
    JOIN "User" u ON u."id" = c."createdById"
    LEFT JOIN "Decision" d ON d."workspaceId" = c."workspaceId" AND d."claimId" = c."id" AND d."withdrawnAt" IS NULL
    ${countWork(Prisma.empty, Prisma.empty)}
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "verdicts", count(DISTINCT v."rating")::int AS "ratings",
        max(v."rating") FILTER (WHERE v."userId" = ${viewerId}::uuid) AS "ownRating"
      FROM "Verdict" v
      WHERE v."workspaceId" = c."workspaceId" AND v."claimId" = c."id" AND v."withdrawnAt" IS NULL) given
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('userId', j."userId", 'dueAt',
        to_char(j."dueAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY j."createdAt", j."id"), '[]') AS "assignees",
        max(j."stage"::text) FILTER (WHERE j."userId" = ${viewerId}::uuid AND j."stage" <> 'independent'
          AND j."submittedAt" IS NULL) AS "place"
      FROM "Assignment" j
      WHERE j."workspaceId" = c."workspaceId" AND j."claimId" = c."id" AND j."releasedAt" IS NULL) job
    WHERE c."workspaceId" = ${workspaceId}::uuid AND ${scope}
    ORDER BY c."number", c."id"`);
}

/** Marks and evidence of these claims that may reach a viewer from whom some of them is hidden. */
export async function readVisibleCounts(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, claimIds, hidden }: { workspaceId: string; claimIds: string[]; hidden: HiddenWork },
): Promise<Map<string, Pick<ClaimRecord, 'articles' | 'passages' | 'evidence'>>> {
  const rows = await db.$queryRaw<
    Pick<ClaimRecord, 'id' | 'articles' | 'passages' | 'evidence'>[]
  >(Prisma.sql`
    SELECT c."id", mark."articles", mark."passages", proof."evidence" FROM "Claim" c
    ${countWork(withoutHiddenPassages(hidden, 'p'), withoutHiddenLinks(hidden, 'l'))}
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = ANY(${claimIds}::uuid[])`);
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}

function countWork(passages: Prisma.Sql, links: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`CROSS JOIN LATERAL (
      SELECT count(DISTINCT p."articleId")::int AS "articles", count(*)::int AS "passages"
      FROM "Passage" p JOIN "Article" a ON a."workspaceId" = p."workspaceId" AND a."id" = p."articleId"
      WHERE p."workspaceId" = c."workspaceId" AND p."claimId" = c."id" AND p."removedAt" IS NULL
        AND a."removedAt" IS NULL AND a."role" = 'under_check' ${passages}) mark
    CROSS JOIN LATERAL (
      SELECT count(DISTINCT l."evidenceId")::int AS "evidence"
      FROM "EvidenceLink" l JOIN "Evidence" e ON e."workspaceId" = l."workspaceId" AND e."id" = l."evidenceId"
      WHERE l."workspaceId" = c."workspaceId" AND l."claimId" = c."id" AND l."removedAt" IS NULL
        AND e."withdrawnAt" IS NULL ${links}) proof`;
}
