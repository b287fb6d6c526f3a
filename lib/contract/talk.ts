import { z } from 'zod';
import { talkNotices } from '@/lib/domain/talk-notice';
import { threadOutcomes, threadPlaces } from '@/lib/domain/thread';
import { Can, Id, Person, route, TalkText, Text, Timestamp, Version, WorkspaceInput } from './base';
import { CaseInput } from './cases';
import { ClaimInput } from './claims';

/** What a thread stands on, as its writer names it. A cell is the claim in one article. */
export const ThreadPlaceInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('passage'), passageId: Id }),
  z.object({ kind: z.literal('verdict'), verdictId: Id }),
  z.object({ kind: z.literal('evidence'), evidenceId: Id }),
  z.object({ kind: z.literal('cell'), articleId: Id }),
]);
export type ThreadPlaceInput = z.infer<typeof ThreadPlaceInput>;

const Place = z.object({
  kind: z.enum(threadPlaces),
  /** The passage, verdict, evidence or article that it stands on; null for the claim itself. */
  id: Id.nullable(),
  /** The article of a passage or cell. */
  articleId: Id.nullable(),
  /** In words: "Anna’s verdict", "Northern Herald: “The troops …”". */
  label: z.string(),
});

const Comment = z.object({
  id: Id,
  author: Person,
  /** Null where the author took it back. */
  body: TalkText.nullable(),
  edited: z.boolean(),
  createdAt: Timestamp,
  writtenAt: Timestamp,
  version: Version,
  can: Can,
});
export type Comment = z.infer<typeof Comment>;

const Move = z.object({
  id: Id,
  kind: z.enum(['resolved', 'reopened']),
  outcome: z.enum(threadOutcomes).nullable(),
  words: z.string(),
  by: Person,
  createdAt: Timestamp,
});

const ThreadHead = z.object({
  id: Id,
  caseId: Id,
  claimId: Id,
  claimNumber: z.int(),
  place: Place,
  resolved: z.boolean(),
  openedBy: Person,
  openedAt: Timestamp,
  lastAt: Timestamp,
  version: Version,
});

export const Thread = ThreadHead.extend({
  comments: z.array(Comment),
  moves: z.array(Move),
  can: Can,
});
export type Thread = z.infer<typeof Thread>;

/** A thread in a list of a case: what it is about and where it stands. */
export const ThreadRow = ThreadHead.extend({
  claimStatement: z.string(),
  comments: z.int(),
  /** The newest comment that was not taken back. */
  last: z.object({ author: Person, text: z.string() }).nullable(),
  /** How it ended, where it is resolved. */
  outcome: Move.nullable(),
});
export type ThreadRow = z.infer<typeof ThreadRow>;

export const ThreadsOfClaim = z.object({
  /** Open ones first, then the one that was last spoken in. */
  threads: z.array(Thread),
  /** What is to be known before writing; null where everybody may read everything. */
  notice: z.enum(talkNotices).nullable(),
  /** Whether a thread may stand on a verdict: not while verdicts carry no names. */
  onVerdicts: z.boolean(),
  can: Can,
});
export type ThreadsOfClaim = z.infer<typeof ThreadsOfClaim>;

const ThreadInput = WorkspaceInput.extend({ threadId: Id });
const CommentInput = WorkspaceInput.extend({ commentId: Id, version: Version });

export const talk = {
  listForClaim: route('GET', '/w/{workspace}/claims/{claimId}/threads', 'What is said about a claim')
    .input(ClaimInput)
    .output(ThreadsOfClaim),
  listForCase: route('GET', '/w/{workspace}/cases/{caseId}/threads', 'Threads of a case, page by page')
    .input(
      CaseInput.extend({
        /** `mine` are those that the viewer opened, spoke in or is named in. */
        show: z.enum(['open', 'resolved', 'mine']).default('open'),
        /** Opaque: the `next` of the page before. */
        cursor: z.string().max(100).optional(),
        limit: z.int().min(1).max(100).default(30),
      }),
    )
    .output(z.object({ rows: z.array(ThreadRow), next: z.string().nullable() })),
  open: route('POST', '/w/{workspace}/claims/{claimId}/threads', 'Begin to talk about something of a claim')
    .input(ClaimInput.extend({ place: ThreadPlaceInput, body: TalkText }))
    .output(Thread),
  comment: route('POST', '/w/{workspace}/threads/{threadId}/comments', 'Say something in a thread')
    .input(ThreadInput.extend({ body: TalkText }))
    .output(Thread),
  changeComment: route(
    'PATCH',
    '/w/{workspace}/comments/{commentId}',
    'Change what you said, or say it again',
  )
    .input(CommentInput.extend({ body: TalkText }))
    .output(Thread),
  withdrawComment: route('POST', '/w/{workspace}/comments/{commentId}/withdraw', 'Take back what you said')
    .input(CommentInput)
    .output(Thread),
  resolve: route('POST', '/w/{workspace}/threads/{threadId}/resolve', 'Resolve a thread, with its outcome')
    .input(
      ThreadInput.extend({
        version: Version,
        outcome: z.enum(threadOutcomes),
        words: Text.trim().max(500).default(''),
      }),
    )
    .output(Thread),
  reopen: route('POST', '/w/{workspace}/threads/{threadId}/reopen', 'Reopen a resolved thread')
    .input(ThreadInput.extend({ version: Version }))
    .output(Thread),
};
