import { Prisma, type Tx } from '@/lib/db/database';
import { findWork } from '@/lib/domain/activity';
import type { Role } from '@/lib/domain/role';
import { canHearOf } from '@/lib/domain/visibility';
import { type ClaimAudiences, describeSightOf, loadClaimAudiences } from './load-claim-audiences';

/** What decides, for every member at once, who may hear of what was done to claims. */
export interface Audience {
  claims: ClaimAudiences;
  /** Which claims a piece of evidence serves or served, by its id. */
  served: ReadonlyMap<string, readonly string[]>;
}

interface Told {
  kind: string;
  actorId: string;
  claimId: string | null;
  subjectId: string | null;
  judgement: boolean;
  /** Names and labels; `userId` is whom it is about. */
  data: unknown;
}

/** The same facts as `loadClaimViews`, read once for all receivers of a live event instead of once for each. */
export async function loadAudience(
  db: Pick<Tx, '$queryRaw'>,
  workspaceId: string,
  rows: readonly Told[],
): Promise<Audience> {
  const served = await loadServed(db, workspaceId, rows);
  const claimIds = new Set([...rows.flatMap(({ claimId }) => claimId ?? []), ...[...served.values()].flat()]);
  return { served, claims: await loadClaimAudiences(db, workspaceId, [...claimIds]) };
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
  { kind, judgement, actorId, claimId, subjectId, data }: Told,
  receiver: { userId: string; role: Role },
  { claims, served }: Audience,
): boolean {
  if (actorId === receiver.userId) return true;
  const see = (id: string) => describeSightOf(receiver, claims.get(id));
  if (claimId !== null) {
    const sight = see(claimId);
    const ofOwnPlace = isAbout(data, receiver.userId);
    if (sight ? !canHearOf(sight, { kind, judgement, ofOwnPlace, place: readPlace(data) }) : judgement)
      return false;
  } else if (judgement) return false;
  const serves = isOfEvidence(kind) && subjectId !== null ? (served.get(subjectId) ?? []) : [];
  return serves.every((id) => {
    const sight = see(id);
    return !sight || (!sight.cold && (claimId !== null || sight.work.evidence));
  });
}

function isAbout(data: unknown, userId: string): boolean {
  return typeof data === 'object' && data !== null && 'userId' in data && data.userId === userId;
}

/** What a thread stands on, where the activity is about talk. */
function readPlace(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'place' in data ? data.place : undefined;
}
