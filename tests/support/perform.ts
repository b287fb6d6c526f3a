import type { Db } from '@/lib/db/database';
import type { Actor } from '@/lib/server/core/actor';
import { runWrite, type Write } from '@/lib/server/core/write';

/** Runs one use case as a request of this actor would. */
export function perform<Answer>(
  actor: Actor,
  work: (write: Write) => Promise<Answer>,
  request: { idempotencyKey?: string; input?: unknown } = {},
): Promise<Answer> {
  return runWrite({ actor, procedure: 'test.perform', input: {}, ...request }, work);
}

/** What happened in a workspace, in order, by kind. */
export async function listKinds(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await db.activity.findMany({ where: { workspaceId }, orderBy: { seq: 'asc' } });
  return rows.map(({ kind }) => kind);
}
