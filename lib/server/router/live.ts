import { listActivity } from '../activity/list-activity';
import { listNews, markSeen } from '../activity/news';
import { authorise } from '../core/actor';
import { findPlace } from '../live/find-place';
import { getHub } from '../live/hub';
import { subscribe } from '../live/subscribe';
import { inWorkspace } from './base';

export const activityRouter = {
  list: inWorkspace.activity.list.handler(({ input, context }) =>
    listActivity(context.actor, context.db, input),
  ),
  sinceLastVisit: inWorkspace.activity.sinceLastVisit.handler(({ context }) =>
    listNews(context.actor, context.db),
  ),
  markSeen: inWorkspace.activity.markSeen.handler(({ input, context }) =>
    markSeen(context.actor, context.db, input),
  ),
};

export const liveRouter = {
  subscribe: inWorkspace.live.subscribe.handler(({ context, lastEventId, signal }) =>
    subscribe({ actor: context.actor, context, db: context.db, lastEventId, signal }),
  ),
  place: inWorkspace.live.place.handler(({ context: { actor, db } }) => findPlace(actor, db)),
  beat: inWorkspace.live.beat.handler(({ input, context: { actor } }) => {
    authorise(actor, 'live.subscribe');
    const { tabId, caseId, articleId, claimId } = input;
    const { userId, name, workspaceId } = actor;
    getHub().beat(workspaceId, tabId, { userId, name, caseId, articleId, claimId });
    return { ok: true };
  }),
};
