import type { Evidence } from '@/lib/contract/evidence';
import { Problem } from '@/lib/domain/problem';
import { getClaimInUse } from '../claims/get-claim-in-use';
import { type Actor, authorise } from '../core/actor';
import type { Write } from '../core/write';
import { loadHiddenWork, whereLinkVisible } from '../visibility/hidden-work';
import { refuseCold } from '../visibility/refuse-cold';
import { getEvidence } from './get-evidence';
import { getEvidenceInUse } from './get-evidence-in-use';

interface Input {
  evidenceId: string;
  claimId: string;
  stance: 'supports' | 'refutes' | 'background';
}

/** Uses evidence for a claim, or changes what it does for one that it serves already. */
export async function linkEvidence(
  actor: Actor,
  { tx, now, newId, record }: Write,
  { evidenceId, claimId, stance }: Input,
): Promise<Evidence> {
  authorise(actor, 'evidence.link');
  const { workspaceId, userId } = actor;
  const { evidence } = await getEvidenceInUse(tx, actor, evidenceId);
  const claim = await getClaimInUse(tx, actor, { claimId });
  const { caseId, question } = evidence;
  if (claim.caseId !== caseId) {
    throw new Problem('RULE_BROKEN', 'Evidence serves claims of its own case only.', { rule: 'other_case' });
  }
  await refuseCold(tx, actor, claim);
  // Another's link that is hidden does not stand in for one's own: that would tell of it.
  const hidden = await loadHiddenWork(tx, actor, { claimIds: [claimId] });
  const standing = await tx.evidenceLink.findFirst({
    where: { ...whereLinkVisible(hidden), workspaceId, evidenceId, claimId, removedAt: null },
  });
  if (standing?.stance === stance) return getEvidence(actor, tx, evidenceId);
  if (standing) {
    await tx.evidenceLink.update({
      where: { workspaceId_id: { workspaceId, id: standing.id } },
      data: { stance, version: { increment: 1 } },
    });
  } else {
    const { stage } = claim;
    await tx.evidenceLink.create({
      data: {
        workspaceId,
        id: newId(),
        evidenceId,
        claimId,
        stance,
        stage,
        createdById: userId,
        createdAt: now,
      },
    });
  }
  record({
    kind: 'evidence.linked',
    caseId,
    claimId,
    subjectId: evidenceId,
    data: { label: `${question} (${stance})`, stance },
  });
  return getEvidence(actor, tx, evidenceId);
}
