import { isAtLeast, type Role } from './role';
import type { Sight } from './visibility';

interface AtClaim {
  viewer: Pick<Sight, 'others' | 'cold' | 'holders'> & { role: Role };
  /** Somebody who has the page of the claim open. */
  person: {
    /** They hold a place in a stage of the claim, or were assigned to it. */
    holds: boolean;
    /** They are to judge it from the evidence alone. */
    cold: boolean;
  };
}

/**
 * May a viewer be told that this person looks at the claim right now? Whoever works there holds a place, so where
 * holders are hidden their presence is. A cold reader sees nobody, and only editors who see the verdicts see them.
 */
export function canSeeAtClaim({ viewer, person }: AtClaim): boolean {
  if (viewer.cold) return false;
  if (person.cold) return viewer.others && isAtLeast(viewer.role, 'editor');
  return viewer.holders || !person.holds;
}
