import type { Queue } from '@/lib/contract/queue';

/** The claim to decide after this one, in the order of the queue and round again; the first where this one is decided. */
export function findNextDecision(
  decisions: Queue['decisions'],
  claimId: string,
): Queue['decisions'][number] | undefined {
  const here = decisions.findIndex((decision) => decision.claimId === claimId);
  const others = [...decisions.slice(here + 1), ...decisions.slice(0, Math.max(here, 0))];
  return others[0];
}
