import { Problem } from '@/lib/domain/problem';

/** Refuses work on a case that was put away. */
export function refuseArchived({ archivedAt }: { archivedAt: Date | null }): void {
  if (archivedAt === null) return;
  throw new Problem('RULE_BROKEN', 'This case is archived. Reopen it to go on working.', {
    rule: 'case_archived',
  });
}
