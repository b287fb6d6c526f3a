import type { OriginGroup } from '@/lib/contract/origins';
import type { OriginGrouping } from '@/lib/domain/origin';

/** Groups as the API gives them: with whether text that was copied holds them together. */
export function presentGroups({ groups, links }: Pick<OriginGrouping, 'groups' | 'links'>): OriginGroup[] {
  return groups.map((group) => {
    const members = new Set(group.articleIds);
    const copied = links.some(
      ({ a, b, kind, answer }) =>
        kind === 'shared_text' && answer !== 'rejected' && members.has(a) && members.has(b),
    );
    return { ...group, copied };
  });
}
