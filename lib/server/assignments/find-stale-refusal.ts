import type { Assignment } from '@/lib/db/database';

/** Why a place that somebody saw in this version cannot be moved or taken back any more, in words; null when it can. */
export function findStaleRefusal(
  { releasedAt, submittedAt, version }: Pick<Assignment, 'releasedAt' | 'submittedAt' | 'version'>,
  seen: number,
): string | null {
  if (releasedAt !== null) return 'It was given back already.';
  if (submittedAt !== null) return 'The verdict of this place is in, so the place stays.';
  return version === seen ? null : 'Somebody changed it since you looked at it.';
}
