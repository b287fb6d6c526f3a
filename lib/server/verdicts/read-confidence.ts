import type { Tx } from '@/lib/db/database';
import { refuseField } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

/** How sure somebody is, where the workspace asks that. */
export async function readConfidence(
  tx: Tx,
  actor: Actor,
  confidence: number | null,
): Promise<number | null> {
  if (confidence === null) return null;
  const workspace = requireFound(
    await tx.workspace.findUnique({ where: { id: actor.workspaceId }, select: { asksConfidence: true } }),
  );
  if (!workspace.asksConfidence) refuseField('confidence', 'This workspace does not ask how sure one is.');
  return confidence;
}
