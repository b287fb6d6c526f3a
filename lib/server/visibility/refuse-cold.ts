import type { Claim, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { loadHiddenWork } from './hidden-work';

/** Whoever reads a claim cold neither hears nor says anything about it, and brings no evidence, before their own verdict. */
export async function refuseCold(
  tx: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  { id, number }: Pick<Claim, 'id' | 'number'>,
): Promise<void> {
  const { cold } = await loadHiddenWork(tx, actor, { claimIds: [id] });
  if (cold.length === 0) return;
  throw new Problem(
    'RULE_BROKEN',
    `You read claim ${number} cold: judge from its evidence alone. The rest is open to you once your verdict is in.`,
    { rule: 'reads_cold' },
  );
}
