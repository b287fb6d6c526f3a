import type { ClaimRow } from '@/lib/contract/claims';
import type { Claim, Tx } from '@/lib/db/database';
import type { PlanClaim, PlanStage } from '@/lib/domain/plan-assignments';
import type { Protocol } from '@/lib/domain/protocol';
import { isCheck } from '@/lib/domain/stage';
import { isOver, refuseMove } from '@/lib/domain/stage-machine';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { listBegun } from '../stages/list-begun';
import { type LoadedCourse, loadCourses } from '../stages/load-course';
import { readStandings, type Standing } from '../stages/read-standing';
import { whereHeld } from './load-assignments';
import { loadClaimMinutes } from './load-claim-minutes';

/** A claim as a plan takes it: not yet with its free places, which depend on the sample. */
export interface PlannableClaim {
  row: ClaimRow;
  version: number;
  minutes: number;
  outletIds: string[];
  tags: string[];
  holders: string[];
  /** Nobody holds or has judged it, so its protocol may still change. */
  begun: boolean;
  /** Where it stands; undefined while it follows no protocol. */
  course: LoadedCourse | undefined;
  standings: ReadonlyMap<string, Standing>;
}

/** What planning needs to know of claims, in a handful of statements however many there are. */
export async function loadPlanClaims(
  db: Tx,
  actor: Actor,
  { rows, userIds }: { rows: ClaimRow[]; userIds: string[] },
): Promise<PlannableClaim[]> {
  const { workspaceId } = actor;
  const claimIds = rows.map(({ id }) => id);
  const claims = await db.claim.findMany({ where: { workspaceId, id: { in: claimIds } } });
  const courses = await loadCourses(db, claims);
  const begun = await listBegun(db, actor, claimIds);
  const standings = await readStandings(db, { workspaceId, claimIds, userIds });
  const minutes = await loadClaimMinutes(db, actor, claimIds);
  const outlets = await loadOutlets(db, actor, claimIds);
  const held = await db.assignment.findMany({
    where: { AND: [whereHeld(actor), { workspaceId, claimId: { in: claimIds } }] },
    select: { claimId: true, userId: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => ({
    row,
    version: claimOf(claims, row.id).version,
    minutes: minutes.get(row.id) ?? 0,
    outletIds: outlets.get(row.id) ?? [],
    tags: row.tags,
    holders: held.filter(({ claimId }) => claimId === row.id).map(({ userId }) => userId),
    begun: begun.has(row.id),
    course: courses.get(row.id),
    standings: standings.get(row.id) ?? new Map(),
  }));
}

function claimOf(claims: Claim[], id: string): Claim {
  return requireFound(claims.find((claim) => claim.id === id));
}

/** Outlets of the articles that state each claim. They keep people off, so they are read as those rules are: all of them. */
async function loadOutlets(
  db: Tx,
  { workspaceId }: Actor,
  claimIds: string[],
): Promise<Map<string, string[]>> {
  const passages = await db.passage.findMany({
    where: { workspaceId, claimId: { in: claimIds }, removedAt: null, article: { removedAt: null } },
    select: { claimId: true, article: { select: { outletId: true } } },
    distinct: ['claimId', 'articleId'],
  });
  const outlets = new Map<string, string[]>();
  for (const { claimId, article } of passages) {
    if (article.outletId === null) continue;
    const known = outlets.get(claimId) ?? [];
    if (!known.includes(article.outletId)) outlets.set(claimId, [...known, article.outletId].sort());
  }
  return outlets;
}

/** The claim with its free places, under the protocol it follows or is to follow. */
export function describePlanClaim(
  { row, minutes, outletIds, tags, holders, course, standings }: PlannableClaim,
  { protocol, reviewersPerClaim }: { protocol: Protocol | null; reviewersPerClaim: number },
): PlanClaim {
  const places =
    course && protocol
      ? listFreePlaces({ ...course, protocol })
      : Array.from({ length: Math.max(0, reviewersPerClaim - holders.length) }, () => 'independent' as const);
  const barred = [...standings].flatMap(([userId, standing]) =>
    course && protocol
      ? [...new Set(places)].flatMap((stage) => findBar({ ...course, protocol }, { userId, stage, standing }))
      : standing.conflicted
        ? [{ userId, stage: null, why: 'conflict_of_interest' as const }]
        : [],
  );
  return { claimId: row.id, minutes, outletIds, tags, holders, places, barred };
}

function listFreePlaces(course: LoadedCourse): PlanStage[] {
  return course.protocol.stages.flatMap(({ kind, reviewers }): PlanStage[] => {
    if (!isCheck(kind) || isOver(course, kind)) return [];
    const held = course.places.filter(({ stage }) => stage === kind).length;
    return Array.from({ length: Math.max(0, reviewers - held) }, () => kind);
  });
}

function findBar(
  course: LoadedCourse,
  { userId, stage, standing }: { userId: string; stage: PlanStage; standing: Standing },
): PlanClaim['barred'][number][] {
  if (stage === 'independent') return [];
  const move = { kind: 'take', stage, userId, ...standing, exception: null, ahead: true } as const;
  const refusal = refuseMove(course, move);
  switch (refusal) {
    case null:
      return [];
    case 'conflict_of_interest':
    case 'took_part':
    case 'saw_others':
      return [{ userId, stage, why: refusal }];
    default:
      return [{ userId, stage, why: 'holds_a_place' }];
  }
}
