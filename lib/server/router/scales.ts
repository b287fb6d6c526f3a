import { runWrite } from '../core/write';
import { createScale } from '../scales/create-scale';
import { listScales } from '../scales/list-scales';
import { retireScale } from '../scales/retire-scale';
import { reviseScale } from '../scales/revise-scale';
import { inWorkspace } from './base';

export const scalesRouter = {
  list: inWorkspace.scales.list.handler(({ context }) => listScales(context.actor, context.db)),
  create: inWorkspace.scales.create.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'scales.create', input }, (write) =>
      createScale(context.actor, write, input),
    ),
  ),
  revise: inWorkspace.scales.revise.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'scales.revise', input }, (write) =>
      reviseScale(context.actor, write, input),
    ),
  ),
  retire: inWorkspace.scales.retire.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'scales.retire', input }, (write) =>
      retireScale(context.actor, write, input),
    ),
  ),
};
