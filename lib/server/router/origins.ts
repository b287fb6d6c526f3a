import { runWrite } from '../core/write';
import { countCaseOrigins } from '../origins/count-case-origins';
import { getOrigins } from '../origins/get-origins';
import { stateOrigin } from '../origins/state-origin';
import { withdrawStatement } from '../origins/withdraw-statement';
import { inWorkspace } from './base';

const { origins } = inWorkspace;

export const originsRouter = {
  forCase: origins.forCase.handler(({ input, context }) => getOrigins(context.actor, context.db, input)),
  counts: origins.counts.handler(({ input, context }) => countCaseOrigins(context.actor, context.db, input)),
  state: origins.state.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'origins.state', input }, (write) =>
      stateOrigin(context.actor, write, input),
    ),
  ),
  withdraw: origins.withdraw.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'origins.withdraw', input }, (write) =>
      withdrawStatement(context.actor, write, input),
    ),
  ),
};
