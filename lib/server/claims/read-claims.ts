import { type ClaimRecord, readClaimRows, readVisibleCounts } from '@/lib/db/claim-rows';
import type { Tx } from '@/lib/db/database';
import { describeSight, type Sight } from '@/lib/domain/visibility';
import type { Actor } from '../core/actor';
import { listHiddenWork } from '../visibility/hidden-work';

/** A claim with the figures that its viewer may know, and what else they may. */
export interface ReadClaim {
  record: ClaimRecord;
  sight: Sight;
}

/** Claims by number. Only where a protocol hides work from the viewer are marks and evidence counted once more. */
export async function readClaims(
  actor: Actor,
  db: Pick<Tx, '$queryRaw'>,
  of: { caseId: string } | { claimIds: string[] },
): Promise<ReadClaim[]> {
  const { workspaceId, userId: viewerId } = actor;
  const records = await readClaimRows(db, { workspaceId, viewerId, of });
  const views = new Map(records.map((record) => [record.id, viewClaim(actor, record)]));
  const hidden = listHiddenWork(actor, views);
  const claimIds = [...new Set([...hidden.passages, ...hidden.cold, ...hidden.evidence])];
  const counts =
    claimIds.length === 0 ? undefined : await readVisibleCounts(db, { workspaceId, claimIds, hidden });
  return records.map((record) => ({
    record: { ...record, ...counts?.get(record.id) },
    sight: views.get(record.id) ?? viewClaim(actor, record),
  }));
}

function viewClaim({ role, userId }: Actor, record: ClaimRecord) {
  const view = {
    role,
    stage: record.stage,
    protocol: record.protocol,
    place: record.place,
    assigned: record.assignees.some((assignee) => assignee.userId === userId),
    submitted: record.ownRating !== null,
    decided: record.decisionRating !== null,
  };
  return { ...view, ...describeSight(view), protocolSince: null };
}
