import type { Workspace } from '@/lib/contract/people';
import { isAtLeast } from '@/lib/domain/role';

/** The people who may judge claims: reviewers first, then editors and owners, each by name. */
export function listReviewers(people: Workspace['people']): Workspace['people'] {
  return people
    .filter(({ role }) => isAtLeast(role, 'reviewer'))
    .sort(
      (a, b) =>
        Number(isAtLeast(a.role, 'editor')) - Number(isAtLeast(b.role, 'editor')) ||
        a.name.localeCompare(b.name, 'en'),
    );
}
