import { createHash } from 'node:crypto';
import { Prisma, type Tx } from '@/lib/db/database';
import type { Part } from '@/lib/domain/part';

/** An article as the engine gets it: plain data that goes to a worker. */
export interface EngineArticle {
  id: string;
  revisionId: string;
  /** What the desk calls it, for reasons that people read. */
  label: string;
  role: 'under_check' | 'reference';
  text: string;
  parts: Part[];
  language: string;
  publishedAt: string | null;
  outlet: string | null;
  headline: string | null;
}

interface Query {
  workspaceId: string;
  caseId: string;
  /** False to learn only what is there: texts are long. */
  texts?: boolean;
}

/** The articles of a case in their newest revision, in an order that does not change while they are the same. */
export async function readInputs(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, caseId, texts = true }: Query,
): Promise<EngineArticle[]> {
  const text = texts ? Prisma.sql`r."text"` : Prisma.sql`''`;
  return db.$queryRaw<EngineArticle[]>(Prisma.sql`
    SELECT a."id", r."id" AS "revisionId", a."label", a."role"::text AS "role", ${text} AS "text", p."parts", a."language",
      a."publishedAt", o."name" AS "outlet", a."headline"
    FROM "Article" a
    LEFT JOIN "Outlet" o ON o."workspaceId" = a."workspaceId" AND o."id" = a."outletId"
    CROSS JOIN LATERAL (
      SELECT "id", "text" FROM "Revision"
      WHERE "workspaceId" = a."workspaceId" AND "articleId" = a."id" ORDER BY "number" DESC LIMIT 1) r
    CROSS JOIN LATERAL (
      SELECT "parts" FROM "PartList"
      WHERE "workspaceId" = a."workspaceId" AND "revisionId" = r."id" ORDER BY "version" DESC LIMIT 1) p
    WHERE a."workspaceId" = ${workspaceId}::uuid AND a."caseId" = ${caseId}::uuid AND a."removedAt" IS NULL
    ORDER BY a."id"`);
}

/** A hash of all that a result depends on: it is computed again when this differs, and only then. */
export function hashInputs(articles: readonly EngineArticle[]): string {
  const hash = createHash('sha256');
  // The label is what the desk calls an article and changes nothing that is found in it.
  for (const { label: _, text: __, ...article } of articles) hash.update(`${JSON.stringify(article)}\n`);
  return hash.digest('hex');
}
