import { Problem } from '@/lib/domain/problem';

/**
 * Refuses a write that was made on an older version, with the row as it is now. Use it where
 * `updateMany({ where: { …, version } })` changed nothing.
 */
export function refuseStale(current: unknown): never {
  throw new Problem('VERSION_CONFLICT', undefined, { current });
}

/** Refuses what is not in this workspace, in the same words whether it exists elsewhere or nowhere. */
export function requireFound<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new Problem('NOT_FOUND');
  return row;
}
