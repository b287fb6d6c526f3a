import type { ThreadsOfClaim } from '@/lib/contract/talk';
import type { Tx } from '@/lib/db/database';
import { readThreadRows } from '@/lib/db/thread-rows';
import { hidesNames } from '@/lib/domain/hides-names';
import { listAbilities } from '@/lib/domain/permissions';
import { findTalkNotice } from '@/lib/domain/talk-notice';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { listHiddenTalk } from '../visibility/hidden-talk';
import { loadClaimViews } from '../visibility/load-views';
import { presentThreads } from './present-thread';

/** All that is said about a claim and what hangs on it, as far as the viewer may read it. */
export async function listThreadsForClaim(
  actor: Actor,
  db: Tx,
  { claimId }: { claimId: string },
): Promise<ThreadsOfClaim> {
  authorise(actor, 'talk.view');
  const { workspaceId } = actor;
  const views = await loadClaimViews(db, actor, { claimIds: [claimId] });
  const view = requireFound(views.get(claimId));
  const hidden = listHiddenTalk(actor, views);
  const threads = await presentThreads(
    actor,
    db,
    await readThreadRows(db, { workspaceId, of: { claimId }, hidden }),
  );
  const notice = findTalkNotice(view);
  return {
    threads: [...threads.filter(({ resolved }) => !resolved), ...threads.filter(({ resolved }) => resolved)],
    notice,
    onVerdicts: !hidesNames(view),
    can: notice === 'cold' ? { 'talk.write': false } : listAbilities(['talk.write'], { actor }),
  };
}
