import { createHash } from 'node:crypto';
import type { Plan } from '@/lib/contract/assignments';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Tx } from '@/lib/db/database';
import { chooseSample } from '@/lib/domain/choose-sample';
import {
  type AssignmentPlan,
  isOfField,
  type PlanField,
  planAssignments,
} from '@/lib/domain/plan-assignments';
import { Problem, refuseField } from '@/lib/domain/problem';
import { findStage, type Protocol, presetProtocols } from '@/lib/domain/protocol';
import { listClaims } from '../claims/list-claims';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { refuseTraining } from '../training/refuse-training';
import { loadClaimViews } from '../visibility/load-views';
import { describeUnplaced, findObstacle, OWN_PLACE } from './describe-unplaced';
import { loadAssignments, whereHeld } from './load-assignments';
import { describePlanClaim, loadPlanClaims, type PlannableClaim } from './load-plan-claims';
import { requireReviewers } from './require-reviewers';

export interface PlanInput {
  caseId: string;
  userIds: string[];
  /** How many people each claim gets that follows no protocol. */
  reviewersPerClaim: number;
  /** These claims only; all open claims of the case when not given. */
  claimIds?: string[];
  /** Claims of these outlets and topics only. */
  of: PlanField;
  /** People who get only claims of these outlets and topics. */
  only: (PlanField & { userId: string })[];
  /** Only this share of the claims that nobody has begun gets a second independent check. */
  overlap: { percent: number; seed: number } | null;
}

export interface ReadPlan {
  plan: Plan;
  rows: AssignmentPlan['rows'];
  claims: PlannableClaim[];
  /** The protocols of claims that the sample takes to a quicker one. */
  quicker: ReadonlyMap<string, Protocol>;
}

/**
 * Who would check which claim. The same rows of the database and the same input make the same plan, so what was looked
 * at can be told from what would be applied by `basis`.
 */
export async function readPlan(actor: Actor, db: Tx, input: PlanInput): Promise<ReadPlan> {
  const { caseId, userIds, claimIds, only, overlap, reviewersPerClaim } = input;
  const all = await listClaims(actor, db, { caseId });
  await refuseTraining(db, { workspaceId: actor.workspaceId, caseId }, 'assignments');
  await requireReviewers(db, actor, { userIds, field: 'userIds' });
  await requireFields(db, actor, input);
  const asked = claimIds === undefined ? all.filter(isOpen) : pickClaims(all, claimIds);
  const blind = await listBlind(db, actor, asked);
  const obstacles = asked.flatMap((claim) => {
    const reason = findObstacle(claim) ?? (blind.has(claim.id) ? OWN_PLACE : undefined);
    return reason === undefined ? [] : [{ claim, reason }];
  });
  const kept = new Set(obstacles.map(({ claim }) => claim.id));
  const free = await loadPlanClaims(db, actor, { rows: asked.filter(({ id }) => !kept.has(id)), userIds });
  const claims = free.filter((claim) => isOfField(claim, input.of));

  const { single, counted } = drawOverlap(claims, overlap);
  const quicker = new Map<string, Protocol>();
  const places = claims.map((claim) => {
    const isSingle = single.has(claim.row.id);
    const followed = claim.course?.protocol ?? null;
    const protocol =
      isSingle && followed ? { ...presetProtocols.quick, lapseDays: followed.lapseDays } : followed;
    if (protocol !== null && protocol !== followed) quicker.set(claim.row.id, protocol);
    return describePlanClaim(claim, { protocol, reviewersPerClaim: isSingle ? 1 : reviewersPerClaim });
  });
  const { rows, load, unplaced } = planAssignments({
    claims: places,
    people: await loadPeople(db, actor, { userIds, only }),
  });

  const rowOf = new Map(all.map((claim) => [claim.id, claim]));
  const name = (claimId: string) => {
    const { number, statement } = requireFound(rowOf.get(claimId));
    return { claimId, claimNumber: number, statement };
  };
  const singles = claims.filter(({ row }) => single.has(row.id)).map(({ row }) => name(row.id));
  const plan = {
    rows: rows.map((row) => ({ ...row, ...name(row.claimId) })),
    load,
    short: [
      ...unplaced.map((one) => ({ ...name(one.claimId), stage: one.stage, reason: describeUnplaced(one) })),
      ...obstacles
        .filter(({ claim }) => input.of.tags.length === 0 || isOfField({ ...claim, outletIds: [] }, input.of))
        .map(({ claim, reason }) => ({ ...name(claim.id), stage: null, reason })),
    ],
    overlap: overlap && { double: counted - singles.length, single: singles },
  };
  const basis = createHash('sha256')
    .update(JSON.stringify([rows, [...single].sort(), [...quicker.keys()].sort()]))
    .digest('base64url');
  return { plan: { ...plan, basis }, rows, claims, quicker };
}

/** Outlets of another workspace are not there; whoever is limited to a field has to be among those chosen. */
async function requireFields(
  db: Tx,
  { workspaceId }: Actor,
  { userIds, of, only }: Pick<PlanInput, 'userIds' | 'of' | 'only'>,
): Promise<void> {
  const outletIds = [...new Set([of, ...only].flatMap((field) => field.outletIds))];
  if ((await db.outlet.count({ where: { workspaceId, id: { in: outletIds } } })) !== outletIds.length) {
    throw new Problem('NOT_FOUND');
  }
  if (!only.every(({ userId }) => userIds.includes(userId))) {
    refuseField('only', 'Outlets and topics are for people among those you chose.');
  }
}

/** Claims that nobody has begun and that would have a second check: those outside of the sample get one. */
function drawOverlap(
  claims: PlannableClaim[],
  overlap: PlanInput['overlap'],
): { single: ReadonlySet<string>; counted: number } {
  if (overlap === null) return { single: new Set(), counted: 0 };
  const items = claims
    .filter(({ begun, course }) => !begun && (!course || findStage(course.protocol, 'second_check')))
    .map(({ row, outletIds }) => ({ id: row.id, stratum: outletIds.join(' ') }));
  const double = chooseSample({ items, ...overlap });
  return {
    single: new Set(items.map(({ id }) => id).filter((id) => !double.has(id))),
    counted: items.length,
  };
}

async function loadPeople(db: Tx, actor: Actor, { userIds, only }: Pick<PlanInput, 'userIds' | 'only'>) {
  const held = await loadAssignments(db, actor, {
    where: {
      AND: [whereHeld(actor), { userId: { in: userIds } }, { claim: { case: { archivedAt: null } } }],
    },
    now: new Date(),
  });
  return userIds.map((userId) => ({
    userId,
    minutes: held
      .filter(({ user, state, decided }) => user.id === userId && state !== 'submitted' && !decided)
      .reduce((sum, assignment) => sum + assignment.minutes, 0),
    only: only.find((one) => one.userId === userId),
  }));
}

/** Claims with a protocol that hides others' work from whoever plans: a plan of those would tell of it. */
async function listBlind(db: Tx, actor: Actor, claims: ClaimRow[]): Promise<ReadonlySet<string>> {
  const claimIds = claims.filter(({ followsProtocol }) => followsProtocol).map(({ id }) => id);
  const views = await loadClaimViews(db, actor, { claimIds });
  return new Set(claimIds.filter((id) => views.get(id)?.others !== true));
}

function pickClaims(all: ClaimRow[], claimIds: string[]): ClaimRow[] {
  const wanted = new Set(claimIds);
  const found = all.filter(({ id }) => wanted.has(id));
  if (found.length !== wanted.size) throw new Problem('NOT_FOUND');
  return found;
}

const isOpen = ({ status }: ClaimRow) => status === 'proposed' || status === 'open' || status === 'in_review';
