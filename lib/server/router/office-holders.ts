import { runWrite } from '../core/write';
import { createHolder } from '../office-holders/create-holder';
import { listHolders } from '../office-holders/list-holders';
import { updateHolder } from '../office-holders/update-holder';
import { inWorkspace } from './base';

const { officeHolders } = inWorkspace;

export const officeHoldersRouter = {
  list: officeHolders.list.handler(({ context }) => listHolders(context.actor, context.db)),
  create: officeHolders.create.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'officeHolders.create', input }, (write) =>
      createHolder(context.actor, write, input),
    ),
  ),
  update: officeHolders.update.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'officeHolders.update', input }, (write) =>
      updateHolder(context.actor, write, input),
    ),
  ),
};
