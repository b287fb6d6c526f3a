import type { OriginGroup } from '@/lib/contract/origins';

interface Column {
  articleId: string;
  role: 'under_check' | 'reference';
}

/** Columns that stand together, and what is written above them. */
export interface ColumnGroup {
  key: string;
  label: string;
  span: number;
}

/**
 * Puts articles of one origin side by side, references first; groups stand in the order of their first article. Without
 * groups the order stays and nothing is written above: what is not known yet is not called "not named".
 */
export function groupColumns<Some extends Column>(
  columns: readonly Some[],
  groups: readonly OriginGroup[] | undefined,
): { columns: Some[]; groups: ColumnGroup[] } {
  if (groups === undefined) return { columns: [...columns], groups: [] };
  const groupOf = new Map(groups.flatMap((group) => group.articleIds.map((id) => [id, group] as const)));
  const stacks = new Map<string, { label: string; columns: Some[] }>();
  const references = columns.filter(({ role }) => role === 'reference');
  const counted = columns.filter(({ role }) => role !== 'reference');
  for (const column of [...references, ...counted]) {
    const { key, label } = describe(column, groupOf.get(column.articleId));
    const stack = stacks.get(key);
    if (stack) stack.columns.push(column);
    else stacks.set(key, { label, columns: [column] });
  }
  return {
    columns: [...stacks.values()].flatMap((stack) => stack.columns),
    groups: [...stacks].map(
      ([
        key,
        {
          label,
          columns: { length: span },
        },
      ]) => ({ key, label, span }),
    ),
  };
}

function describe({ articleId, role }: Column, group: OriginGroup | undefined) {
  if (role === 'reference') return { key: 'reference', label: 'not counted' };
  if (group === undefined) return { key: articleId, label: 'not compared yet' };
  return { key: group.articleIds.join(), label: nameGroup(group) };
}

/** Who stands behind some articles, as far as it is known. Naming nobody is never called own reporting. */
function nameGroup({ name, copied, articleIds }: OriginGroup): string {
  if (name !== null) return name;
  if (copied) return 'copied from each other';
  return articleIds.length > 1 ? 'one origin, not named' : 'origin not named';
}
