import type { Passage } from '@/lib/contract/passages';
import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { passageAuthor, presentPassage } from './present-passage';

/** One passage as it is now: what each change to a passage answers with. */
export async function getPassage(actor: Actor, tx: Pick<Tx, 'passage'>, passageId: string): Promise<Passage> {
  const where = { workspaceId_id: { workspaceId: actor.workspaceId, id: passageId } };
  return presentPassage(actor, requireFound(await tx.passage.findUnique({ where, include: passageAuthor })));
}
