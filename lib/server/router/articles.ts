import { addArticles, prepareArticles } from '../articles/add-articles';
import { addRevision, prepareRevision } from '../articles/add-revision';
import { confirmAnchor, listUnconfirmed } from '../articles/confirm-anchor';
import { findInArticles } from '../articles/find-in-articles';
import { getArticle } from '../articles/get-article';
import { listArticles } from '../articles/list-articles';
import { prepareImport } from '../articles/prepare-import';
import { removeArticle } from '../articles/remove-article';
import { setParts } from '../articles/set-parts';
import { setPosition } from '../articles/set-position';
import { setProgress } from '../articles/set-progress';
import { updateArticle } from '../articles/update-article';
import { runWrite } from '../core/write';
import { listOutlets, updateOutlet } from '../outlets/list-outlets';
import { inWorkspace } from './base';

export const articlesRouter = {
  list: inWorkspace.articles.list.handler(({ input, context }) =>
    listArticles(context.actor, context.db, input),
  ),
  prepare: inWorkspace.articles.prepare.handler(({ input, context }) =>
    prepareImport(context.actor, context.db, input),
  ),
  add: inWorkspace.articles.add.handler(({ input, context }) => {
    const articles = prepareArticles(input.articles);
    return runWrite({ ...context.write, procedure: 'articles.add', input }, (write) =>
      addArticles(context.actor, write, { caseId: input.caseId, articles }),
    );
  }),
  get: inWorkspace.articles.get.handler(({ input, context }) => getArticle(context.actor, context.db, input)),
  update: inWorkspace.articles.update.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'articles.update', input }, (write) =>
      updateArticle(context.actor, write, input),
    ),
  ),
  setPosition: inWorkspace.articles.setPosition.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'articles.setPosition', input }, (write) =>
      setPosition(context.actor, write, input),
    ),
  ),
  remove: inWorkspace.articles.remove.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'articles.remove', input }, (write) =>
      removeArticle(context.actor, write, input),
    ),
  ),
  setParts: inWorkspace.articles.setParts.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'articles.setParts', input }, (write) =>
      setParts(context.actor, write, input),
    ),
  ),
  addRevision: inWorkspace.articles.addRevision.handler(async ({ input, context }) => {
    const prepared = await prepareRevision(context.actor, context.db, input);
    return runWrite({ ...context.write, procedure: 'articles.addRevision', input }, (write) =>
      addRevision(context.actor, write, prepared),
    );
  }),
  listUnconfirmed: inWorkspace.articles.listUnconfirmed.handler(({ input, context }) =>
    listUnconfirmed(context.actor, context.db, input),
  ),
  confirmAnchor: inWorkspace.articles.confirmAnchor.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'articles.confirmAnchor', input }, (write) =>
      confirmAnchor(context.actor, write, input),
    ),
  ),
  setProgress: inWorkspace.articles.setProgress.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'articles.setProgress', input }, (write) =>
      setProgress(context.actor, write, input),
    ),
  ),
  find: inWorkspace.articles.find.handler(({ input, context }) =>
    findInArticles(context.actor, context.db, input),
  ),
};

export const outletsRouter = {
  list: inWorkspace.outlets.list.handler(({ context }) => listOutlets(context.actor, context.db)),
  update: inWorkspace.outlets.update.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'outlets.update', input }, (write) =>
      updateOutlet(context.actor, write, input),
    ),
  ),
};
