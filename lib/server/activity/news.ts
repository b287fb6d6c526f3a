import type { ActivityRow } from '@/lib/contract/live';
import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { openCursor, sealCursor } from '../live/cursor';
import { whereActivityVisible } from '../visibility/where-activity-visible';
import { readNames } from './list-activity';
import { presentActivity } from './present-activity';

const SHOWN = 50;

/** What others did since the viewer last said "seen", newest first. */
export async function listNews(
  actor: Actor,
  db: Db,
): Promise<{ rows: ActivityRow[]; more: boolean; until: string }> {
  authorise(actor, 'activity.view');
  const { workspaceId, userId } = actor;
  const [{ seenSeq }, { activitySeq }] = await Promise.all([
    db.membership.findUniqueOrThrow({
      where: { workspaceId_userId: { workspaceId, userId } },
      select: { seenSeq: true },
    }),
    db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { activitySeq: true } }),
  ]);
  const { where, hidden } = await whereActivityVisible(actor, db, {});
  const rows = await db.activity.findMany({
    where: {
      workspaceId,
      seq: { gt: seenSeq, lte: activitySeq },
      actorId: { not: userId },
      ...where,
    },
    orderBy: { seq: 'desc' },
    take: SHOWN + 1,
  });
  const page = rows.slice(0, SHOWN);
  const names = await readNames(
    db,
    page.map(({ actorId }) => actorId),
  );
  return {
    rows: page.map((row) => presentActivity(row, { names, hidden })),
    more: rows.length > SHOWN,
    until: sealCursor(workspaceId, activitySeq),
  };
}

/** Remembers up to where the viewer has seen the news. A private bookmark: it makes no activity. */
export async function markSeen(
  actor: Actor,
  db: Db,
  { until }: { until: string },
): Promise<{ seen: boolean }> {
  authorise(actor, 'activity.view');
  const { workspaceId, userId } = actor;
  const seq = openCursor(workspaceId, until);
  if (seq === undefined)
    throw new Problem('INVALID', 'This place in the history cannot be found.', { field: 'until' });
  const { count } = await db.membership.updateMany({
    where: { workspaceId, userId, seenSeq: { lt: seq } },
    data: { seenSeq: seq },
  });
  return { seen: count === 1 };
}
