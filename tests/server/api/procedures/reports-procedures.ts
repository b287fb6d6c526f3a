import { writeReason } from '@/tests/support/write-reason';
import type { Entry } from './entry';
import { inCase, workspace } from './inputs';

export const reportsProcedures: Record<string, Entry> = {
  'reports.getDraft': { who: 'observer', action: 'reports.view', input: inCase },
  'reports.updateDraft': {
    who: 'editor',
    action: 'reports.editDraft',
    input: (desk) => ({
      ...inCase(desk),
      version: 0,
      title: 'What holds',
      summary: writeReason('Little holds.'),
      method: 'Two people judged each claim.',
    }),
  },
  'reports.preview': { who: 'observer', action: 'reports.view', input: inCase },
  'reports.publish': {
    who: 'editor',
    action: 'reports.publish',
    input: (desk) => ({ ...inCase(desk), draftVersion: 0 }),
  },
  'reports.list': { who: 'observer', action: 'reports.view', input: inCase },
  'reports.get': {
    who: 'observer',
    action: 'reports.view',
    input: (desk) => ({ ...workspace(desk), reportId: desk.reportId }),
  },
  'reports.withdraw': {
    who: 'editor',
    action: 'reports.withdraw',
    input: (desk) => ({ ...workspace(desk), reportId: desk.reportId, note: 'A date was wrong.' }),
  },
  'activity.list': {
    who: 'observer',
    action: 'activity.view',
    input: (desk) => ({
      ...inCase(desk),
      claimId: desk.claim.id,
      articleId: desk.article.articleId,
      limit: 50,
    }),
  },
  'activity.sinceLastVisit': { who: 'observer', action: 'activity.view', input: workspace },
  'activity.markSeen': {
    who: 'observer',
    action: 'activity.view',
    input: (desk, { until }) => ({ ...workspace(desk), until }),
  },
  'live.subscribe': { who: 'observer', action: 'live.subscribe', input: workspace },
  'live.place': { who: 'observer', action: 'live.subscribe', input: workspace },
  'live.beat': {
    who: 'observer',
    action: 'live.subscribe',
    input: (desk) => ({ ...inCase(desk), tabId: 'tab-1', articleId: null, claimId: null }),
  },
};
