import { applyPlan } from '../assignments/apply-plan';
import { assignClaims } from '../assignments/assign-claims';
import { handOver } from '../assignments/hand-over';
import { keepAssignment } from '../assignments/keep-assignment';
import { listAssignments } from '../assignments/list-assignments';
import { planForCase } from '../assignments/plan-for-case';
import { releaseAssignment } from '../assignments/release-assignment';
import { undoHandOver } from '../assignments/undo-hand-over';
import { undoPlan } from '../assignments/undo-plan';
import { updateAssignment } from '../assignments/update-assignment';
import { getBoard } from '../board/get-board';
import { getBoardFigures } from '../board/get-board-figures';
import { runWrite } from '../core/write';
import { getQueue } from '../queue/get-queue';
import { inWorkspace } from './base';

export const assignmentsRouter = {
  listForCase: inWorkspace.assignments.listForCase.handler(({ input, context }) =>
    listAssignments(context.actor, context.db, input),
  ),
  assign: inWorkspace.assignments.assign.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.assign', input }, (write) =>
      assignClaims(context.actor, write, input),
    ),
  ),
  update: inWorkspace.assignments.update.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.update', input }, (write) =>
      updateAssignment(context.actor, write, input),
    ),
  ),
  release: inWorkspace.assignments.release.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.release', input }, (write) =>
      releaseAssignment(context.actor, write, input),
    ),
  ),
  applyPlan: inWorkspace.assignments.applyPlan.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.applyPlan', input }, (write) =>
      applyPlan(context.actor, write, input),
    ),
  ),
  undoPlan: inWorkspace.assignments.undoPlan.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.undoPlan', input }, (write) =>
      undoPlan(context.actor, write, input),
    ),
  ),
  handOver: inWorkspace.assignments.handOver.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.handOver', input }, (write) =>
      handOver(context.actor, write, input),
    ),
  ),
  undoHandOver: inWorkspace.assignments.undoHandOver.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.undoHandOver', input }, (write) =>
      undoHandOver(context.actor, write, input),
    ),
  ),
  keep: inWorkspace.assignments.keep.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'assignments.keep', input }, (write) =>
      keepAssignment(context.actor, write, input),
    ),
  ),
  plan: inWorkspace.assignments.plan.handler(({ input, context }) =>
    planForCase(context.actor, context.db, input),
  ),
};

export const boardRouter = {
  figures: inWorkspace.board.figures.handler(({ input, context }) =>
    getBoardFigures(context.actor, context.db, input),
  ),
  get: inWorkspace.board.get.handler(({ input, context }) => getBoard(context.actor, context.db, input)),
};

export const queueRouter = {
  get: inWorkspace.queue.get.handler(({ context }) => getQueue(context.actor, context.db)),
};
