import { presetProtocols } from '@/lib/domain/protocol';
import type { Entry } from './entry';
import { inCase, onClaim, workspace } from './inputs';

export const stagesProcedures: Record<string, Entry> = {
  'stages.forClaim': { who: 'observer', action: 'stages.view', input: onClaim },
  'stages.getForCase': { who: 'observer', action: 'stages.view', input: inCase },
  'stages.setForCase': {
    who: 'editor',
    action: 'stages.setProtocol',
    input: (desk) => ({ ...inCase(desk), version: 1, protocol: presetProtocols.full, toClaims: true }),
  },
  'stages.setForClaim': {
    who: 'editor',
    action: 'stages.setProtocol',
    input: (desk) => ({
      ...workspace(desk),
      claimId: desk.stagedClaim.id,
      version: 1,
      protocol: presetProtocols.full,
    }),
  },
  'stages.take': {
    who: 'reviewer',
    others: 'editor',
    action: 'assignments.take',
    belongsTo: 'caller',
    input: (desk, caller) => ({
      ...workspace(desk),
      claimId: desk.stagedClaim.id,
      stage: 'first_check',
      userId: caller.userId,
      note: 'By Friday, please.',
      exception: null,
    }),
  },
  'stages.skip': {
    who: 'owner',
    action: 'stages.skip',
    input: (desk) => ({
      ...workspace(desk),
      claimId: desk.stagedClaim.id,
      version: 1,
      stage: 'second_check',
      reason: 'Nobody is left.',
    }),
  },
  'stages.askAgain': {
    who: 'editor',
    action: 'stages.askAgain',
    input: (desk) => ({
      ...workspace(desk),
      claimId: desk.stagedClaim.id,
      version: 1,
      stage: 'cold_read',
      reason: 'The two differ.',
    }),
  },
  'conflictsOfInterest.list': { who: 'observer', action: 'interests.view', input: workspace },
  'conflictsOfInterest.declare': {
    who: 'reviewer',
    others: 'editor',
    action: 'interests.declare',
    belongsTo: 'caller',
    input: (desk, caller) => ({
      ...workspace(desk),
      userId: caller.userId,
      outletId: desk.outletId,
      reason: 'I worked there.',
    }),
  },
  'conflictsOfInterest.withdraw': {
    who: 'editor',
    action: 'interests.withdraw',
    input: (desk) => ({ ...workspace(desk), conflictId: desk.conflictId, version: 1 }),
  },
};
