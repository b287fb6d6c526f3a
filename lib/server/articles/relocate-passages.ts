import { describe } from '@/lib/anchoring/describe';
import type { Location } from '@/lib/anchoring/locate';
import { type Passage, Prisma, type Tx } from '@/lib/db/database';

/** A passage with the place that was found for it in a new text; `place` is null when it is lost. */
export interface RelocatedPassage {
  id: string;
  version: number;
  found: Location;
  place: Pick<Passage, 'start' | 'end' | 'quote' | 'prefix' | 'suffix'> | null;
}

export function relocatePassage(
  { id, version }: Pick<Passage, 'id' | 'version'>,
  found: Location,
  text: string,
): RelocatedPassage {
  const place = found.kind === 'lost' ? null : describe({ text, start: found.start, end: found.end });
  return { id, version, found, place };
}

interface Places {
  workspaceId: string;
  revisionId: string;
  passages: readonly RelocatedPassage[];
  now: Date;
}

/**
 * Moves passages to their places in a new revision and keeps the places they leave, in one statement however many there
 * are. Answers how many it moved: fewer where somebody changed one meanwhile.
 */
export function storePlaces(
  tx: Pick<Tx, '$executeRaw'>,
  { workspaceId, revisionId, passages, now }: Places,
): Promise<number> {
  const rows = passages.map(({ id, version, found, place }) => ({
    id,
    version,
    state: found.kind,
    score: found.kind === 'lost' ? 0 : found.score,
    revision: place === null ? null : revisionId,
    ...place,
  }));
  // Both parts see the rows as they were before the statement, so what is kept is the place that was left.
  return tx.$executeRaw(Prisma.sql`
    WITH placed AS (
      SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS row("id" uuid, "version" int, "state" text,
        "score" float8, "revision" uuid, "start" int, "end" int, "quote" text, "prefix" text, "suffix" text)
    ), kept AS (
      INSERT INTO "PassageAnchor"
        ("workspaceId", "passageId", "version", "revisionId", "start", "end", "quote", "prefix", "suffix", "replacedAt")
      SELECT p."workspaceId", p."id", p."version", p."revisionId", p."start", p."end", p."quote", p."prefix",
        p."suffix", ${now}
      FROM "Passage" p JOIN placed n ON n."id" = p."id" AND n."version" = p."version"
      WHERE p."workspaceId" = ${workspaceId}::uuid
    )
    UPDATE "Passage" p SET
      "revisionId" = coalesce(n."revision", p."revisionId"),
      "start" = coalesce(n."start", p."start"),
      "end" = coalesce(n."end", p."end"),
      "quote" = coalesce(n."quote", p."quote"),
      "prefix" = coalesce(n."prefix", p."prefix"),
      "suffix" = coalesce(n."suffix", p."suffix"),
      "anchorState" = n."state"::"AnchorState",
      "anchorScore" = n."score",
      "confirmed" = n."state" = 'exact',
      "version" = p."version" + 1
    FROM placed n
    WHERE p."workspaceId" = ${workspaceId}::uuid AND p."id" = n."id" AND p."version" = n."version"`);
}
