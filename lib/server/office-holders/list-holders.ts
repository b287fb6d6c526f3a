import type { OfficeHolder } from '@/lib/contract/office-holders';
import type { Tx } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { presentHolder } from './present-holder';

/** The desk's list of office-holders by office; those who were taken off it come along, marked. */
export async function listHolders(actor: Actor, db: Pick<Tx, 'officeHolder'>): Promise<OfficeHolder[]> {
  authorise(actor, 'officeHolders.view');
  const rows = await db.officeHolder.findMany({
    where: { workspaceId: actor.workspaceId },
    orderBy: [{ office: 'asc' }, { heldFrom: 'asc' }, { person: 'asc' }, { id: 'asc' }],
  });
  return rows.map((row) => presentHolder(actor, row));
}
