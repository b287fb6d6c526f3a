import type { Tx } from '@/lib/db/database';
import { readStale } from '@/lib/db/stale-rows';
import type { StaleReason } from '@/lib/domain/stale';
import type { Actor } from '../core/actor';

/** A judgement with what changed under it: one person's verdict, or without a user the desk's decision. */
interface StaleJudgement {
  claimId: string;
  userId: string | null;
  reasons: StaleReason[];
}

/**
 * The judgements on these claims that rest on something that changed since, oldest change first. It tells who has judged:
 * callers show only what the viewer may see.
 */
export async function loadStale(
  db: Pick<Tx, '$queryRaw'>,
  { workspaceId }: Actor,
  claimIds: string[],
): Promise<StaleJudgement[]> {
  const found = new Map<string, StaleJudgement>();
  for (const { claimId, userId, kind, subjectId, label, at } of await readStale(db, {
    workspaceId,
    claimIds,
  })) {
    const key = `${claimId} ${userId}`;
    const judgement = found.get(key) ?? { claimId, userId, reasons: [] };
    judgement.reasons.push({ kind, subjectId, label, at: at.toISOString() });
    found.set(key, judgement);
  }
  return [...found.values()];
}
