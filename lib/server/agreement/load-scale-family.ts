import type { RatingScale, Tx } from '@/lib/db/database';
import type { ComparedScale } from '@/lib/domain/agreement/measure-verdicts';
import { readRatings } from '../scales/present-scale';

interface ScaleFamily {
  /** All versions of the scale: ratings on these can be compared. */
  familyIds: ReadonlySet<string>;
  scale: ComparedScale;
}

/** A scale with the other versions of its family, as agreement needs it. */
export async function loadScaleFamily(
  db: Pick<Tx, 'ratingScale'>,
  workspaceId: string,
  scale: Pick<RatingScale, 'familyId' | 'kind' | 'ratings'>,
): Promise<ScaleFamily> {
  const family = await db.ratingScale.findMany({
    where: { workspaceId, familyId: scale.familyId },
    select: { id: true, ratings: true },
    orderBy: { version: 'desc' },
  });
  const ratings = [scale, ...family].flatMap(readRatings);
  return {
    familyIds: new Set(family.map(({ id }) => id)),
    scale: {
      keys: [...new Set(ratings.map(({ key }) => key))],
      outsideOrder:
        scale.kind === 'nominal' ? null : ratings.filter(({ outside }) => outside).map(({ key }) => key),
    },
  };
}
