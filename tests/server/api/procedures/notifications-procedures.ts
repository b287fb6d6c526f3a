import type { Entry } from './entry';
import { onClaim, workspace } from './inputs';

const ways = { product: true, mail: false };

export const notificationsProcedures: Record<string, Entry> = {
  'notifications.list': { who: 'observer', action: 'notifications.view', input: workspace },
  'notifications.count': { who: 'observer', action: 'notifications.view', input: workspace },
  'notifications.markRead': {
    who: 'observer',
    action: 'notifications.view',
    input: (desk, { until }) => ({ ...workspace(desk), until }),
  },
  'notifications.markUnread': {
    who: 'observer',
    action: 'notifications.view',
    input: (desk) => ({ ...workspace(desk), ids: [desk.claim.id] }),
  },
  'notifications.getChoices': { who: 'observer', action: 'notifications.view', input: workspace },
  'notifications.choose': {
    who: 'observer',
    action: 'notifications.view',
    input: (desk) => ({
      ...workspace(desk),
      version: 0,
      kinds: {
        mention: ways,
        assignment: ways,
        due: ways,
        reply: ways,
        stale: ways,
        decision: ways,
        stage: ways,
        report: ways,
      },
      digest: 'weekly',
      hour: 7,
      weekday: 5,
      timeZone: 'Europe/Berlin',
    }),
  },
  'visits.changes': { who: 'observer', action: 'activity.view', input: onClaim },
  'visits.note': {
    who: 'observer',
    action: 'activity.view',
    input: (desk, { until }) => ({ ...onClaim(desk), until }),
  },
};
