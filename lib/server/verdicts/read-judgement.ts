import type { Prisma, RatingScale } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { isBlankRichText, richTextSchema, richTextToPlain } from '@/lib/domain/rich-text';
import { findRating } from '@/lib/domain/scale';
import { readRatings } from '../scales/present-scale';

interface Given {
  rating: string;
  reason: unknown;
}

/** The rating and reason of a verdict or decision as they are stored; refuses a rating off the scale and a blank reason. */
export function readJudgement(scale: RatingScale, { rating, reason }: Given) {
  if (!findRating({ ratings: readRatings(scale) }, rating)) {
    refuseField('rating', `Choose one of the ratings of “${scale.name}”.`);
  }
  const read = richTextSchema.safeParse(reason);
  if (!read.success) refuseField('reason', read.error.issues[0]?.message ?? 'This text cannot be read.');
  if (isBlankRichText(read.data)) refuseField('reason', 'Write the reason: what the rating rests on.');
  return {
    scaleId: scale.id,
    rating,
    // A checked document is plain JSON by its schema.
    reason: read.data as unknown as Prisma.InputJsonObject,
    reasonText: richTextToPlain(read.data),
  };
}
