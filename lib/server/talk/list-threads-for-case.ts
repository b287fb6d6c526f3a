import type { ThreadRow } from '@/lib/contract/talk';
import type { Tx } from '@/lib/db/database';
import { readThreadRows } from '@/lib/db/thread-rows';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenTalk } from '../visibility/hidden-talk';
import { presentThreadRows } from './present-thread';

interface Query {
  caseId: string;
  show: 'open' | 'resolved' | 'mine';
  cursor?: string;
  limit: number;
}

/** Threads of a case, the one that was last spoken in first. */
export async function listThreadsForCase(
  actor: Actor,
  db: Tx,
  { caseId, show, cursor, limit }: Query,
): Promise<{ rows: ThreadRow[]; next: string | null }> {
  authorise(actor, 'talk.view');
  const { workspaceId } = actor;
  requireFound(
    await db.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { id: true },
    }),
  );
  const found = await readThreadRows(db, {
    workspaceId,
    of: { caseId },
    hidden: await loadHiddenTalk(db, actor, { caseId }),
    ...(show === 'mine' ? { mine: true } : { state: show }),
    after: cursor === undefined ? undefined : readCursor(cursor),
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: await presentThreadRows(db, page),
    next: found.length > limit && last ? `${last.lastAt.getTime()}_${last.id}` : null,
  };
}

/** The thread that a page ended with: something the reader has seen, so nothing is sealed. */
function readCursor(cursor: string): { lastAt: Date; id: string } {
  const [, time, id] = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(cursor) ?? [];
  if (time === undefined || id === undefined)
    throw new Problem('INVALID', 'This page of the list cannot be found again.', { field: 'cursor' });
  return { lastAt: new Date(Number(time)), id };
}
