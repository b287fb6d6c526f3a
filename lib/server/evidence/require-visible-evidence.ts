import type { Tx } from '@/lib/db/database';
import type { HiddenWork } from '@/lib/db/hidden-work';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenWork, whereEvidenceVisible } from '../visibility/hidden-work';

type Reader = Pick<Tx, '$queryRaw' | 'evidence' | 'evidenceLink'>;

/** What is hidden from the actor on the claims that this evidence serves or served. */
export async function loadHiddenForEvidence(
  actor: Actor,
  tx: Pick<Reader, '$queryRaw' | 'evidenceLink'>,
  evidenceId: string,
): Promise<HiddenWork> {
  const { workspaceId } = actor;
  const links = await tx.evidenceLink.findMany({
    where: { workspaceId, evidenceId },
    select: { claimId: true },
  });
  return loadHiddenWork(tx, actor, { claimIds: links.map(({ claimId }) => claimId) });
}

/** Evidence that is hidden from the actor is not there for them, and what they judge from as a stranger stays as it is. */
export async function requireVisibleEvidence(actor: Actor, tx: Reader, evidenceId: string): Promise<void> {
  const { workspaceId, userId } = actor;
  const hidden = await loadHiddenForEvidence(actor, tx, evidenceId);
  if (hidden.evidence.length === 0 && hidden.cold.length === 0) return;
  const where = { workspaceId, id: evidenceId, ...whereEvidenceVisible(hidden) };
  const { createdById } = requireFound(await tx.evidence.findFirst({ where, select: { createdById: true } }));
  if (hidden.cold.length === 0 || createdById === userId) return;
  throw new Problem(
    'RULE_BROKEN',
    'You read this claim cold: judge from its evidence as it is, and submit your verdict before you change any.',
    { rule: 'reads_cold' },
  );
}
