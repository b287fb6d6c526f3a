'use client';

import type { Evidence } from '@/lib/contract/evidence';
import { useWorkspace } from '../shell/use-workspace';
import { WithdrawForm } from '../ui/withdraw-form';
import { useEvidenceWrites } from './use-evidence-writes';

/** Takes evidence back for all claims that it serves; the reason is kept and shown. */
export function WithdrawEvidence({ evidence, onDone }: { evidence: Evidence; onDone: () => void }) {
  const { slug } = useWorkspace();
  const { withdraw } = useEvidenceWrites();
  return (
    <WithdrawForm
      consequence="It is withdrawn for every claim that it serves. Verdicts that rest on it keep saying so."
      error={withdraw.error}
      busy={withdraw.isPending}
      onWithdraw={(reason) =>
        withdraw.mutate(
          { workspace: slug, evidenceId: evidence.id, version: evidence.version, reason },
          { onSuccess: onDone },
        )
      }
    />
  );
}
