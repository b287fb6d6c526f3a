import { Prisma, type Tx } from '@/lib/db/database';
import type { Protocol } from '@/lib/domain/protocol';
import type { Role } from '@/lib/domain/role';
import type { CheckStageKind, Stage } from '@/lib/domain/stage';
import { describeSight, type Sight } from '@/lib/domain/visibility';

interface ClaimAudience {
  stage: Stage;
  protocol: Protocol | null;
  decided: boolean;
  /** Who holds an assignment, with the check whose place waits for them. */
  assigned: ReadonlyMap<string, CheckStageKind | null>;
  submitted: ReadonlySet<string>;
}

/** What decides, for every member at once, what they may see of claims. A claim that is not in the map is hidden. */
export type ClaimAudiences = ReadonlyMap<string, ClaimAudience>;

/** The same facts as `loadClaimViews`, read once for all receivers. */
export async function loadClaimAudiences(
  db: Pick<Tx, '$queryRaw'>,
  workspaceId: string,
  claimIds: string[],
): Promise<ClaimAudiences> {
  if (claimIds.length === 0) return new Map();
  const found = await db.$queryRaw<
    {
      id: string;
      stage: Stage;
      protocol: Protocol | null;
      decided: boolean;
      assigned: { userId: string; place: CheckStageKind | null }[];
      submitted: string[];
    }[]
  >(Prisma.sql`
    SELECT c."id", c."stage"::text AS "stage", c."protocol",
      EXISTS (SELECT 1 FROM "Decision" d WHERE d."workspaceId" = c."workspaceId" AND d."claimId" = c."id"
        AND d."withdrawnAt" IS NULL) AS "decided",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('userId', held."userId", 'place', held."place")), '[]') FROM (
        SELECT a."userId", max(a."stage"::text) FILTER (WHERE a."stage" <> 'independent' AND a."submittedAt" IS NULL) AS "place"
        FROM "Assignment" a WHERE a."workspaceId" = c."workspaceId" AND a."claimId" = c."id" AND a."releasedAt" IS NULL
        GROUP BY a."userId") held) AS "assigned",
      ARRAY(SELECT v."userId"::text FROM "Verdict" v WHERE v."workspaceId" = c."workspaceId" AND v."claimId" = c."id"
        AND v."withdrawnAt" IS NULL) AS "submitted"
    FROM "Claim" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = ANY(${claimIds}::uuid[])`);
  return new Map(
    found.map(({ id, assigned, submitted, ...facts }) => [
      id,
      {
        ...facts,
        assigned: new Map(assigned.map(({ userId, place }) => [userId, place])),
        submitted: new Set(submitted),
      },
    ]),
  );
}

/** What one person may see of a claim; nothing of one that is not there. */
export function describeSightOf(
  { userId, role }: { userId: string; role: Role },
  claim: ClaimAudience | undefined,
): Sight | undefined {
  if (!claim) return undefined;
  const { stage, protocol, decided, assigned, submitted } = claim;
  return describeSight({
    role,
    stage,
    protocol,
    decided,
    assigned: assigned.has(userId),
    place: assigned.get(userId) ?? null,
    submitted: submitted.has(userId),
  });
}
