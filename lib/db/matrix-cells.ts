import type { Tx } from './db';
import { Prisma } from './generated/client';
import type { Polarity, VoiceKind } from './generated/enums';
import { type HiddenWork, withoutHiddenPassages, withoutHiddenSilences } from './hidden-work';

/** Voices of a cell that are sent; the rest is counted. */
const VOICES = 3;
/** Characters of a quote that are sent. */
const QUOTE = 140;

/** A voice as the query packs it: id, voice, speaker, polarity, verb, quote, whether the place is confirmed. */
export type PackedVoice = [
  id: string,
  voice: VoiceKind,
  speaker: string | null,
  polarity: Polarity,
  verb: string | null,
  quote: string,
  confirmed: boolean,
];

/** What one article says on one claim, or that it is silent. Cells with neither have no row. */
export interface CellRecord {
  claimId: string;
  articleId: string;
  passages: number;
  voices: PackedVoice[];
  /** Every different "voice/polarity" of the cell, also of voices that are not sent. */
  stances: string[];
  silent: boolean;
  /** What visible cell judgements say about accuracy. */
  accurate: number;
  inaccurate: number;
  /** Wordings of this cell that do not hold, of findings that the viewer may see. */
  failing: string[];
}

interface Scope {
  workspaceId: string;
  caseId: string;
  viewerId: string;
  /** Only these claims. */
  claimIds?: string[];
  /** Claims whose judgements by others the viewer may see. */
  openClaimIds: string[];
  hidden: HiddenWork;
}

/** The cells of a case's matrix in one statement. */
export function readMatrixCells(db: Pick<Tx, '$queryRaw'>, scope: Scope): Promise<CellRecord[]> {
  const { workspaceId, caseId, viewerId, claimIds, openClaimIds, hidden } = scope;
  const only = claimIds ? Prisma.sql`AND k."id" = ANY(${claimIds}::uuid[])` : Prisma.empty;
  return db.$queryRaw<CellRecord[]>(Prisma.sql`
    WITH claim AS (
      SELECT k."id", k."wordingVersion" FROM "Claim" k
      WHERE k."workspaceId" = ${workspaceId}::uuid AND k."caseId" = ${caseId}::uuid ${only}
    ), mark AS (
      SELECT p."claimId", p."articleId", p."id", p."voice", p."speaker", p."polarity", p."verb", p."quote", p."confirmed",
        row_number() OVER (PARTITION BY p."claimId", p."articleId" ORDER BY p."start", p."id") AS "place"
      FROM "Passage" p JOIN claim ON claim."id" = p."claimId"
      WHERE p."workspaceId" = ${workspaceId}::uuid AND p."caseId" = ${caseId}::uuid AND p."removedAt" IS NULL
        ${withoutHiddenPassages(hidden, 'p')}
    ), stated AS (
      SELECT "claimId", "articleId", count(*)::int AS "passages",
        jsonb_agg(jsonb_build_array("id", "voice", "speaker", "polarity", "verb", left("quote", ${QUOTE}::int), "confirmed")
          ORDER BY "place") FILTER (WHERE "place" <= ${VOICES}::int) AS "voices",
        array_agg(DISTINCT "voice"::text || '/' || "polarity"::text) AS "stances"
      FROM mark GROUP BY "claimId", "articleId"
    ), silent AS (
      SELECT DISTINCT s."claimId", s."articleId" FROM "Silence" s
      JOIN claim ON claim."id" = s."claimId" AND claim."wordingVersion" = s."wordingVersion"
      WHERE s."workspaceId" = ${workspaceId}::uuid AND s."withdrawnAt" IS NULL AND s."revisionId" = (
        SELECT r."id" FROM "Revision" r WHERE r."workspaceId" = s."workspaceId" AND r."articleId" = s."articleId"
        ORDER BY r."number" DESC LIMIT 1) ${withoutHiddenSilences(hidden, 's')}
    ), judged AS (
      SELECT j."claimId", j."articleId", count(*) FILTER (WHERE j."accurate")::int AS "accurate",
        count(*) FILTER (WHERE NOT j."accurate")::int AS "inaccurate"
      FROM "CellJudgement" j JOIN claim ON claim."id" = j."claimId"
      WHERE j."workspaceId" = ${workspaceId}::uuid AND (j."userId" = ${viewerId}::uuid OR j."claimId" = ANY(${openClaimIds}::uuid[]))
      GROUP BY j."claimId", j."articleId"
    ), failing AS (
      SELECT f."claimId", f."articleId", array_agg(f."says" ORDER BY f."id") AS "failing"
      FROM "Finding" f JOIN claim ON claim."id" = f."claimId"
      WHERE f."workspaceId" = ${workspaceId}::uuid AND f."withdrawnAt" IS NULL
        AND (f."createdById" = ${viewerId}::uuid OR f."claimId" = ANY(${openClaimIds}::uuid[])) GROUP BY f."claimId", f."articleId"
    )
    SELECT cell."claimId", cell."articleId", coalesce(stated."passages", 0) AS "passages",
      coalesce(stated."voices", '[]') AS "voices", coalesce(stated."stances", '{}') AS "stances",
      silent."claimId" IS NOT NULL AS "silent", coalesce(judged."accurate", 0) AS "accurate",
      coalesce(judged."inaccurate", 0) AS "inaccurate", coalesce(failing."failing", '{}') AS "failing"
    FROM (SELECT "claimId", "articleId" FROM stated UNION SELECT "claimId", "articleId" FROM silent
      UNION SELECT "claimId", "articleId" FROM judged) cell
    LEFT JOIN stated USING ("claimId", "articleId")
    LEFT JOIN silent USING ("claimId", "articleId")
    LEFT JOIN judged USING ("claimId", "articleId")
    LEFT JOIN failing USING ("claimId", "articleId")`);
}
