import { runWrite } from '../core/write';
import { decideClaim } from '../decisions/decide-claim';
import { getDecision } from '../decisions/get-decision';
import { withdrawDecision } from '../decisions/withdraw-decision';
import { createFinding } from '../findings/create-finding';
import { listFindingsForCase } from '../findings/list-findings-for-case';
import { updateFinding } from '../findings/update-finding';
import { judgeCell } from '../verdicts/judge-cell';
import { listVerdictsForClaim } from '../verdicts/list-verdicts-for-claim';
import { submitVerdict } from '../verdicts/submit-verdict';
import { withdrawVerdict } from '../verdicts/withdraw-verdict';
import { inWorkspace } from './base';

export const verdictsRouter = {
  listForClaim: inWorkspace.verdicts.listForClaim.handler(({ input, context }) =>
    listVerdictsForClaim(context.actor, context.db, input),
  ),
  submit: inWorkspace.verdicts.submit.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'verdicts.submit', input }, (write) =>
      submitVerdict(context.actor, write, input),
    ),
  ),
  withdraw: inWorkspace.verdicts.withdraw.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'verdicts.withdraw', input }, (write) =>
      withdrawVerdict(context.actor, write, input),
    ),
  ),
  judgeCell: inWorkspace.verdicts.judgeCell.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'verdicts.judgeCell', input }, (write) =>
      judgeCell(context.actor, write, input),
    ),
  ),
};

export const decisionsRouter = {
  get: inWorkspace.decisions.get.handler(({ input, context }) =>
    getDecision(context.actor, context.db, input),
  ),
  decide: inWorkspace.decisions.decide.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'decisions.decide', input }, (write) =>
      decideClaim(context.actor, write, input),
    ),
  ),
  withdraw: inWorkspace.decisions.withdraw.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'decisions.withdraw', input }, (write) =>
      withdrawDecision(context.actor, write, input),
    ),
  ),
};

export const findingsRouter = {
  listForCase: inWorkspace.findings.listForCase.handler(({ input, context }) =>
    listFindingsForCase(context.actor, context.db, input),
  ),
  create: inWorkspace.findings.create.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'findings.create', input }, (write) =>
      createFinding(context.actor, write, input),
    ),
  ),
  update: inWorkspace.findings.update.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'findings.update', input }, (write) =>
      updateFinding(context.actor, write, input),
    ),
  ),
};
