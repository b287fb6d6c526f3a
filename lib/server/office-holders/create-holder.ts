import type { OfficeHolder } from '@/lib/contract/office-holders';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { checkTerm } from './check-term';
import { presentHolder } from './present-holder';

interface Input {
  person: string;
  office: string;
  heldFrom?: string | null;
  heldUntil?: string | null;
}

/** Adds somebody to the desk's list of office-holders. */
export async function createHolder(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { person, office, heldFrom = null, heldUntil = null }: Input,
): Promise<OfficeHolder> {
  authorise(actor, 'officeHolders.edit');
  checkTerm({ heldFrom, heldUntil });
  const { workspaceId, userId } = actor;
  const row = await tx.officeHolder.create({
    data: {
      workspaceId,
      id: newId(),
      person,
      office,
      heldFrom,
      heldUntil,
      createdById: userId,
      createdAt: now,
    },
  });
  record({ kind: 'office_holder.added', subjectId: row.id, data: { label: `${person}, ${office}` } });
  return presentHolder(actor, row);
}
