import { z } from 'zod';
import { isTimeZone } from '@/lib/domain/digest';
import { Id, route, Timestamp, Version, WorkspaceInput } from './base';
import { ActivityRow } from './live';

export const NotificationKind = z.enum([
  'mention',
  'assignment',
  'due',
  'reply',
  'stale',
  'decision',
  'stage',
  'report',
]);

export const Notification = z.object({
  id: Id,
  kind: NotificationKind,
  /** What happened. */
  activity: ActivityRow,
  readAt: Timestamp.nullable(),
});
export type Notification = z.infer<typeof Notification>;

/** Own work that is due within a day, or overdue: told as long as it is so, and not marked as read. */
export const DueWork = z.object({
  assignmentId: Id,
  caseId: Id,
  claimId: Id,
  claimNumber: z.int(),
  statement: z.string(),
  dueAt: Timestamp,
  overdue: z.boolean(),
});
export type DueWork = z.infer<typeof DueWork>;

const Ways = z.object({ product: z.boolean(), mail: z.boolean() });
const Chosen = z.object({
  kinds: z.record(NotificationKind, Ways),
  digest: z.enum(['off', 'daily', 'weekly']),
  hour: z.int().min(0).max(23),
  /** 1 is Monday. */
  weekday: z.int().min(1).max(7),
  timeZone: z.string().max(60).refine(isTimeZone, 'Write a time zone like Europe/Berlin.'),
});
export const NotificationChoices = Chosen.extend({
  /** 0 while nothing was ever chosen. */
  version: Version.or(z.literal(0)),
  /** Where digests go, and whether this installation can send any. */
  email: z.string(),
  sendsMail: z.boolean(),
});
export type NotificationChoices = z.infer<typeof NotificationChoices>;

const Ids = z.object({ ids: z.array(Id) });

export const notifications = {
  list: route('GET', '/w/{workspace}/notifications', 'What concerns you, newest first')
    .input(
      WorkspaceInput.extend({
        unread: z.boolean().default(false),
        /** Opaque: the `next` of the page before. */
        cursor: z.string().max(400).optional(),
        limit: z.int().min(1).max(100).default(50),
      }),
    )
    .output(
      z.object({
        rows: z.array(Notification),
        next: z.string().nullable(),
        /** Up to where this answer goes: for marking all of it as read. */
        until: z.string(),
        due: z.array(DueWork),
      }),
    ),
  count: route('GET', '/w/{workspace}/notifications/count', 'How many of them are unread')
    .input(WorkspaceInput)
    .output(z.object({ unread: z.int() })),
  /** Those named, or without ids all up to a place that `list` gave; answers which were unread before. */
  markRead: route('POST', '/w/{workspace}/notifications/read', 'Mark notifications as read')
    .input(
      WorkspaceInput.extend({
        ids: z.array(Id).max(10_000).optional(),
        until: z.string().max(400).optional(),
      }),
    )
    .output(Ids),
  markUnread: route('POST', '/w/{workspace}/notifications/unread', 'Mark notifications as unread')
    .input(WorkspaceInput.extend({ ids: z.array(Id).max(10_000) }))
    .output(Ids),
  getChoices: route('GET', '/w/{workspace}/notifications/choices', 'What you are told of, and how')
    .input(WorkspaceInput)
    .output(NotificationChoices),
  choose: route('PUT', '/w/{workspace}/notifications/choices', 'Choose what you are told of, and how')
    .input(WorkspaceInput.extend({ ...Chosen.shape, version: Version.or(z.literal(0)) }))
    .output(NotificationChoices),
};

/** Exactly one of a claim, a case and an article. */
const Visited = WorkspaceInput.extend({
  claimId: Id.optional(),
  caseId: Id.optional(),
  articleId: Id.optional(),
}).refine(({ claimId, caseId, articleId }) => [claimId, caseId, articleId].filter(Boolean).length === 1, {
  message: 'Name a claim, a case or an article.',
});

export const visits = {
  changes: route('GET', '/w/{workspace}/visits', 'What others changed since you were here')
    .input(Visited)
    .output(
      z.object({
        /** When your last visit ended; null on the first. */
        since: Timestamp.nullable(),
        /** Newest first; when there are more than 100, the newest of them. */
        rows: z.array(ActivityRow),
        more: z.boolean(),
        until: z.string(),
      }),
    ),
  /** A visit goes on while it is noted again within half an hour; it marks notifications about the place as read. */
  note: route('POST', '/w/{workspace}/visits', 'Say that you are here')
    .input(Visited.extend({ until: z.string().max(400) }))
    .output(z.object({ ok: z.boolean() })),
};
