import type { Tx } from '@/lib/db/database';
import type { HiddenTalk } from '@/lib/db/hidden-talk';
import { hidesNames } from '@/lib/domain/hides-names';
import type { Actor } from '../core/actor';
import { listHiddenWork } from './hidden-work';
import { type ClaimViews, loadClaimViews } from './load-views';

/** What of the talk about these claims is hidden from a viewer: the one place that every door to threads asks. */
export async function loadHiddenTalk(
  db: Pick<Tx, '$queryRaw'>,
  actor: Actor,
  scope: { caseId: string } | { claimIds: string[] },
): Promise<HiddenTalk> {
  return listHiddenTalk(actor, await loadClaimViews(db, actor, scope));
}

/** The same from views that are loaded already. */
export function listHiddenTalk(actor: Pick<Actor, 'userId'>, views: ClaimViews): HiddenTalk {
  const claims = [...views];
  return {
    work: listHiddenWork(actor, views),
    verdicts: claims.filter(([, { others }]) => !others).map(([claimId]) => claimId),
    nameless: claims.filter(([, view]) => hidesNames(view)).map(([claimId]) => claimId),
  };
}
