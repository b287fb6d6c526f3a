import { runWrite } from '../core/write';
import { createPassage, preparePassage } from '../passages/create-passage';
import { listPassages } from '../passages/list-passages';
import { proposePassage } from '../passages/propose-passage';
import { removePassage } from '../passages/remove-passage';
import { updatePassage } from '../passages/update-passage';
import { inWorkspace } from './base';

const { passages } = inWorkspace;

export const passagesRouter = {
  listForArticle: passages.listForArticle.handler(({ input, context }) =>
    listPassages(context.actor, context.db, input),
  ),
  propose: passages.propose.handler(({ input, context }) => proposePassage(context.actor, context.db, input)),
  create: passages.create.handler(async ({ input, context }) => {
    const prepared = await preparePassage(context.actor, context.db, input);
    return runWrite({ ...context.write, procedure: 'passages.create', input }, (write) =>
      createPassage(context.actor, write, prepared),
    );
  }),
  update: passages.update.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'passages.update', input }, (write) =>
      updatePassage(context.actor, write, input),
    ),
  ),
  remove: passages.remove.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'passages.remove', input }, (write) =>
      removePassage(context.actor, write, input),
    ),
  ),
};
