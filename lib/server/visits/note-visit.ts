import type { Db } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { openCursor } from '../live/cursor';
import { markReadAt } from '../notifications/mark-read';
import { findVisit } from './find-visit';
import { getCaseOf, idOf, type Subject } from './subject';

/**
 * Notes that the actor is at a claim, case or article and has seen it up to a place they were given. Only their own row
 * is written, so nobody waits for anybody; and it makes no activity.
 */
export async function noteVisit(
  actor: Actor,
  db: Db,
  { until, ...subject }: Subject & { until: string },
): Promise<{ ok: boolean }> {
  authorise(actor, 'activity.view');
  const { workspaceId, userId } = actor;
  const seq = openCursor(workspaceId, until);
  if (seq === undefined)
    throw new Problem('INVALID', 'This place in the history cannot be found.', { field: 'until' });
  await getCaseOf(actor, db, subject);
  const subjectId = idOf(subject);
  const now = new Date();
  const before = await findVisit(actor, db, { subjectId, now });
  const seen = { seenSeq: seq, seenAt: now, sinceSeq: before?.seq ?? null, sinceAt: before?.at ?? null };
  await db.visit.upsert({
    where: { workspaceId_userId_subjectId: { workspaceId, userId, subjectId } },
    create: { workspaceId, userId, subjectId, ...seen },
    update: seen,
  });
  await markReadAt(actor, db, subject);
  return { ok: true };
}
