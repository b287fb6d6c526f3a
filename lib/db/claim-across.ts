import type { Tx } from './db';
import { Prisma } from './generated/client';
import type { AnchorState, Polarity, VoiceKind } from './generated/enums';
import { type HiddenWork, NOTHING_HIDDEN, withoutHiddenPassages, withoutHiddenSilences } from './hidden-work';

/** Text that is read on either side of a quote, to find the sentence round it: longer than nearly all sentences. */
const AROUND = 400;

/** One article of the claim's case with one of its passages; an article with several has several rows, one with none has one. */
export interface AcrossRecord {
  caseId: string;
  /** A protocol may hide some of it from some viewers. */
  inProtocol: boolean;
  articleId: string;
  /** Somebody has read the newest revision to the end. */
  read: boolean;
  silenceId: string | null;
  silenceWords: string | null;
  silenceById: string | null;
  silenceByName: string | null;
  silenceAt: Date | null;
  passageId: string | null;
  revisionId: string;
  start: number;
  end: number;
  quote: string;
  /** Text before and after the quote. */
  before: string;
  after: string;
  anchorState: AnchorState;
  confirmed: boolean;
  voice: VoiceKind;
  speaker: string | null;
  polarity: Polarity;
  verb: string | null;
  authorId: string;
  authorName: string;
  version: number;
  createdAt: Date;
}

interface Scope {
  workspaceId: string;
  claimId: string;
  /** Only this article. */
  articleId?: string;
  /** Left out of what is read. */
  hidden?: HiddenWork;
}

/**
 * Reads how each article puts a claim, references first, in one statement. Silence counts only while it speaks of the
 * newest revision and of the claim as it is worded now. The columns of the passage are null where `passageId` is.
 */
export async function readClaimAcross(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId, claimId, articleId, hidden = NOTHING_HIDDEN }: Scope,
): Promise<AcrossRecord[]> {
  const only = articleId ? Prisma.sql`AND a."id" = ${articleId}::uuid` : Prisma.empty;
  return db.$queryRaw<AcrossRecord[]>(Prisma.sql`
    SELECT c."caseId", c."protocol" IS NOT NULL AND c."stage" <> 'open' AS "inProtocol", a."id" AS "articleId",
      EXISTS (SELECT 1 FROM "ReadProgress" g WHERE g."workspaceId" = a."workspaceId" AND g."articleId" = a."id"
        AND g."revisionId" = newest."id" AND g."status" = 'read') AS "read",
      s."id" AS "silenceId", s."words" AS "silenceWords", s."confirmedById" AS "silenceById",
      s."name" AS "silenceByName", s."createdAt" AS "silenceAt",
      p."id" AS "passageId", p."revisionId", p."start", p."end", p."quote",
      coalesce(place."before", p."prefix") AS "before", coalesce(place."after", p."suffix") AS "after",
      p."anchorState"::text AS "anchorState", p."confirmed", p."voice"::text AS "voice", p."speaker",
      p."polarity"::text AS "polarity", p."verb", p."authorId", author."name" AS "authorName", p."version", p."createdAt"
    FROM "Claim" c
    JOIN "Article" a ON a."workspaceId" = c."workspaceId" AND a."caseId" = c."caseId" AND a."removedAt" IS NULL
    JOIN LATERAL (
      SELECT r."id" FROM "Revision" r WHERE r."workspaceId" = a."workspaceId" AND r."articleId" = a."id"
      ORDER BY r."number" DESC LIMIT 1) newest ON true
    LEFT JOIN LATERAL (
      SELECT q."id", q."words", q."confirmedById", w."name", q."createdAt"
      FROM "Silence" q JOIN "User" w ON w."id" = q."confirmedById"
      WHERE q."workspaceId" = c."workspaceId" AND q."claimId" = c."id" AND q."revisionId" = newest."id"
        AND q."wordingVersion" = c."wordingVersion" AND q."withdrawnAt" IS NULL
        ${withoutHiddenSilences(hidden, 'q')}
      ORDER BY q."createdAt" DESC LIMIT 1) s ON true
    LEFT JOIN "Passage" p ON p."workspaceId" = c."workspaceId" AND p."claimId" = c."id" AND p."articleId" = a."id"
      AND p."removedAt" IS NULL ${withoutHiddenPassages(hidden, 'p')}
    LEFT JOIN "User" author ON author."id" = p."authorId"
    LEFT JOIN LATERAL (
      SELECT substring(t."text" FROM greatest(t."at" - ${AROUND}::int, 1) FOR least(${AROUND}::int, t."at" - 1)) AS "before",
        substring(t."text" FROM t."at" + length(p."quote") FOR ${AROUND}::int) AS "after"
      FROM (
        -- Offsets are UTF-16 units and PostgreSQL counts code points, so the place is found by its words.
        SELECT r."text", strpos(r."text", p."prefix" || p."quote" || p."suffix") + length(p."prefix") AS "at"
        FROM "Revision" r WHERE r."workspaceId" = p."workspaceId" AND r."id" = p."revisionId"
          AND strpos(r."text", p."prefix" || p."quote" || p."suffix") > 0) t) place ON true
    WHERE c."workspaceId" = ${workspaceId}::uuid AND c."id" = ${claimId}::uuid ${only}
    ORDER BY (a."role" = 'reference') DESC, a."position", a."id", p."start", p."id"`);
}
