import type { Actor } from '@/lib/server/core/actor';
import { runWrite, type Write } from '@/lib/server/core/write';

/** Runs a use case as the API does: in one transaction, with its activities. */
export function change<Answer>(actor: Actor, work: (write: Write) => Promise<Answer>): Promise<Answer> {
  return runWrite({ actor, procedure: 'test', input: null }, work);
}
