import { runWrite } from '../core/write';
import { declareInterest, withdrawInterest } from '../interests/declare-interest';
import { listInterests } from '../interests/list-interests';
import { getCourse } from '../stages/get-course';
import { getCaseProtocol, setCaseProtocol, setClaimProtocol } from '../stages/set-protocol';
import { askAgain, skipStage } from '../stages/steer-course';
import { takePlace } from '../stages/take-place';
import { inWorkspace } from './base';

const { stages, conflictsOfInterest } = inWorkspace;

export const stagesRouter = {
  forClaim: stages.forClaim.handler(({ input, context }) => getCourse(context.actor, context.db, input)),
  getForCase: stages.getForCase.handler(({ input, context }) =>
    getCaseProtocol(context.actor, context.db, input),
  ),
  setForCase: stages.setForCase.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'stages.setForCase', input }, (write) =>
      setCaseProtocol(context.actor, write, input),
    ),
  ),
  setForClaim: stages.setForClaim.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'stages.setForClaim', input }, (write) =>
      setClaimProtocol(context.actor, write, input),
    ),
  ),
  take: stages.take.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'stages.take', input }, (write) =>
      takePlace(context.actor, write, input),
    ),
  ),
  skip: stages.skip.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'stages.skip', input }, (write) =>
      skipStage(context.actor, write, input),
    ),
  ),
  askAgain: stages.askAgain.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'stages.askAgain', input }, (write) =>
      askAgain(context.actor, write, input),
    ),
  ),
};

export const conflictsOfInterestRouter = {
  list: conflictsOfInterest.list.handler(({ context }) => listInterests(context.actor, context.db)),
  declare: conflictsOfInterest.declare.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'conflictsOfInterest.declare', input }, (write) =>
      declareInterest(context.actor, write, input),
    ),
  ),
  withdraw: conflictsOfInterest.withdraw.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'conflictsOfInterest.withdraw', input }, (write) =>
      withdrawInterest(context.actor, write, input),
    ),
  ),
};
