import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { readOpenArticle } from './read-article';

interface Progress {
  articleId: string;
  revisionId: string;
  status: 'begun' | 'read';
  position: number;
}

/** Keeps how far a reviewer has read. "Read" is not taken back by scrolling; another revision begins anew. */
export async function setProgress(
  actor: Actor,
  { tx, now, record }: Write,
  { articleId, revisionId, status, position }: Progress,
) {
  authorise(actor, 'progress.set');
  const { workspaceId, userId } = actor;
  const article = await readOpenArticle(actor, tx, articleId);
  requireFound(
    await tx.revision.findFirst({ where: { workspaceId, id: revisionId, articleId }, select: { id: true } }),
  );
  const key = { workspaceId_articleId_userId: { workspaceId, articleId, userId } };
  const before = await tx.readProgress.findUnique({ where: key });
  const same = before?.revisionId === revisionId;
  const kept = {
    status: same && before.status === 'read' ? ('read' as const) : status,
    position: same ? Math.max(before.position, position) : position,
  };
  await tx.readProgress.upsert({
    where: key,
    create: { workspaceId, articleId, userId, revisionId, ...kept, updatedAt: now },
    update: { revisionId, ...kept, updatedAt: now },
  });
  // Others are told of steps, not of every scroll.
  if (!same || before.status !== kept.status) {
    record({
      kind: 'progress.changed',
      caseId: article.caseId,
      articleId,
      data: { label: article.label, status: kept.status },
    });
  }
  return kept;
}
