import type { ClaimRow } from '@/lib/contract/claims';
import type { Role } from '@/lib/domain/role';

interface Facts {
  claim: Pick<ClaimRow, 'followsProtocol' | 'stage'>;
  /** The viewer's own verdict stands. */
  judged: boolean;
  role: Role;
}

/** Why an editor cannot make the first decision on a claim now, before they write its reason; undefined where they can. */
export function describeObstacle({
  claim: { followsProtocol, stage },
  judged,
  role,
}: Facts): string | undefined {
  if (!followsProtocol) return undefined;
  if (stage !== 'decision' && stage !== 'open') {
    return role === 'owner'
      ? 'You decide when all checks are in. What is missing can be ended early, in the menu beside “Stages”.'
      : 'You decide when all checks are in. An owner may end early what is missing.';
  }
  if (judged && role !== 'owner') {
    return 'You judged this claim: another editor decides it, or an owner who says why.';
  }
  return undefined;
}
