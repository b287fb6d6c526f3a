import type { Tx } from '@/lib/db/database';
import type { Part } from '@/lib/domain/part';
import type { Actor } from '../core/actor';

/** The newest list of parts of a revision. */
export async function readParts(
  { workspaceId }: Actor,
  db: Pick<Tx, 'partList'>,
  { id: revisionId }: { id: string },
): Promise<{ parts: Part[]; version: number }> {
  const { parts, version } = await db.partList.findFirstOrThrow({
    where: { workspaceId, revisionId },
    orderBy: { version: 'desc' },
  });
  // Written only by this room, after validateParts.
  return { parts: parts as unknown as Part[], version };
}
