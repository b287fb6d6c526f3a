import type { ThreadPlaceInput } from '@/lib/contract/talk';
import type { Claim, Tx } from '@/lib/db/database';
import { hidesNames } from '@/lib/domain/hides-names';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { loadHiddenWork, whereLinkVisible, wherePassageVisible } from '../visibility/hidden-work';
import { loadClaimViews } from '../visibility/load-views';

interface Asked {
  claim: Claim;
  place: ThreadPlaceInput;
}

interface PlaceColumns {
  passageId?: string;
  verdictId?: string;
  evidenceId?: string;
  articleId?: string;
}

/** The columns of a thread's place. What is not of the claim, or is hidden from the actor, is not there. */
export async function findPlace(tx: Tx, actor: Actor, { claim, place }: Asked): Promise<PlaceColumns> {
  const { workspaceId } = actor;
  const ofClaim = { workspaceId, claimId: claim.id };
  switch (place.kind) {
    case 'claim':
      return {};
    case 'passage': {
      const hidden = await loadHiddenWork(tx, actor, { claimIds: [claim.id] });
      const where = {
        AND: [{ ...ofClaim, id: place.passageId, removedAt: null }, wherePassageVisible(hidden)],
      };
      const { id } = requireFound(await tx.passage.findFirst({ where, select: { id: true } }));
      return { passageId: id };
    }
    case 'evidence': {
      const { evidenceId } = place;
      const hidden = await loadHiddenWork(tx, actor, { claimIds: [claim.id] });
      const where = { AND: [{ ...ofClaim, evidenceId, removedAt: null }, whereLinkVisible(hidden)] };
      requireFound(await tx.evidenceLink.findFirst({ where, select: { id: true } }));
      return { evidenceId };
    }
    case 'cell': {
      const where = { workspaceId, id: place.articleId, caseId: claim.caseId, removedAt: null };
      const { id } = requireFound(await tx.article.findFirst({ where, select: { id: true } }));
      return { articleId: id };
    }
    case 'verdict':
      return { verdictId: await findVerdict(tx, actor, claim, place.verdictId) };
  }
}

async function findVerdict(tx: Tx, actor: Actor, claim: Claim, id: string): Promise<string> {
  const { workspaceId, userId } = actor;
  const view = requireFound((await loadClaimViews(tx, actor, { claimIds: [claim.id] })).get(claim.id));
  if (hidesNames(view)) {
    throw new Problem(
      'RULE_BROKEN',
      'Verdicts on this claim carry no names until it is decided, and whoever speaks up about one would tell whose it is. Talk about the claim instead.',
      { rule: 'names_hidden' },
    );
  }
  const verdict = requireFound(
    await tx.verdict.findFirst({
      where: {
        workspaceId,
        claimId: claim.id,
        id,
        withdrawnAt: null,
        ...(view.others ? {} : { userId }),
      },
      select: { id: true },
    }),
  );
  return verdict.id;
}
