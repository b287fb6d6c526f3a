import type { Actor } from '../core/actor';
import type { Write } from '../core/write';

/** The id of the outlet with this name, made when it is new; null when no name is given. */
export async function takeOutlet(
  { workspaceId }: Actor,
  { tx, newId }: Pick<Write, 'tx' | 'newId'>,
  name: string | null,
): Promise<string | null> {
  const trimmed = name?.trim() ?? '';
  if (trimmed === '') return null;
  // One statement, so that two imports at once do not both make it.
  const { id } = await tx.outlet.upsert({
    where: { workspaceId_name: { workspaceId, name: trimmed } },
    create: { workspaceId, id: newId(), name: trimmed },
    update: {},
    select: { id: true },
  });
  return id;
}
