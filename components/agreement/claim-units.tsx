import type { Units } from '@/lib/contract/agreement';
import { ClaimLinks } from './claim-links';

interface Props {
  caseId: string;
  units: Units;
  claims: readonly { claimId: string; number: number }[];
}

/** "11 agree · 3 differ · the 3 in the matrix", each opening exactly those claims. */
export function ClaimUnits({ caseId, units, claims }: Props) {
  const { agree, differ } = units;
  return (
    <>
      <ClaimLinks caseId={caseId} claims={claims} claimIds={agree}>
        {agree.length} agree
      </ClaimLinks>
      {' · '}
      <ClaimLinks caseId={caseId} claims={claims} claimIds={differ}>
        {differ.length} differ
      </ClaimLinks>
      {differ.length > 0 && (
        <>
          {' · '}
          <ClaimLinks caseId={caseId} claims={claims} claimIds={differ} to="compare">
            these in the matrix
          </ClaimLinks>
        </>
      )}
    </>
  );
}
