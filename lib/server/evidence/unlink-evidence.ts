import type { Evidence } from '@/lib/contract/evidence';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { loadHiddenWork, whereLinkVisible } from '../visibility/hidden-work';
import { getEvidence } from './get-evidence';
import { getEvidenceInUse } from './get-evidence-in-use';

interface Input {
  evidenceId: string;
  claimId: string;
}

/** No longer uses evidence for a claim; the evidence itself stays in the case. */
export async function unlinkEvidence(
  actor: Actor,
  { tx, now, record }: Write,
  { evidenceId, claimId }: Input,
): Promise<Evidence> {
  const { workspaceId } = actor;
  const { evidence } = await getEvidenceInUse(tx, actor, evidenceId);
  const hidden = await loadHiddenWork(tx, actor, { claimIds: [claimId] });
  const link = requireFound(
    await tx.evidenceLink.findFirst({
      where: { ...whereLinkVisible(hidden), workspaceId, evidenceId, claimId, removedAt: null },
    }),
  );
  authorise(actor, 'evidence.unlink', { belongsTo: link.createdById });
  await tx.evidenceLink.update({
    where: { workspaceId_id: { workspaceId, id: link.id } },
    data: { removedAt: now, version: { increment: 1 } },
  });
  const { caseId, question } = evidence;
  record({
    kind: 'evidence.unlinked',
    caseId,
    claimId,
    subjectId: evidenceId,
    data: { label: question },
  });
  return getEvidence(actor, tx, evidenceId);
}
