import type { Prisma } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import { checkScale, type Scale } from '@/lib/domain/scale';

/** A scale that somebody made, as it is stored; refused with the first thing that is wrong with it. */
export function readScale({ name, kind, ratings }: Scale) {
  const [fault] = checkScale({ name, kind, ratings });
  if (fault !== undefined) refuseField(name.trim() === '' ? 'name' : 'ratings', fault);
  // Plain JSON by its type; an order has no outside where there is none.
  const kept = ratings.map((rating) => ({ ...rating, outside: kind === 'ordinal' && rating.outside }));
  return { name, kind, ratings: kept as unknown as Prisma.InputJsonArray };
}
