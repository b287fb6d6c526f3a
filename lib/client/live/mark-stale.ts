import type { QueryClient, QueryKey } from '@tanstack/react-query';
import type { LiveActivity } from './live-store';

/**
 * Procedures whose screens take live activities in their own way: the reader lets new marks wait until they are asked
 * for, the matrix fetches only the rows that changed.
 */
const ownWay = new Set(['passages.listForArticle', 'compare.matrix']);

/** Ids by which an activity and a query can speak of the same thing. */
const idFields = ['caseId', 'articleId', 'claimId'] as const;

/**
 * Marks stale what these activities touched, by one rule for all subjects: a query of the workspace is touched when it
 * names an id that the activity names, or names none at all (lists of the whole workspace). Visible screens fetch
 * again at once, the others when they are next shown.
 */
export function markStale(queryClient: QueryClient, workspace: string, activities: LiveActivity[]): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => isTouched(queryKey, workspace, activities),
  });
}

/** Marks everything of the workspace stale: after a reset, when what was missed cannot be told. */
export function markAllStale(queryClient: QueryClient, workspace: string): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => readInput(queryKey)?.workspace === workspace,
  });
}

/** What depends on the comparison of articles; the state of it changes with each step, the rest when it is done. */
const compared = [
  'compare.candidates',
  'compare.copied',
  'compare.quotes',
  'compare.reuse',
  'compare.shared',
  'compare.sideBySide',
  'claims.wordings',
  'origins.',
  'suggestions.',
];

/** Marks stale what a step in the comparison of a case touches. While the last one goes on, the others can be read. */
export function markAnalysisStale(
  queryClient: QueryClient,
  workspace: string,
  { state, done, steps }: { state: string; done: number; steps: number },
): void {
  const touched =
    state === 'running' && done < steps - 1 ? ['compare.analysis'] : ['compare.analysis', ...compared];
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) =>
      readInput(queryKey)?.workspace === workspace &&
      touched.some((procedure) => readProcedure(queryKey).startsWith(procedure)),
  });
}

/** Exported for its tests. */
export function isTouched(queryKey: QueryKey, workspace: string, activities: LiveActivity[]): boolean {
  const input = readInput(queryKey);
  if (input?.workspace !== workspace || ownWay.has(readProcedure(queryKey))) return false;
  const named = idFields.filter((field) => typeof input[field] === 'string');
  if (named.length === 0) return true;
  return activities.some((activity) =>
    named.some(
      (field) =>
        activity[field] === input[field] ||
        // What happens to an article as a whole (a new revision, a new label) shows on the page of every claim.
        (field === 'claimId' && activity.claimId === null && activity.articleId !== null),
    ),
  );
}

/** oRPC's keys: `[path, { input, type }]`. */
function readInput(queryKey: QueryKey): Record<string, unknown> | undefined {
  const options: unknown = queryKey[1];
  if (typeof options !== 'object' || options === null || !('input' in options)) return undefined;
  const { input } = options;
  return typeof input === 'object' && input !== null ? { ...input } : undefined;
}

function readProcedure(queryKey: QueryKey): string {
  const path: unknown = queryKey[0];
  return Array.isArray(path) ? path.join('.') : '';
}
