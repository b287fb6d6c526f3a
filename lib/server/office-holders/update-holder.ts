import type { OfficeHolder } from '@/lib/contract/office-holders';
import type { ActivityKind } from '@/lib/domain/activity';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { checkTerm } from './check-term';
import { presentHolder } from './present-holder';

interface Input {
  holderId: string;
  version: number;
  removed?: boolean;
  person?: string;
  office?: string;
  heldFrom?: string | null;
  heldUntil?: string | null;
}

/** Changes an office-holder, takes one off the list or puts one back. */
export async function updateHolder(
  actor: Actor,
  { tx, now, record }: Write,
  { holderId, version, removed, person, office, heldFrom, heldUntil }: Input,
): Promise<OfficeHolder> {
  authorise(actor, 'officeHolders.edit');
  const { workspaceId } = actor;
  const where = { workspaceId_id: { workspaceId, id: holderId } };
  const before = requireFound(await tx.officeHolder.findUnique({ where }));
  checkTerm({
    heldFrom: heldFrom === undefined ? before.heldFrom : heldFrom,
    heldUntil: heldUntil === undefined ? before.heldUntil : heldUntil,
  });
  const { count } = await tx.officeHolder.updateMany({
    where: { workspaceId, id: holderId, version },
    data: {
      person,
      office,
      heldFrom,
      heldUntil,
      ...(removed === undefined ? {} : { removedAt: removed ? now : null }),
      version: { increment: 1 },
    },
  });
  const after = requireFound(await tx.officeHolder.findUnique({ where }));
  if (count === 0) refuseStale(presentHolder(actor, after));
  record({
    kind: nameChange(removed),
    subjectId: holderId,
    data: { label: `${after.person}, ${after.office}` },
  });
  return presentHolder(actor, after);
}

function nameChange(removed: boolean | undefined): ActivityKind {
  if (removed === undefined) return 'office_holder.changed';
  return removed ? 'office_holder.removed' : 'office_holder.restored';
}
