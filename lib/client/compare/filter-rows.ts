import type { MatrixRow } from '@/lib/contract/compare';

export type MatrixSort = 'number' | 'articles' | 'status';

export interface MatrixFilter {
  /** Only claims that articles put differently. */
  differ: boolean;
  /** Only these claims; null for all. */
  only: ReadonlySet<string> | null;
  status: string | null;
  tag: string | null;
  sort: MatrixSort;
}

const statusOrder = ['proposed', 'open', 'in_review', 'judged', 'published'];

/** The rows that a filter lets through, in its order; the rows themselves are not changed. */
export function filterRows(
  rows: readonly MatrixRow[],
  { differ, only, status, tag, sort }: MatrixFilter,
): MatrixRow[] {
  const kept = rows.filter(
    (row) =>
      (!differ || row.articlesDiffer) &&
      (only === null || only.has(row.claimId)) &&
      (status === null || row.status === status) &&
      (tag === null || row.tags.includes(tag)),
  );
  if (sort === 'articles') kept.sort((a, b) => countStated(b) - countStated(a) || a.number - b.number);
  if (sort === 'status') {
    kept.sort((a, b) => statusOrder.indexOf(a.status) - statusOrder.indexOf(b.status) || a.number - b.number);
  }
  return kept;
}

function countStated({ cells }: MatrixRow): number {
  return cells.filter(({ state }) => state === 'stated').length;
}
