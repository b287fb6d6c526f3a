import { findShareableOrigin } from '../auth/origin';
import { runWrite } from '../core/write';
import { getDraft, previewReport, updateDraft } from '../reports/draft';
import { preparePublishing, publishReport, withdrawReport } from '../reports/publish';
import { getReport, listReports } from '../reports/read-reports';
import { inWorkspace } from './base';

export const reportsRouter = {
  getDraft: inWorkspace.reports.getDraft.handler(({ input, context }) =>
    getDraft(context.actor, context.db, input),
  ),
  updateDraft: inWorkspace.reports.updateDraft.handler(({ input: { workspace: _, ...input }, context }) =>
    runWrite({ ...context.write, procedure: 'reports.updateDraft', input }, (write) =>
      updateDraft(context.actor, write, input),
    ),
  ),
  preview: inWorkspace.reports.preview.handler(({ input, context }) =>
    previewReport(context.actor, context.db, input),
  ),
  publish: inWorkspace.reports.publish.handler(async ({ input, context }) => {
    const prepared = await preparePublishing(context.actor, context.db, input);
    const origin = findShareableOrigin(context.headers);
    return runWrite({ ...context.write, procedure: 'reports.publish', input }, (write) =>
      publishReport(context.actor, write, { ...input, ...prepared, origin }),
    );
  }),
  list: inWorkspace.reports.list.handler(({ input, context }) =>
    listReports(context.actor, context.db, input),
  ),
  get: inWorkspace.reports.get.handler(({ input, context }) => getReport(context.actor, context.db, input)),
  withdraw: inWorkspace.reports.withdraw.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'reports.withdraw', input }, (write) =>
      withdrawReport(context.actor, write, input),
    ),
  ),
};
