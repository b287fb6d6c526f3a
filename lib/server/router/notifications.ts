import { runWrite } from '../core/write';
import { chooseNotifications, getChoices } from '../notifications/choose-notifications';
import { countUnread } from '../notifications/count-unread';
import { listNotifications } from '../notifications/list-notifications';
import { markRead, markUnread } from '../notifications/mark-read';
import { listChanges } from '../visits/list-changes';
import { noteVisit } from '../visits/note-visit';
import { inWorkspace } from './base';

export const notificationsRouter = {
  list: inWorkspace.notifications.list.handler(({ input, context }) =>
    listNotifications(context.actor, context.db, input),
  ),
  count: inWorkspace.notifications.count.handler(({ context }) => countUnread(context.actor, context.db)),
  markRead: inWorkspace.notifications.markRead.handler(({ input, context }) =>
    markRead(context.actor, context.db, input),
  ),
  markUnread: inWorkspace.notifications.markUnread.handler(({ input, context }) =>
    markUnread(context.actor, context.db, input),
  ),
  getChoices: inWorkspace.notifications.getChoices.handler(({ context }) =>
    getChoices(context.actor, context.db),
  ),
  choose: inWorkspace.notifications.choose.handler(({ input, context }) =>
    runWrite({ ...context.write, procedure: 'notifications.choose', input }, (write) =>
      chooseNotifications(context.actor, write, input),
    ),
  ),
};

export const visitsRouter = {
  changes: inWorkspace.visits.changes.handler(({ input, context }) =>
    listChanges(context.actor, context.db, input),
  ),
  note: inWorkspace.visits.note.handler(({ input, context }) => noteVisit(context.actor, context.db, input)),
};
