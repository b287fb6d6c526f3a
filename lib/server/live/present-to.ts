import { canSeeAtClaim } from '@/lib/domain/presence';
import type { Role } from '@/lib/domain/role';
import { type ClaimAudiences, describeSightOf } from '../visibility/load-claim-audiences';
import type { Present } from './presence';

/** Who is where, with what decides who may be told of whom. */
export interface PresenceNow {
  present: Present[];
  /** The claims that somebody looks at. */
  claims: ClaimAudiences;
}

/** Who is where, as far as this receiver may know. Somebody at a claim who is hidden there is not there at all. */
export function presentTo(
  receiver: { userId: string; role: Role },
  { present, claims }: PresenceNow,
): Present[] {
  return present.filter(({ userId, claimId }) => {
    if (claimId === null || userId === receiver.userId) return true;
    const claim = claims.get(claimId);
    const sight = describeSightOf(receiver, claim);
    if (!claim || !sight) return false;
    const place = claim.assigned.get(userId);
    const person = { holds: place !== undefined, cold: place === 'cold_read' };
    return canSeeAtClaim({ viewer: { ...sight, role: receiver.role }, person });
  });
}
