import type { DetailKind } from '@/lib/domain/claim';
import { groupBy } from '@/lib/domain/group-by';
import type { ReportClaim } from './report-claim';
import type { ReportInterval } from './report-wording';

/** Wordings of one detail that come to the same. */
export interface WordingGroup {
  /** As printed, each way once; none where the passages leave the detail out. */
  says: string[];
  value: string;
  interval: ReportInterval | null;
  /** Numbers, each once. */
  articles: number[];
}

/**
 * The details of a claim that are worth a reader’s time: those that the claim asks for, that articles fill differently,
 * or that a confirmed difference is about. Where all articles say the same and nobody asked, there is nothing to tell.
 */
export function groupWordings({
  wordings = [],
  conflicts = [],
  details,
}: Pick<ReportClaim, 'wordings' | 'conflicts' | 'details'>): {
  detail: DetailKind;
  groups: WordingGroup[];
}[] {
  const wanted = new Set([...details.map(({ kind }) => kind), ...conflicts.map(({ detail }) => detail)]);
  return wordings.flatMap(({ detail, wordings: read }) => {
    const slots = groupBy(read, ({ slot }) => slot);
    const groups = [...slots.values()].flatMap((slot) => {
      const same = [...groupBy(slot, ({ value }) => value).values()];
      return wanted.has(detail) || same.length > 1 ? same.map(toGroup) : [];
    });
    return groups.length === 0 ? [] : [{ detail, groups }];
  });
}

function toGroup(wordings: NonNullable<ReportClaim['wordings']>[number]['wordings']): WordingGroup {
  const says = new Map(
    wordings.filter((one) => one.says !== '').map((one) => [one.says.toLowerCase(), one.says] as const),
  );
  const [first] = wordings;
  return {
    says: [...says.values()],
    value: first?.value ?? '',
    interval: first?.interval ?? null,
    articles: [...new Set(wordings.map(({ article }) => article))],
  };
}
