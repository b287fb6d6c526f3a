import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Id, Person, route, Timestamp, WorkspaceInput } from './base';

export const ActivityRow = z.object({
  id: Id,
  kind: z.string(),
  actor: Person,
  caseId: Id.nullable(),
  articleId: Id.nullable(),
  claimId: Id.nullable(),
  subjectId: Id.nullable(),
  data: z.record(z.string(), z.unknown()),
  createdAt: Timestamp,
});
export type ActivityRow = z.infer<typeof ActivityRow>;

/**
 * What a stream tells: something happened (fetch what you may see), the cursor moved on, or the stream cannot be
 * resumed and everything is stale. The cursor is opaque and travels as the event's id.
 */
export const LiveEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('activity'),
    activities: z.array(
      z.object({
        id: Id,
        kind: z.string(),
        actorId: Id,
        caseId: Id.nullable(),
        articleId: Id.nullable(),
        claimId: Id.nullable(),
        subjectId: Id.nullable(),
        echo: z.string().nullable(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('presence'),
    present: z.array(
      z.object({
        userId: Id,
        name: z.string(),
        caseId: Id.nullable(),
        articleId: Id.nullable(),
        claimId: Id.nullable(),
      }),
    ),
  }),
  /** How far the comparison of a case is; a courtesy, `compare.analysis` says the same. */
  z.object({
    kind: z.literal('analysis'),
    caseId: Id,
    state: z.enum(['none', 'waiting', 'running', 'done', 'failed']),
    done: z.int(),
    steps: z.int(),
  }),
  z.object({ kind: z.literal('heartbeat') }),
  z.object({ kind: z.literal('reset') }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;

export const activity = {
  list: route(
    'GET',
    '/w/{workspace}/activity',
    'History of a workspace, case, article or claim, newest first',
  )
    .input(
      WorkspaceInput.extend({
        caseId: Id.optional(),
        articleId: Id.optional(),
        claimId: Id.optional(),
        /** Opaque: the `next` of the page before. */
        cursor: z.string().max(400).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ rows: z.array(ActivityRow), next: z.string().nullable() })),
  /** What changed since the viewer was here; `mark` says that it was seen. */
  sinceLastVisit: route('GET', '/w/{workspace}/activity/news', 'What changed since you were here')
    .input(WorkspaceInput)
    .output(z.object({ rows: z.array(ActivityRow), more: z.boolean(), until: z.string() })),
  markSeen: route('POST', '/w/{workspace}/activity/seen', 'You have seen the news')
    .input(WorkspaceInput.extend({ until: z.string().max(400) }))
    .output(z.object({ seen: z.boolean() })),
};

export const live = {
  subscribe: route('GET', '/w/{workspace}/live', 'Stream of what happens')
    .input(WorkspaceInput)
    .output(eventIterator(LiveEvent)),
  /** Where the stream stood shortly before now: a page that is being drawn goes on from there. */
  place: route('GET', '/w/{workspace}/live/place', 'Where the stream stands')
    .input(WorkspaceInput)
    .output(z.object({ cursor: z.string() })),
  /** Says where the viewer is; forgotten 30 seconds after the last call. */
  beat: route('POST', '/w/{workspace}/presence', 'Say where you are')
    .input(
      WorkspaceInput.extend({
        tabId: z.string().max(60),
        caseId: Id.nullable(),
        articleId: Id.nullable(),
        claimId: Id.nullable(),
      }),
    )
    .output(z.object({ ok: z.boolean() })),
};
