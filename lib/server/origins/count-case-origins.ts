import type { OriginCounts } from '@/lib/contract/origins';
import type { Db } from '@/lib/db/database';
import { readCase } from '../cases/get-case';
import { type Actor, authorise } from '../core/actor';
import { loadOrigins } from './load-origins';
import { presentGroups } from './present-groups';

/** How many origins can stand behind a case and behind each of its claims: what stands beside every count of articles. */
export async function countCaseOrigins(
  actor: Actor,
  db: Db,
  { caseId }: { caseId: string },
): Promise<OriginCounts> {
  authorise(actor, 'origins.view');
  await readCase(actor, db, caseId);
  const { grouping, tally, claims } = await loadOrigins(db, actor, caseId);
  return { groups: presentGroups(grouping), tally, claims };
}
