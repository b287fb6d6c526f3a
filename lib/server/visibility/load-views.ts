import { Prisma, type Tx } from '@/lib/db/database';
import type { Protocol } from '@/lib/domain/protocol';
import type { CheckStageKind, Hides, Stage } from '@/lib/domain/stage';
import { canSeeJudgements, canSeeWork, readsCold, type WorkView } from '@/lib/domain/visibility';
import type { Actor } from '../core/actor';

export interface ClaimView extends WorkView {
  /** Whether others' verdicts, reasons and cell judgements on the claim may reach this viewer. */
  others: boolean;
  /** Whether work that others did in a blind stage may reach this viewer, by its kind. */
  work: Hides;
  /** The viewer is to judge from the evidence alone, and not to learn who gave it. */
  cold: boolean;
}

/** What a viewer may know about the judgements of claims, by claim id. A claim that is not in the map is hidden. */
export type ClaimViews = ReadonlyMap<string, ClaimView>;

interface Scope {
  caseId?: string;
  claimIds?: string[];
}

interface ViewRow {
  id: string;
  stage: Stage;
  protocol: Protocol | null;
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
  const rows = await db.$queryRaw<ViewRow[]>(Prisma.sql`
    SELECT c."id", c."stage"::text AS "stage", c."protocol", held."assigned", held."place",
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
  return new Map(rows.map(({ id, ...facts }) => [id, toView({ role: actor.role, ...facts })]));
}

function toView(view: WorkView): ClaimView {
  return {
    ...view,
    others: canSeeJudgements(view),
    work: {
      evidence: canSeeWork(view, 'evidence'),
      passages: canSeeWork(view, 'passages'),
      comments: canSeeWork(view, 'comments'),
    },
    cold: readsCold(view),
  };
}

/** The claims of these whose judgements by others are open to the viewer: for the where-clause of a list. */
export function listOpenClaimIds(views: ClaimViews): string[] {
  return [...views].filter(([, view]) => view.others).map(([claimId]) => claimId);
}
