import { Prisma } from './generated/client';

/**
 * Work of others on claims that must not reach a viewer. Made by lib/server/visibility/hidden-work.ts, which asks the
 * rule; the fragments here keep the rows out of a statement. With nothing hidden they are empty, so most desks pay nothing.
 */
export interface HiddenWork {
  viewerId: string;
  /** Claims whose passages, silences, evidence or comments are hidden as far as others made them in a check. */
  passages: readonly string[];
  evidence: readonly string[];
  comments: readonly string[];
  /** Claims that the viewer judges from the evidence alone: nothing marked for them by others, whenever it was. */
  cold: readonly string[];
  /** Claims of which the viewer must not know who else holds a place. */
  holders: readonly string[];
  /** When these claims began to follow their protocols: a silence has no stage of its own. */
  since: ReadonlyMap<string, Date>;
}

/** Nothing is hidden: for what a viewer is not asked about, or was asked about before. */
export const NOTHING_HIDDEN: HiddenWork = {
  viewerId: '',
  passages: [],
  evidence: [],
  comments: [],
  cold: [],
  holders: [],
  since: new Map(),
};

const inCheck = Prisma.sql`IN ('first_check', 'second_check', 'cold_read')`;

/** `AND …` for passages under this alias. */
export function withoutHiddenPassages(hidden: HiddenWork, alias: string): Prisma.Sql {
  const { viewerId, passages, cold } = hidden;
  if (passages.length === 0 && cold.length === 0) return Prisma.empty;
  const p = Prisma.raw(alias);
  return Prisma.sql`AND (${p}."authorId" = ${viewerId}::uuid OR NOT (${p}."claimId" = ANY(${cold}::uuid[])
    OR (${p}."claimId" = ANY(${passages}::uuid[]) AND ${p}."stage" ${inCheck})))`;
}

/** `AND …` for confirmed silences under this alias. */
export function withoutHiddenSilences(hidden: HiddenWork, alias: string): Prisma.Sql {
  const { viewerId, passages, cold } = hidden;
  if (passages.length === 0 && cold.length === 0) return Prisma.empty;
  const s = Prisma.raw(alias);
  return Prisma.sql`AND (${s}."confirmedById" = ${viewerId}::uuid OR NOT (${s}."claimId" = ANY(${cold}::uuid[])
    OR (${s}."claimId" = ANY(${passages}::uuid[]) AND ${s}."createdAt" >= coalesce((SELECT hiding."protocolSince"
      FROM "Claim" hiding WHERE hiding."workspaceId" = ${s}."workspaceId" AND hiding."id" = ${s}."claimId"), ${s}."createdAt"))))`;
}

/** `AND …` for links of evidence under this alias. */
export function withoutHiddenLinks(hidden: HiddenWork, alias: string): Prisma.Sql {
  const { viewerId, evidence } = hidden;
  if (evidence.length === 0) return Prisma.empty;
  const l = Prisma.raw(alias);
  return Prisma.sql`AND (${l}."createdById" = ${viewerId}::uuid
    OR NOT (${l}."claimId" = ANY(${evidence}::uuid[]) AND ${l}."stage" ${inCheck}))`;
}

/**
 * `AND …` for pieces of evidence under this alias: those that were given in a check and serve, or served, hidden claims
 * alone are left out. What was there before stays: that it went away would tell that somebody uses it now.
 */
export function withoutHiddenEvidence(hidden: HiddenWork, alias: string): Prisma.Sql {
  if (hidden.evidence.length === 0) return Prisma.empty;
  const e = Prisma.raw(alias);
  const links = Prisma.sql`FROM "EvidenceLink" serving WHERE serving."workspaceId" = ${e}."workspaceId" AND serving."evidenceId" = ${e}."id"`;
  return Prisma.sql`AND (${e}."createdById" = ${hidden.viewerId}::uuid OR NOT (${e}."stage" ${inCheck})
    OR EXISTS (SELECT 1 ${links} AND serving."removedAt" IS NULL ${withoutHiddenLinks(hidden, 'serving')})
    OR (SELECT count(*) ${links}) = (SELECT count(*) ${links} ${withoutHiddenLinks(hidden, 'serving')}))`;
}
