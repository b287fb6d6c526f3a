import type { Evidence } from '@/lib/contract/evidence';
import type { Tx } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadEvidence } from './load-evidence';

/** One piece of evidence as it is now: what each change to evidence answers with. */
export async function getEvidence(
  actor: Actor,
  tx: Pick<Tx, 'evidence' | 'user' | 'article' | 'passage'>,
  evidenceId: string,
): Promise<Evidence> {
  const [evidence] = await loadEvidence(actor, tx, { id: evidenceId });
  return requireFound(evidence);
}
