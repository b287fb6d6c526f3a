import type { Tx } from '@/lib/db/database';
import type { ComparedScale } from '@/lib/domain/agreement/measure-verdicts';
import { hidesNames } from '@/lib/domain/hides-names';
import type { Protocol } from '@/lib/domain/protocol';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { type ClaimView, loadClaimViews } from '../visibility/load-views';
import { loadScaleFamily } from './load-scale-family';

/** A case, or one claim of it. */
export interface AgreementScope {
  caseId: string;
  claimId?: string;
}

export interface Compared {
  hiddenClaims: boolean;
  /** The claims whose judgements may be compared for this viewer, by number. */
  claims: { id: string; number: number; statement: string }[];
  claimIds: string[];
  /** How each of them is reviewed; null without a protocol. */
  protocols: ReadonlyMap<string, Protocol | null>;
  /** The scale of the case now, and the versions of its family: ratings on these can be compared. */
  scaleId: string;
  familyIds: ReadonlySet<string>;
  scale: ComparedScale;
}

/** What of a case, or of one claim, may be compared for this viewer: the door that everything about agreement goes through. */
export async function loadCompared(
  actor: Actor,
  db: Tx,
  { caseId, claimId }: AgreementScope,
): Promise<Compared> {
  const { workspaceId } = actor;
  const { scale } = requireFound(
    await db.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { scale: { select: { id: true, familyId: true, kind: true, ratings: true } } },
    }),
  );
  const inUse = await db.claim.findMany({
    where: { workspaceId, caseId, id: claimId, withdrawnAt: null, mergedIntoId: null },
    select: { id: true, number: true, statement: true },
    orderBy: { number: 'asc' },
  });
  const views = await loadClaimViews(db, actor, { claimIds: inUse.map(({ id }) => id) });
  const claims = inUse.filter(({ id }) => mayCompare(views.get(id)));
  const family = await loadScaleFamily(db, workspaceId, scale);
  return {
    // Said whether or not anybody has judged those claims, so that it tells nothing about them.
    hiddenClaims: claims.length < inUse.length,
    claims,
    claimIds: claims.map(({ id }) => id),
    protocols: new Map(claims.map(({ id }) => [id, views.get(id)?.protocol ?? null])),
    scaleId: scale.id,
    ...family,
  };
}

/**
 * A claim counts when the viewer may see others' judgements of it with the names of those who made them: comparing each
 * two people would tell the names to an editor who is to decide without them.
 */
function mayCompare(view: ClaimView | undefined): boolean {
  return view?.others === true && !hidesNames(view);
}
