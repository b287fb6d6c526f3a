import { Prisma, type Tx } from '@/lib/db/database';
import type { Protocol } from '@/lib/domain/protocol';
import type { CheckStageKind, Stage } from '@/lib/domain/stage';
import { describeSight, type Sight, type WorkView } from '@/lib/domain/visibility';
import type { Actor } from '../core/actor';

export interface ClaimView extends WorkView, Sight {
  /** When the claim began to follow its protocol; null while it follows none. */
  protocolSince: Date | null;
}

/** What a viewer may know about the judgements of claims, by claim id. A claim that is not in the map is hidden. */
export type ClaimViews = ReadonlyMap<string, ClaimView>;

interface Scope {
  caseId?: string;
  claimIds?: string[];
  /** Claims of the case that this article is in. */
  articleId?: string;
  /** Only claims on which a protocol can hide something: few or none, so asking costs little. */
  inProtocol?: boolean;
}

interface ViewRow {
  id: string;
  stage: Stage;
  protocol: Protocol | null;
  protocolSince: Date | null;
  assigned: boolean;
  place: CheckStageKind | null;
  submitted: boolean;
  decided: boolean;
}

/** Reads, in one statement, what the visibility rule asks about each claim of the scope for this viewer. */
export async function loadClaimViews(
  db: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  scope: Scope,
): Promise<ClaimViews> {
  if (scope.claimIds?.length === 0) return new Map();
  const filter = [Prisma.sql`c."workspaceId" = ${actor.workspaceId}::uuid`];
  if (scope.caseId) filter.push(Prisma.sql`c."caseId" = ${scope.caseId}::uuid`);
  if (scope.claimIds) filter.push(Prisma.sql`c."id" = ANY(${scope.claimIds}::uuid[])`);
  if (scope.articleId)
    filter.push(Prisma.sql`c."caseId" = (SELECT home."caseId" FROM "Article" home
      WHERE home."workspaceId" = c."workspaceId" AND home."id" = ${scope.articleId}::uuid)`);
  if (scope.inProtocol) filter.push(Prisma.sql`c."protocol" IS NOT NULL AND c."stage" <> 'open'`);
  const rows = await db.$queryRaw<ViewRow[]>(Prisma.sql`
    SELECT c."id", c."stage"::text AS "stage", c."protocol", c."protocolSince", held."assigned", held."place",
      EXISTS (SELECT 1 FROM "Verdict" v WHERE v."workspaceId" = c."workspaceId" AND v."claimId" = c."id"
        AND v."userId" = ${actor.userId}::uuid AND v."withdrawnAt" IS NULL) AS "submitted",
      EXISTS (SELECT 1 FROM "Decision" d WHERE d."workspaceId" = c."workspaceId" AND d."claimId" = c."id"
        AND d."withdrawnAt" IS NULL) AS "decided"
    FROM "Claim" c
    CROSS JOIN LATERAL (
      SELECT count(*) > 0 AS "assigned",
        max(a."stage"::text) FILTER (WHERE a."stage" <> 'independent' AND a."submittedAt" IS NULL) AS "place"
      FROM "Assignment" a WHERE a."workspaceId" = c."workspaceId" AND a."claimId" = c."id"
        AND a."userId" = ${actor.userId}::uuid AND a."releasedAt" IS NULL) held
    WHERE ${Prisma.join(filter, ' AND ')}`);
  return new Map(
    rows.map(({ id, ...facts }) => {
      const view = { role: actor.role, ...facts };
      return [id, { ...view, ...describeSight(view) }];
    }),
  );
}

/** The claims of these whose judgements by others are open to the viewer: for the where-clause of a list. */
export function listOpenClaimIds(views: ClaimViews): string[] {
  return [...views].filter(([, view]) => view.others).map(([claimId]) => claimId);
}
