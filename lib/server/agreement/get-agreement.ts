import type { Tx } from '@/lib/db/database';
import { measureAgreement, type Share } from '@/lib/domain/agreement/measure-agreement';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { listOpenClaimIds, loadClaimViews } from '../visibility/load-views';

interface Person {
  id: string;
  name: string;
}

interface AgreementAnswer {
  hiddenClaims: boolean;
  claims: {
    claimId: string;
    number: number;
    statement: string;
    ratings: { user: Person; scaleId: string; rating: string }[];
    agree: boolean;
  }[];
  pairs: { a: Person; b: Person; shared: number; agreed: number }[];
  otherScale: number;
  share: Share;
}

/**
 * Where the reviewers of a case differ and how far they agree, counted over the claims whose verdicts the viewer may
 * see. Verdicts on another family of scales than the case's cannot be compared; they are left out and counted.
 */
export async function getAgreement(
  actor: Actor,
  db: Tx,
  { caseId }: { caseId: string },
): Promise<AgreementAnswer> {
  authorise(actor, 'agreement.view');
  const { workspaceId } = actor;
  const { scale } = requireFound(
    await db.case.findUnique({
      where: { workspaceId_id: { workspaceId, id: caseId } },
      select: { scale: { select: { familyId: true } } },
    }),
  );
  const inUse = await db.claim.findMany({
    where: { workspaceId, caseId, withdrawnAt: null, mergedIntoId: null },
    select: { id: true, number: true, statement: true },
    orderBy: { number: 'asc' },
  });
  const views = await loadClaimViews(db, actor, { claimIds: inUse.map(({ id }) => id) });
  const verdicts = await db.verdict.findMany({
    where: { workspaceId, claimId: { in: listOpenClaimIds(views) }, withdrawnAt: null },
    select: {
      claimId: true,
      scaleId: true,
      rating: true,
      user: { select: { id: true, name: true } },
    },
    orderBy: { submittedAt: 'asc' },
  });
  const family = await db.ratingScale.findMany({
    where: { workspaceId, familyId: scale.familyId },
    select: { id: true },
  });
  const comparable = verdicts.filter(({ scaleId }) => family.some(({ id }) => id === scaleId));
  const people = new Map(comparable.map(({ user }) => [user.id, user]));
  const findPerson = (id: string) => requireFound(people.get(id));

  const ofClaim = (claimId: string) => comparable.filter((verdict) => verdict.claimId === claimId);
  const { claims, pairs, share } = measureAgreement(
    inUse.map(({ id }) => ({
      claimId: id,
      ratings: ofClaim(id).map(({ user, rating }) => ({ userId: user.id, rating })),
    })),
  );
  return {
    // Said whether or not anybody has judged those claims, so that it tells nothing about them.
    hiddenClaims: inUse.some(({ id }) => !views.get(id)?.others),
    claims: claims.map(({ claimId, agree }) => {
      const claim = requireFound(inUse.find(({ id }) => id === claimId));
      return {
        claimId,
        number: claim.number,
        statement: claim.statement,
        ratings: ofClaim(claimId).map(({ user, scaleId, rating }) => ({ user, scaleId, rating })),
        agree,
      };
    }),
    pairs: pairs.map(({ a, b, ...counts }) => ({ a: findPerson(a), b: findPerson(b), ...counts })),
    otherScale: verdicts.length - comparable.length,
    share,
  };
}
