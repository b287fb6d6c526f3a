import type { Assignment, BoardFigures } from '@/lib/contract/assignments';
import type { ClaimRow } from '@/lib/contract/claims';
import type { Tx } from '@/lib/db/database';
import { can } from '@/lib/domain/permissions';
import { type Stage, stages } from '@/lib/domain/stage';
import { countDays, findMedian, listStays } from '@/lib/domain/stage-times';
import { findMonday, listWeeks } from '@/lib/domain/weeks';
import { loadAssignments, whereHeld } from '../assignments/load-assignments';
import { listClaims } from '../claims/list-claims';
import { type Actor, authorise } from '../core/actor';
import { listOpenClaimIds, loadClaimViews } from '../visibility/load-views';

/** Half a year. */
const MOST_WEEKS = 26;

/**
 * Load, throughput and time in stage of a case. Whoever gives out the work sees everybody's, but for claims that they
 * have yet to judge themselves; the others see their own.
 */
export async function getBoardFigures(
  actor: Actor,
  db: Tx,
  { caseId }: { caseId: string },
): Promise<BoardFigures> {
  authorise(actor, 'board.view');
  const now = new Date();
  const claims = await listClaims(actor, db, { caseId });
  const views = await loadClaimViews(db, actor, { caseId });
  const open = listOpenClaimIds(views);
  const isEveryones = can('assignments.assign', { actor });
  const held = await loadAssignments(db, actor, {
    where: {
      AND: [whereHeld(actor), { claim: { caseId } }, isEveryones ? {} : { userId: actor.userId }],
    },
    now,
  });
  const standing = await listStanding(db, actor, { claims, open, now });
  const past = await listPastStays(db, actor, { caseId, open });
  return {
    load: countLoad(held),
    weeks: await countWeeks(db, actor, { caseId, open: isEveryones ? open : [], now }),
    standing,
    stages: stages.flatMap((stage) => {
      const days = (stays: { stage: Stage; days: number }[]) =>
        findMedian(stays.filter((stay) => stay.stage === stage).map((stay) => stay.days));
      const medians = { stage, now: days(standing), past: days(past) };
      return medians.now || medians.past ? [medians] : [];
    }),
  };
}

function countLoad(held: Assignment[]): BoardFigures['load'] {
  const people = [...new Map(held.map(({ user }) => [user.id, user])).values()];
  return people
    .map((user) => {
      const waiting = held.filter(
        (one) => one.user.id === user.id && !one.decided && one.state !== 'submitted' && !one.ahead,
      );
      const minutes = waiting.reduce((sum, one) => sum + one.minutes, 0);
      return {
        user,
        open: waiting.length,
        overdue: waiting.filter(({ overdue }) => overdue).length,
        minutes: Math.round(minutes * 10) / 10,
        lapsing: waiting.filter(({ lapseNear }) => lapseNear).length,
      };
    })
    .sort((a, b) => b.minutes - a.minutes || a.user.name.localeCompare(b.user.name, 'en'));
}

interface Counted {
  caseId: string;
  /** Claims whose verdicts by others count. */
  open: string[];
  now: Date;
}

/** Verdicts given for the first time and decisions that stand, by week. */
async function countWeeks(
  db: Tx,
  { workspaceId, userId }: Actor,
  { caseId, open, now }: Counted,
): Promise<BoardFigures['weeks']> {
  const given = await db.verdict.findMany({
    where: {
      workspaceId,
      claim: { caseId },
      withdrawnAt: null,
      OR: [{ userId }, { claimId: { in: open } }],
    },
    select: {
      submittedAt: true,
      versions: { select: { submittedAt: true }, orderBy: { version: 'asc' }, take: 1 },
    },
  });
  const decided = await db.decision.findMany({
    where: { workspaceId, claim: { caseId }, withdrawnAt: null },
    select: { decidedAt: true },
  });
  const verdicts = given.map(({ submittedAt, versions }) => versions[0]?.submittedAt ?? submittedAt);
  const decisions = decided.map(({ decidedAt }) => decidedAt);
  const all = [...verdicts, ...decisions];
  if (all.length === 0) return [];
  const first = new Date(Math.min(...all.map((moment) => moment.getTime())));
  const count = (moments: Date[], monday: string) =>
    moments.filter((moment) => findMonday(moment) === monday).length;
  return listWeeks({ first, last: now, most: MOST_WEEKS }).map((from) => ({
    from,
    verdicts: count(verdicts, from),
    decisions: count(decisions, from),
  }));
}

/** Claims that are not decided, with how long they have stood where they are; those whose stage is hidden are left out. */
async function listStanding(
  db: Tx,
  { workspaceId }: Actor,
  { claims, open, now }: { claims: ClaimRow[]; open: string[]; now: Date },
): Promise<BoardFigures['standing']> {
  const seen = claims.filter(
    (claim) => isInWork(claim) && (!claim.followsProtocol || open.includes(claim.id)),
  );
  const since = await db.claim.findMany({
    where: { workspaceId, id: { in: seen.map(({ id }) => id) } },
    select: { id: true, stageSince: true },
  });
  const sinceOf = new Map(since.map(({ id, stageSince }) => [id, stageSince]));
  return seen
    .map(({ id, number, statement, stage }) => {
      const entered = sinceOf.get(id) ?? now;
      return {
        claimId: id,
        claimNumber: number,
        statement,
        stage,
        since: entered.toISOString(),
        days: countDays(entered, now),
      };
    })
    .sort((a, b) => b.days - a.days || a.claimNumber - b.claimNumber);
}

const isInWork = ({ status }: ClaimRow) =>
  status === 'proposed' || status === 'open' || status === 'in_review';

async function listPastStays(
  db: Tx,
  { workspaceId }: Actor,
  { caseId, open }: { caseId: string; open: string[] },
) {
  const moves = await db.activity.findMany({
    where: {
      workspaceId,
      caseId,
      claimId: { in: open },
      kind: { in: ['claim.stage_reached', 'claim.revealed'] },
    },
    select: { claimId: true, createdAt: true, data: true },
    orderBy: { seq: 'asc' },
  });
  const claims = await db.claim.findMany({
    where: { workspaceId, id: { in: open } },
    select: { id: true, protocolSince: true, createdAt: true },
  });
  return listStays(
    moves.flatMap(({ claimId, createdAt, data }) => {
      const from = readFrom(data);
      return claimId === null || from === undefined ? [] : [{ claimId, from, at: createdAt }];
    }),
    new Map(claims.map(({ id, protocolSince, createdAt }) => [id, protocolSince ?? createdAt])),
  );
}

/** The stage that a claim left; reveals from before there were protocols do not say. */
function readFrom(data: unknown): Stage | undefined {
  const from = typeof data === 'object' && data !== null && 'from' in data ? data.from : undefined;
  return stages.find((stage) => stage === from);
}
