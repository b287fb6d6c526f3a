import { Prisma, type Tx } from '@/lib/db/database';
import { findWork } from '@/lib/domain/activity';
import type { Protocol } from '@/lib/domain/protocol';
import type { Role } from '@/lib/domain/role';
import type { CheckStageKind, Stage } from '@/lib/domain/stage';
import { canHearOf, describeSight, type Sight } from '@/lib/domain/visibility';

interface ClaimAudience {
  stage: Stage;
  protocol: Protocol | null;
  decided: boolean;
  /** Who holds an assignment, with the check whose place waits for them. */
  assigned: ReadonlyMap<string, CheckStageKind | null>;
  submitted: ReadonlySet<string>;
}

/** What decides, for every member at once, who may hear of what was done to claims. */
export interface Audience {
  claims: ReadonlyMap<string, ClaimAudience>;
  /** Which claims a piece of evidence serves or served, by its id. */
  served: ReadonlyMap<string, readonly string[]>;
}

interface Told {
  kind: string;
  actorId: string;
  claimId: string | null;
  subjectId: string | null;
  judgement: boolean;
}

/** The same facts as `loadClaimViews`, read once for all receivers of a live event instead of once for each. */
export async function loadAudience(
  db: Pick<Tx, '$queryRaw'>,
  workspaceId: string,
  rows: readonly Told[],
): Promise<Audience> {
  const served = await loadServed(db, workspaceId, rows);
  const claimIds = new Set([...rows.flatMap(({ claimId }) => claimId ?? []), ...[...served.values()].flat()]);
  if (claimIds.size === 0) return { claims: new Map(), served };
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
    FROM "Claim" c WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = ANY(${[...claimIds]}::uuid[])`);
  return {
    served,
    claims: new Map(
      found.map(({ id, assigned, submitted, ...facts }) => [
        id,
        {
          ...facts,
          assigned: new Map(assigned.map(({ userId, place }) => [userId, place])),
          submitted: new Set(submitted),
        },
      ]),
    ),
  };
}

async function loadServed(
  db: Pick<Tx, '$queryRaw'>,
  workspaceId: string,
  rows: readonly Told[],
): Promise<Map<string, string[]>> {
  const ids = rows.flatMap(({ kind, subjectId }) => (isOfEvidence(kind) && subjectId ? [subjectId] : []));
  if (ids.length === 0) return new Map();
  const found = await db.$queryRaw<{ evidenceId: string; claimIds: string[] }[]>(Prisma.sql`
    SELECT l."evidenceId", array_agg(DISTINCT l."claimId"::text) AS "claimIds" FROM "EvidenceLink" l
    WHERE l."workspaceId" = ${workspaceId}::uuid AND l."evidenceId" = ANY(${ids}::uuid[]) GROUP BY l."evidenceId"`);
  return new Map(found.map(({ evidenceId, claimIds }) => [evidenceId, claimIds]));
}

function isOfEvidence(kind: string): boolean {
  return findWork(kind) === 'evidence';
}

/** May this receiver hear of the activity? A judgement of an unknown claim is hidden. */
export function mayHear(
  { kind, judgement, actorId, claimId, subjectId }: Told,
  receiver: { userId: string; role: Role },
  { claims, served }: Audience,
): boolean {
  if (actorId === receiver.userId) return true;
  const see = (id: string) => describeSightOf(receiver, claims.get(id));
  if (claimId !== null) {
    const sight = see(claimId);
    if (sight ? !canHearOf(sight, { kind, judgement }) : judgement) return false;
  } else if (judgement) return false;
  const serves = isOfEvidence(kind) && subjectId !== null ? (served.get(subjectId) ?? []) : [];
  return serves.every((id) => {
    const sight = see(id);
    return !sight || (!sight.cold && (claimId !== null || sight.work.evidence));
  });
}

function describeSightOf(
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
