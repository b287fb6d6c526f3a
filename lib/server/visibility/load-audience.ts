import { Prisma, type Tx } from '@/lib/db/database';
import type { Role } from '@/lib/domain/role';
import type { Stage } from '@/lib/domain/stage';
import { canSeeJudgements } from '@/lib/domain/visibility';

interface ClaimAudience {
  stage: Stage;
  decided: boolean;
  assigned: ReadonlySet<string>;
  submitted: ReadonlySet<string>;
}

/** What decides, for every member at once, who may hear of judgements of these claims. By claim id. */
export type Audience = ReadonlyMap<string, ClaimAudience>;

/** The same facts as `loadClaimViews`, read once for all receivers of a live event instead of once for each. */
export async function loadAudience(
  db: Pick<Tx, '$queryRaw'>,
  workspaceId: string,
  claimIds: string[],
): Promise<Audience> {
  if (claimIds.length === 0) return new Map();
  const rows = await db.$queryRaw<
    { id: string; stage: Stage; decided: boolean; assigned: string[]; submitted: string[] }[]
  >(Prisma.sql`
    SELECT c."id", c."stage"::text AS "stage",
      EXISTS (SELECT 1 FROM "Decision" d WHERE d."workspaceId" = c."workspaceId" AND d."claimId" = c."id"
        AND d."withdrawnAt" IS NULL) AS "decided",
      ARRAY(SELECT a."userId"::text FROM "Assignment" a WHERE a."workspaceId" = c."workspaceId" AND a."claimId" = c."id"
        AND a."releasedAt" IS NULL) AS "assigned",
      ARRAY(SELECT v."userId"::text FROM "Verdict" v WHERE v."workspaceId" = c."workspaceId" AND v."claimId" = c."id"
        AND v."withdrawnAt" IS NULL) AS "submitted"
    FROM "Claim" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = ANY(${claimIds}::uuid[])`);
  return new Map(
    rows.map(({ id, stage, decided, assigned, submitted }) => [
      id,
      { stage, decided, assigned: new Set(assigned), submitted: new Set(submitted) },
    ]),
  );
}

interface Heard {
  judgement: boolean;
  actorId: string;
  claimId: string | null;
}

/** May this receiver hear of the activity? A judgement of an unknown claim is hidden. */
export function mayHear(
  activity: Heard,
  receiver: { userId: string; role: Role },
  audience: Audience,
): boolean {
  if (!activity.judgement || activity.actorId === receiver.userId) return true;
  const claim = activity.claimId === null ? undefined : audience.get(activity.claimId);
  if (!claim) return false;
  return canSeeJudgements({
    role: receiver.role,
    stage: claim.stage,
    decided: claim.decided,
    assigned: claim.assigned.has(receiver.userId),
    submitted: claim.submitted.has(receiver.userId),
  });
}
