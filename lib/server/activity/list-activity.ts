import type { ActivityRow } from '@/lib/contract/live';
import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { openCursor, sealCursor } from '../live/cursor';
import { whereActivityVisible } from '../visibility/where-activity-visible';
import { presentActivity } from './present-activity';

interface Query {
  caseId?: string;
  articleId?: string;
  claimId?: string;
  cursor?: string;
  limit: number;
}

/** History, newest first. Judgements that are hidden from the viewer are left out by the where-clause. */
export async function listActivity(
  actor: Actor,
  db: Db,
  query: Query,
): Promise<{ rows: ActivityRow[]; next: string | null }> {
  authorise(actor, 'activity.view');
  const { workspaceId } = actor;
  const before = query.cursor === undefined ? undefined : openCursor(workspaceId, query.cursor);
  if (query.cursor !== undefined && before === undefined) {
    throw new Problem('INVALID', 'This page of the history cannot be found again.', { field: 'cursor' });
  }
  const { where, hidden } = await whereActivityVisible(actor, db, query);
  const rows = await db.activity.findMany({
    where: {
      workspaceId,
      ...(query.caseId ? { caseId: query.caseId } : {}),
      ...(query.articleId ? { articleId: query.articleId } : {}),
      ...(query.claimId ? { claimId: query.claimId } : {}),
      ...(before === undefined ? {} : { seq: { lt: before } }),
      ...where,
    },
    orderBy: { seq: 'desc' },
    take: query.limit + 1,
  });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const names = await readNames(
    db,
    page.map(({ actorId }) => actorId),
  );
  return {
    rows: page.map((row) => presentActivity(row, { names, hidden })),
    next: rows.length > query.limit && last ? sealCursor(workspaceId, last.seq) : null,
  };
}

/** Names of people, by id. */
export async function readNames(db: Db, userIds: string[]): Promise<Map<string, string>> {
  const users = await db.user.findMany({
    where: { id: { in: [...new Set(userIds)] } },
    select: { id: true, name: true },
  });
  return new Map(users.map(({ id, name }) => [id, name]));
}
