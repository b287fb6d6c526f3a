import type { RichText } from '@/lib/domain/rich-text';
import type { ThreadOutcome, ThreadPlace } from '@/lib/domain/thread';
import type { Tx } from './db';
import { Prisma } from './generated/client';
import { type HiddenTalk, withoutHiddenThreads, withoutHiddenWords } from './hidden-talk';

/** A thread as far as a viewer may see it; times inside of `moves` and `comments` are ISO 8601 with an offset. */
export interface ThreadRecord {
  id: string;
  caseId: string;
  claimId: string;
  claimNumber: number;
  claimStatement: string;
  place: ThreadPlace;
  passageId: string | null;
  verdictId: string | null;
  evidenceId: string | null;
  articleId: string | null;
  /** The words of the passage, the question of the evidence, or whose verdict it is. */
  quote: string | null;
  question: string | null;
  verdictBy: string | null;
  /** The article of the passage or the cell. */
  articleLabel: string | null;
  openedById: string;
  openedAt: Date;
  /** When somebody last said or did something in it. */
  lastAt: Date;
  moves: MoveRecord[];
  comments: CommentRecord[];
}

export interface MoveRecord {
  id: string;
  kind: 'resolved' | 'reopened';
  outcome: ThreadOutcome | null;
  words: string;
  createdById: string;
  createdAt: string;
}

export interface CommentRecord {
  id: string;
  authorId: string;
  version: number;
  /** Null where the author took it back. */
  body: RichText | null;
  createdAt: string;
  writtenAt: string;
}

interface Wanted {
  workspaceId: string;
  of: { claimId: string } | { threadId: string } | { caseId: string };
  hidden: HiddenTalk;
  /** Only these; all when left out. */
  state?: 'open' | 'resolved';
  /** Only threads that the viewer opened, spoke in or is named in. */
  mine?: boolean;
  /** Only what comes after this thread, which was the last of a page. */
  after?: { lastAt: Date; id: string };
  limit?: number;
}

/** Reads threads with all that is said in them, the one that was last spoken in first, in one statement. */
export async function readThreadRows(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, of, hidden, state, mine = false, after, limit }: Wanted,
): Promise<ThreadRecord[]> {
  const { viewerId } = hidden.work;
  const scope =
    'claimId' in of
      ? Prisma.sql`t."claimId" = ${of.claimId}::uuid`
      : 'caseId' in of
        ? Prisma.sql`t."caseId" = ${of.caseId}::uuid`
        : Prisma.sql`t."id" = ${of.threadId}::uuid`;
  const filters = [scope];
  if (state !== undefined)
    filters.push(Prisma.sql`coalesce(turned."resolved", false) = ${state === 'resolved'}`);
  if (mine) filters.push(Prisma.sql`(t."openedById" = ${viewerId}::uuid OR said."mine")`);
  if (after)
    filters.push(
      Prisma.sql`(greatest(t."openedAt", turned."lastAt", said."lastAt"), t."id") < (${after.lastAt}, ${after.id}::uuid)`,
    );
  return db.$queryRaw<ThreadRecord[]>(Prisma.sql`
    SELECT t."id", t."caseId", t."claimId", c."number" AS "claimNumber", c."statement" AS "claimStatement",
      t."place"::text AS "place", t."passageId", t."verdictId", t."evidenceId", a."id" AS "articleId",
      p."quote", e."question", u."name" AS "verdictBy", a."label" AS "articleLabel", t."openedById", t."openedAt",
      greatest(t."openedAt", turned."lastAt", said."lastAt") AS "lastAt", turned."moves", said."comments"
    FROM "Thread" t
    JOIN "Claim" c ON c."workspaceId" = t."workspaceId" AND c."id" = t."claimId"
    LEFT JOIN "Passage" p ON p."workspaceId" = t."workspaceId" AND p."id" = t."passageId"
    LEFT JOIN "Evidence" e ON e."workspaceId" = t."workspaceId" AND e."id" = t."evidenceId"
    LEFT JOIN "Verdict" v ON v."workspaceId" = t."workspaceId" AND v."id" = t."verdictId"
    LEFT JOIN "User" u ON u."id" = v."userId"
    LEFT JOIN "Article" a ON a."workspaceId" = t."workspaceId" AND a."id" = coalesce(t."articleId", p."articleId")
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', m."id", 'kind', m."kind", 'outcome', m."outcome", 'words', m."words",
          'createdById', m."createdById", 'createdAt', m."createdAt") ORDER BY m."createdAt", m."id"), '[]') AS "moves",
        (array_agg(m."kind" ORDER BY m."createdAt" DESC, m."id" DESC))[1] = 'resolved' AS "resolved",
        max(m."createdAt") AS "lastAt"
      FROM "ThreadMove" m WHERE m."workspaceId" = t."workspaceId" AND m."threadId" = t."id"
        ${wordsOf(hidden, 'm."createdById"', 'm."stage"')}) turned
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('id', s."id", 'authorId', s."authorId", 'version', w."version",
          'body', w."body", 'createdAt', s."createdAt", 'writtenAt', w."writtenAt") ORDER BY s."createdAt", s."id"), '[]') AS "comments",
        bool_or(s."authorId" = ${viewerId}::uuid OR ${viewerId}::uuid = ANY(w."mentions")) AS "mine",
        max(s."createdAt") AS "lastAt"
      FROM "Comment" s CROSS JOIN LATERAL (
        SELECT o."version", o."body", o."mentions", o."writtenAt" FROM "CommentVersion" o
        WHERE o."workspaceId" = s."workspaceId" AND o."commentId" = s."id" ${wordsOf(hidden, 's."authorId"', 'o."stage"')}
        ORDER BY o."version" DESC LIMIT 1) w
      WHERE s."workspaceId" = t."workspaceId" AND s."threadId" = t."id") said
    WHERE t."workspaceId" = ${workspaceId}::uuid AND ${Prisma.join(filters, ' AND ')}
      ${withoutHiddenThreads(hidden, 't')}
    ORDER BY "lastAt" DESC, t."id" DESC ${limit === undefined ? Prisma.empty : Prisma.sql`LIMIT ${limit}`}`);
}

function wordsOf({ work }: HiddenTalk, authorId: string, stage: string): Prisma.Sql {
  return withoutHiddenWords(work, { claimId: 't."claimId"', authorId, stage });
}
