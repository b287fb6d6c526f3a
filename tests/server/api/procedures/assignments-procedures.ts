import type { Entry } from './entry';
import { inCase, workspace } from './inputs';

export const assignmentsProcedures: Record<string, Entry> = {
  'assignments.listForCase': { who: 'observer', action: 'assignments.view', input: inCase },
  'assignments.assign': {
    who: 'editor',
    action: 'assignments.assign',
    input: (desk) => ({
      ...inCase(desk),
      pairs: [{ claimId: desk.claim.id, userId: desk.dora.userId }],
      note: 'By Friday, please.',
    }),
  },
  'assignments.update': {
    who: 'editor',
    action: 'assignments.assign',
    input: (desk) => ({
      ...workspace(desk),
      assignmentId: desk.assignmentId,
      version: 1,
      userId: desk.dora.userId,
      note: 'Take your time.',
    }),
  },
  'assignments.release': {
    who: 'reviewer',
    others: 'editor',
    action: 'assignments.release',
    belongsTo: 'ines',
    input: (desk) => ({
      ...workspace(desk),
      assignmentId: desk.assignmentId,
      version: 1,
      reason: 'On holiday.',
    }),
  },
  'assignments.plan': {
    who: 'editor',
    action: 'assignments.assign',
    reads: true,
    input: (desk) => ({
      ...inCase(desk),
      reviewersPerClaim: 2,
      userIds: [desk.tomas.userId, desk.dora.userId],
      claimIds: [desk.claim.id],
      only: [{ userId: desk.dora.userId, outletIds: [desk.outletId], tags: ['border'] }],
    }),
  },
  'assignments.applyPlan': {
    who: 'editor',
    action: 'assignments.assign',
    // Nobody has looked at this plan.
    refusal: () => 'RULE_BROKEN',
    input: (desk) => ({
      ...inCase(desk),
      reviewersPerClaim: 2,
      userIds: [desk.tomas.userId, desk.dora.userId],
      basis: 'none',
      note: 'By Friday, please.',
    }),
  },
  'assignments.undoPlan': {
    who: 'editor',
    action: 'assignments.assign',
    input: (desk) => ({ ...workspace(desk), planId: desk.planId }),
  },
  'assignments.handOver': {
    who: 'editor',
    action: 'assignments.assign',
    input: (desk) => ({
      ...workspace(desk),
      items: [{ assignmentId: desk.assignmentId, version: 1 }],
      userId: desk.dora.userId,
      note: 'The transcript is read; the letter is not.',
    }),
  },
  'assignments.undoHandOver': {
    who: 'editor',
    action: 'assignments.assign',
    input: (desk) => ({
      ...workspace(desk),
      items: [{ assignmentId: desk.assignmentId, takenById: null }],
    }),
  },
  'assignments.keep': {
    who: 'reviewer',
    others: 'editor',
    action: 'assignments.release',
    belongsTo: 'ines',
    input: (desk) => ({ ...workspace(desk), assignmentId: desk.assignmentId }),
  },
  'board.figures': { who: 'observer', action: 'board.view', input: inCase },
  'board.get': { who: 'observer', action: 'board.view', input: inCase },
  'queue.get': { who: 'observer', action: 'queue.view', input: workspace },
};
