import { runWrite } from '../core/write';
import { admitTrainee } from '../training/admit-trainee';
import { answerClaim } from '../training/answer-claim';
import { getResult } from '../training/get-result';
import { getTraining } from '../training/get-training';
import { listTrainees } from '../training/list-trainees';
import { setKey } from '../training/set-key';
import { inWorkspace } from './base';

export const trainingRouter = {
  getForClaim: inWorkspace.training.getForClaim.handler(({ input, context }) =>
    getTraining(context.actor, context.db, input),
  ),
  setKey: inWorkspace.training.setKey.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'training.setKey', input }, (write) =>
      setKey(context.actor, write, input),
    ),
  ),
  answer: inWorkspace.training.answer.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'training.answer', input }, (write) =>
      answerClaim(context.actor, write, input),
    ),
  ),
  result: inWorkspace.training.result.handler(({ input, context }) =>
    getResult(context.actor, context.db, input),
  ),
  people: inWorkspace.training.people.handler(({ input, context }) =>
    listTrainees(context.actor, context.db, input),
  ),
  admit: inWorkspace.training.admit.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'training.admit', input }, (write) =>
      admitTrainee(context.actor, write, input),
    ),
  ),
};
