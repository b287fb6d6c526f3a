import type { Assignment } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';

/** A place whose verdict is in cannot be given back or away: its stage counts it. */
export function refuseFulfilled({ submittedAt }: Pick<Assignment, 'submittedAt'>): void {
  if (submittedAt === null) return;
  throw new Problem('RULE_BROKEN', 'The verdict of this place is in, so the place stays.', {
    rule: 'place_fulfilled',
  });
}
