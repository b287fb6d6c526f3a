import type { FullDesk } from '@/tests/support/build-full-desk';
import { writeReason } from '@/tests/support/write-reason';
import type { Entry } from './entry';
import { workspace } from './inputs';

const inTraining = (desk: FullDesk) => ({ ...workspace(desk), caseId: desk.trainingCaseId });
const onTrainingClaim = (desk: FullDesk) => ({ ...workspace(desk), claimId: desk.trainingClaim.id });

export const trainingProcedures: Record<string, Entry> = {
  'training.getForClaim': { who: 'observer', action: 'training.view', input: onTrainingClaim },
  'training.setKey': {
    who: 'editor',
    action: 'training.setKey',
    input: (desk) => ({
      ...onTrainingClaim(desk),
      version: 1,
      rating: 'refuted',
      reason: writeReason('The map shows a road.'),
    }),
  },
  'training.answer': {
    who: 'observer',
    action: 'training.answer',
    input: (desk) => ({
      ...onTrainingClaim(desk),
      rating: 'refuted',
      reason: writeReason('The map shows a road.'),
    }),
  },
  'training.result': { who: 'observer', action: 'training.view', input: inTraining },
  'training.people': { who: 'editor', action: 'training.admit', input: inTraining },
  'training.admit': {
    who: 'editor',
    action: 'training.admit',
    input: (desk) => ({ ...inTraining(desk), userId: desk.newcomer.userId }),
  },
};
