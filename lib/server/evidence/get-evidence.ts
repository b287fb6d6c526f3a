import type { Evidence } from '@/lib/contract/evidence';
import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadEvidence } from './load-evidence';
import { loadHiddenForEvidence } from './require-visible-evidence';

/** One piece of evidence as it is now: what each change to evidence answers with. */
export async function getEvidence(
  actor: Actor,
  tx: Pick<Tx, '$queryRaw' | 'evidenceLink' | 'evidence' | 'user' | 'article' | 'passage'>,
  evidenceId: string,
): Promise<Evidence> {
  const hidden = await loadHiddenForEvidence(actor, tx, evidenceId);
  const [evidence] = await loadEvidence(actor, tx, { where: { id: evidenceId }, hidden });
  return requireFound(evidence);
}
