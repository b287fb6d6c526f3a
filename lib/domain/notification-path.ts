import type { NotificationKind } from './notification';
import { threadHash } from './thread-hash';

interface Told {
  kind: NotificationKind;
  caseId: string | null;
  articleId: string | null;
  claimId: string | null;
  data: Record<string, unknown>;
}

/** Where one opens what a notification speaks of, as a path of the product. */
export function findNotificationPath(
  workspace: string,
  { kind, caseId, articleId, claimId, data }: Told,
): string {
  const desk = `/w/${workspace}`;
  if (caseId === null) return desk;
  const home = `${desk}/cases/${caseId}`;
  if (kind === 'report') return `${home}/report`;
  const thread = typeof data.threadId === 'string' ? threadHash(data.threadId) : '';
  if (claimId !== null) return `${home}/claims/${claimId}${thread}`;
  // A new revision may concern several judgements: the queue lists them with what changed.
  if (kind === 'stale') return desk;
  return articleId === null ? home : `${home}/articles/${articleId}`;
}
