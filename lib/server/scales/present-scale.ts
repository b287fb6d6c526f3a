import type { Scale } from '@/lib/contract/scales';
import type { RatingScale } from '@/lib/db/database';
import type { Rating } from '@/lib/domain/scale';

/** The ratings of a stored scale. Only checked ratings are stored (save-scale.ts, the presets). */
export function readRatings(row: Pick<RatingScale, 'ratings'>): Rating[] {
  return row.ratings as unknown as Rating[];
}

/** Every version of the scales of a workspace; all versions of a family must be among the rows. */
export function presentScales(rows: RatingScale[]): Scale[] {
  return rows.map((row) => ({
    id: row.id,
    familyId: row.familyId,
    version: row.version,
    name: row.name,
    kind: row.kind,
    ratings: readRatings(row),
    retiredAt: row.retiredAt?.toISOString() ?? null,
    usable: row.retiredAt === null && isNewest(row, rows),
  }));
}

function isNewest(row: RatingScale, rows: RatingScale[]): boolean {
  return !rows.some((other) => other.familyId === row.familyId && other.version > row.version);
}
