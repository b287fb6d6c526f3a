import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { refuseArchived } from '../core/refuse-archived';
import { requireFound } from '../core/stale';

/** Refuses new work in a case that is archived, or not of this workspace. */
export async function requireOpenCase(
  tx: Pick<Tx, 'case'>,
  { workspaceId }: Actor,
  caseId: string,
): Promise<void> {
  const found = requireFound(
    await tx.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { archivedAt: true },
    }),
  );
  refuseArchived(found);
}
