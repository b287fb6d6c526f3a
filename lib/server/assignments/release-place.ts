import type { Assignment, Claim } from '@/lib/db/database';
import { claimLabel } from '@/lib/domain/claim-label';
import type { Write } from '../core/write';

interface Release {
  assignment: Assignment;
  claim: Claim;
  reason: string;
  handOverNote?: string;
}

/** Ends an assignment; the row stays in the history. */
export async function releasePlace(
  { tx, now, record }: Write,
  { assignment, claim, reason, handOverNote }: Release,
): Promise<void> {
  const { workspaceId, id, userId } = assignment;
  await tx.assignment.update({
    where: { workspaceId_id: { workspaceId, id } },
    data: {
      releasedAt: now,
      releaseReason: reason,
      version: { increment: 1 },
      ...(handOverNote === undefined ? {} : { handOverNote }),
    },
  });
  record({
    kind: 'assignment.released',
    caseId: claim.caseId,
    claimId: claim.id,
    subjectId: id,
    data: { userId, label: claimLabel(claim), reason },
  });
}
