'use client';

import type { ClaimRow } from '@/lib/contract/claims';
import { useWorkspace } from '../shell/use-workspace';
import { WithdrawForm } from '../ui/withdraw-form';
import { useClaimWrites } from './use-claim-writes';

/** Takes the claim out of the case; the reason is kept and shown. */
export function WithdrawClaim({ claim, onDone }: { claim: ClaimRow; onDone: () => void }) {
  const { slug } = useWorkspace();
  const { withdraw } = useClaimWrites();
  return (
    <WithdrawForm
      consequence="Kept in the history. Passages, evidence and verdicts stay with the claim and come back when it is restored."
      error={withdraw.error}
      busy={withdraw.isPending}
      onWithdraw={(reason) =>
        withdraw.mutate(
          { workspace: slug, claimId: claim.id, version: claim.version, reason },
          { onSuccess: onDone },
        )
      }
    />
  );
}
