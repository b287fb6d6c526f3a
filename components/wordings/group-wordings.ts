import type { Wording, Wordings } from '@/lib/contract/wordings';
import { detailKinds } from '@/lib/domain/claim';

type Detail = Wordings['details'][number]['detail'];
type Conflict = Wordings['conflicts'][number];

/** Wordings that come to the same: one line of the table, with everybody who puts it so. */
export interface WordingGroup {
  key: string;
  /** As printed, each way once; none where the passages leave the detail out. */
  says: string[];
  value: string;
  interval: Wording['interval'];
  places: { articleId: string; passageId: string }[];
}

export interface DetailRow {
  detail: Detail;
  groups: WordingGroup[];
  conflicts: Conflict[];
}

/**
 * Lines wordings up: by detail, in the order of a claim's details; within it by what is spoken of, then by what comes to
 * the same. A conflict stands with its detail, a contradiction first.
 */
export function groupWordings({ details, conflicts }: Pick<Wordings, 'details' | 'conflicts'>): DetailRow[] {
  return detailKinds.flatMap((detail) => {
    const wordings = details.find((row) => row.detail === detail)?.wordings ?? [];
    const about = conflicts
      .filter((conflict) => conflict.detail === detail)
      .toSorted((a, b) => Number(b.kind === 'contradiction') - Number(a.kind === 'contradiction'));
    if (wordings.length === 0 && about.length === 0) return [];
    return [{ detail, groups: groupSame(wordings), conflicts: about }];
  });
}

function groupSame(wordings: readonly Wording[]): WordingGroup[] {
  const slots = new Map<string, Map<string, WordingGroup>>();
  for (const { slot, value, says, interval, articleId, passageId } of wordings) {
    const groups = slots.get(slot) ?? new Map<string, WordingGroup>();
    slots.set(slot, groups);
    const group = groups.get(value) ?? { key: `${slot}|${value}`, says: [], value, interval, places: [] };
    groups.set(value, group);
    const isKnown = group.says.some((known) => known.toLowerCase() === says.toLowerCase());
    if (says !== '' && !isKnown) group.says.push(says);
    if (!group.places.some((place) => place.passageId === passageId))
      group.places.push({ articleId, passageId });
  }
  return [...slots.values()].flatMap((groups) => [...groups.values()]);
}
