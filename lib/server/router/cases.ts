import { archiveCase } from '../cases/archive-case';
import { createCase } from '../cases/create-case';
import { getCase } from '../cases/get-case';
import { listAttention } from '../cases/list-attention';
import { listCases } from '../cases/list-cases';
import { updateCase } from '../cases/update-case';
import { runWrite } from '../core/write';
import { inWorkspace } from './base';

export const casesRouter = {
  list: inWorkspace.cases.list.handler(({ input, context }) => listCases(context.actor, context.db, input)),
  get: inWorkspace.cases.get.handler(({ input, context }) => getCase(context.actor, context.db, input)),
  create: inWorkspace.cases.create.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'cases.create', input }, (write) =>
      createCase(context.actor, write, input),
    ),
  ),
  update: inWorkspace.cases.update.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'cases.update', input }, (write) =>
      updateCase(context.actor, write, input),
    ),
  ),
  archive: inWorkspace.cases.archive.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'cases.archive', input }, (write) =>
      archiveCase(context.actor, write, input),
    ),
  ),
  attention: inWorkspace.cases.attention.handler(({ input, context }) =>
    listAttention(context.actor, context.db, input),
  ),
};
