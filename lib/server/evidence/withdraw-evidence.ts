import type { Evidence } from '@/lib/contract/evidence';
import { type Actor, authorise } from '../core/actor';
import { refuseStale } from '../core/stale';
import type { Write } from '../core/write';
import { getEvidence } from './get-evidence';
import { getEvidenceInUse } from './get-evidence-in-use';
import { recordForClaims } from './record-for-claims';

interface Input {
  evidenceId: string;
  version: number;
  reason: string;
}

/** Takes evidence back, with a reason. Verdicts that rest on it keep saying so. */
export async function withdrawEvidence(
  actor: Actor,
  write: Write,
  { evidenceId, version, reason }: Input,
): Promise<Evidence> {
  const { tx, now } = write;
  const { evidence, claimIds } = await getEvidenceInUse(tx, actor, evidenceId);
  authorise(actor, 'evidence.withdraw', { belongsTo: evidence.createdById });
  if (evidence.version !== version) refuseStale(await getEvidence(actor, tx, evidenceId));
  await tx.evidence.update({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: evidenceId } },
    data: { withdrawnAt: now, withdrawnReason: reason, updatedAt: now, version: { increment: 1 } },
  });
  const { caseId, question } = evidence;
  recordForClaims(write, {
    kind: 'evidence.withdrawn',
    caseId,
    evidenceId,
    claimIds,
    data: { label: `${question} (${reason})`, reason },
  });
  return getEvidence(actor, tx, evidenceId);
}
