import type { OfficeHolder } from '@/lib/contract/office-holders';
import type { OfficeHolder as OfficeHolderRow } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';

/** An office-holder as the API gives one. */
export function presentHolder(actor: Actor, row: OfficeHolderRow): OfficeHolder {
  const { id, person, office, heldFrom, heldUntil, version, removedAt } = row;
  return {
    id,
    person,
    office,
    heldFrom,
    heldUntil,
    version,
    removed: removedAt !== null,
    can: listAbilities(['officeHolders.edit'], { actor }),
  };
}
