import type { ThreadRecord } from '@/lib/db/thread-rows';
import type { ActivityKind } from '@/lib/domain/activity';
import type { Write } from '../core/write';
import { labelPlace } from './label-place';

interface Happened {
  kind: Extract<ActivityKind, `thread.${string}` | `comment.${string}`>;
  thread: ThreadRecord;
  /** The comment it is about; the thread when left out. */
  commentId?: string;
  /** Whom the comment names now. */
  mentions?: string[];
}

/**
 * Writes down what happened in a thread. `place` says what the talk is about, since talk about hidden work is hidden
 * with it; talk about a verdict is hidden as the verdict is.
 */
export function recordTalk(
  { record }: Pick<Write, 'record'>,
  { kind, thread, commentId, mentions }: Happened,
): void {
  const { id: threadId, caseId, claimId, articleId, place } = thread;
  const label = place === 'claim' ? labelPlace(thread) : `${labelPlace(thread)}, claim ${thread.claimNumber}`;
  record({
    kind,
    caseId,
    claimId,
    ...(articleId === null ? {} : { articleId }),
    subjectId: commentId ?? threadId,
    ofJudgement: place === 'verdict',
    data: { label, threadId, place, ...(mentions && { mentions }) },
  });
}
