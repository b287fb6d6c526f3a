import { runWrite } from '../core/write';
import { addComment } from '../talk/add-comment';
import { changeComment } from '../talk/change-comment';
import { listThreadsForCase } from '../talk/list-threads-for-case';
import { listThreadsForClaim } from '../talk/list-threads-for-claim';
import { moveThread } from '../talk/move-thread';
import { openThread } from '../talk/open-thread';
import { withdrawComment } from '../talk/withdraw-comment';
import { inWorkspace } from './base';

const { talk } = inWorkspace;

export const talkRouter = {
  listForClaim: talk.listForClaim.handler(({ input, context }) =>
    listThreadsForClaim(context.actor, context.db, input),
  ),
  listForCase: talk.listForCase.handler(({ input, context }) =>
    listThreadsForCase(context.actor, context.db, input),
  ),
  open: talk.open.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'talk.open', input }, (write) =>
      openThread(context.actor, write, input),
    ),
  ),
  comment: talk.comment.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'talk.comment', input }, (write) =>
      addComment(context.actor, write, input),
    ),
  ),
  changeComment: talk.changeComment.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'talk.changeComment', input }, (write) =>
      changeComment(context.actor, write, input),
    ),
  ),
  withdrawComment: talk.withdrawComment.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'talk.withdrawComment', input }, (write) =>
      withdrawComment(context.actor, write, input),
    ),
  ),
  resolve: talk.resolve.handler(({ input: { threadId, version, outcome, words }, input, context }) =>
    runWrite({ ...context.write, procedure: 'talk.resolve', input }, (write) =>
      moveThread(context.actor, write, {
        threadId,
        version,
        move: { kind: 'resolved', outcome, words },
      }),
    ),
  ),
  reopen: talk.reopen.handler(({ input: { threadId, version }, input, context }) =>
    runWrite({ ...context.write, procedure: 'talk.reopen', input }, (write) =>
      moveThread(context.actor, write, { threadId, version, move: { kind: 'reopened' } }),
    ),
  ),
};
