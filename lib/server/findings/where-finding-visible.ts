import type { Prisma } from '@/lib/db/database';
import type { Actor } from '../core/actor';
import { type ClaimViews, listOpenClaimIds } from '../visibility/load-views';

/**
 * The findings that a viewer may see. What somebody found wrong about a claim tells their judgement of it, so it is
 * hidden as long as that is; one's own findings, and those without a claim, are always seen.
 */
export function whereFindingVisible(actor: Actor, views: ClaimViews): Prisma.FindingWhereInput {
  return {
    workspaceId: actor.workspaceId,
    OR: [{ claimId: null }, { claimId: { in: listOpenClaimIds(views) } }, { createdById: actor.userId }],
  };
}
