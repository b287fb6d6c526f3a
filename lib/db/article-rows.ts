import type { Tx } from './db';
import { Prisma } from './generated/client';
import { type HiddenWork, withoutHiddenPassages } from './hidden-work';

/** An article without its text, with what its row in a list shows. */
export interface ArticleRecord {
  id: string;
  caseId: string;
  role: 'under_check' | 'reference';
  outletId: string | null;
  outletName: string | null;
  label: string;
  headline: string | null;
  byline: string | null;
  url: string | null;
  archiveUrl: string | null;
  accessedAt: Date | null;
  publishedAt: string | null;
  dateBasis: 'in_text' | 'typed_in' | 'unknown';
  language: string;
  position: number;
  version: number;
  createdById: string;
  removedAt: Date | null;
  revisionId: string;
  revisionNumber: number;
  sha256: string;
  words: number;
  revisionCreatedAt: Date;
  passages: number;
  unconfirmed: number;
  readers: { userId: string; status: 'begun' | 'read'; position: number; revisionId: string }[];
}

interface Query {
  workspaceId: string;
  caseId?: string;
  articleId?: string;
  /** Removed ones, or the others. Left out: either. */
  removed?: boolean;
  /** Marks that are not counted. */
  hidden: HiddenWork;
}

/** Articles with their newest revision in one statement, references first, then in the order of the case. */
export function readArticleRows(db: Pick<Tx, '$queryRaw'>, query: Query): Promise<ArticleRecord[]> {
  const { workspaceId, caseId, articleId, removed, hidden } = query;
  const filter = [Prisma.sql`a."workspaceId" = ${workspaceId}::uuid`];
  if (caseId !== undefined) filter.push(Prisma.sql`a."caseId" = ${caseId}::uuid`);
  if (articleId !== undefined) filter.push(Prisma.sql`a."id" = ${articleId}::uuid`);
  if (removed !== undefined) filter.push(Prisma.sql`(a."removedAt" IS NOT NULL) = ${removed}`);
  return db.$queryRaw<ArticleRecord[]>(Prisma.sql`
    SELECT a."id", a."caseId", a."role"::text AS "role", a."outletId", o."name" AS "outletName", a."label", a."headline", a."byline",
      a."url", a."archiveUrl", a."accessedAt", a."publishedAt", a."dateBasis"::text AS "dateBasis", a."language", a."position",
      a."version", a."createdById", a."removedAt",
      r."id" AS "revisionId", r."number" AS "revisionNumber", r."sha256", r."words", r."createdAt" AS "revisionCreatedAt",
      marks."passages", marks."unconfirmed", progress."readers"
    FROM "Article" a
    LEFT JOIN "Outlet" o ON o."workspaceId" = a."workspaceId" AND o."id" = a."outletId"
    CROSS JOIN LATERAL (
      SELECT "id", "number", "sha256", "words", "createdAt" FROM "Revision"
      WHERE "workspaceId" = a."workspaceId" AND "articleId" = a."id" ORDER BY "number" DESC LIMIT 1
    ) r
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS "passages", count(*) FILTER (WHERE NOT p."confirmed")::int AS "unconfirmed"
      FROM "Passage" p WHERE p."workspaceId" = a."workspaceId" AND p."articleId" = a."id" AND p."removedAt" IS NULL
        ${withoutHiddenPassages(hidden, 'p')}
    ) marks
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_agg(jsonb_build_object('userId', g."userId", 'status', g."status", 'position', g."position",
        'revisionId', g."revisionId") ORDER BY g."userId"), '[]') AS "readers"
      FROM "ReadProgress" g WHERE g."workspaceId" = a."workspaceId" AND g."articleId" = a."id"
    ) progress
    WHERE ${Prisma.join(filter, ' AND ')}
    ORDER BY (a."role" = 'reference') DESC, a."position", a."id"`);
}
