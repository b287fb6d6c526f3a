import type { Suggestion } from '@/lib/contract/suggestions';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { updateFinding } from '../findings/update-finding';
import { removePassage } from '../passages/remove-passage';
import { loadClaimViews } from '../visibility/load-views';
import { getSuggestion } from './present-suggestion';

/** Takes an answer back, with what it made: the passage is removed, the findings are withdrawn. */
export async function undoAnswer(
  actor: Actor,
  write: Write,
  { suggestionId, version }: { suggestionId: string; version: number },
): Promise<Suggestion> {
  const { tx, record } = write;
  const { workspaceId } = actor;
  const { case: home, ...before } = requireFound(
    await tx.suggestion.findUnique({
      where: { workspaceId_id: { workspaceId, id: suggestionId } },
      include: { case: { select: { archivedAt: true } } },
    }),
  );
  const { kind, claimId, articleId, caseId, answeredById } = before;
  if (kind === 'conflict' && claimId !== null && answeredById !== actor.userId) {
    const views = await loadClaimViews(tx, actor, { claimIds: [claimId] });
    requireFound(views.get(claimId)?.others || null);
  }
  authorise(actor, 'suggestions.undo', { belongsTo: answeredById });
  refuseArchived(home);
  if (before.answer === null) {
    throw new Problem('RULE_BROKEN', 'This answer was taken back already.', { rule: 'not_answered' });
  }
  const { count } = await tx.suggestion.updateMany({
    where: { workspaceId, id: suggestionId, version },
    data: { answer: null, version: { increment: 1 } },
  });
  if (count === 0) refuseStale(await getSuggestion(tx, actor, suggestionId));
  await takeBack(actor, write, before);
  record({
    kind: kind === 'conflict' ? 'conflict.undone' : 'suggestion.undone',
    caseId,
    claimId: claimId ?? undefined,
    articleId: articleId ?? undefined,
    subjectId: suggestionId,
  });
  return getSuggestion(tx, actor, suggestionId);
}

async function takeBack(
  actor: Actor,
  write: Write,
  { passageId, findingIds }: { passageId: string | null; findingIds: string[] },
): Promise<void> {
  const { tx } = write;
  const { workspaceId } = actor;
  const passages = await tx.passage.findMany({
    where: { workspaceId, id: { in: passageId === null ? [] : [passageId] }, removedAt: null },
    select: { id: true, version: true },
  });
  for (const { id, version } of passages)
    await removePassage(actor, write, { passageId: id, version, removed: true });
  const findings = await tx.finding.findMany({
    where: { workspaceId, id: { in: findingIds }, withdrawnAt: null },
    select: { id: true, version: true },
  });
  for (const { id, version } of findings)
    await updateFinding(actor, write, { findingId: id, version, withdrawn: true });
}
