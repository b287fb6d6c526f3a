import type { Evidence } from '@/lib/contract/evidence';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { refuseStale, requireFound } from '../core/stale';
import type { Write } from '../core/write';
import { getEvidence } from './get-evidence';
import { recordForClaims } from './record-for-claims';
import { requireOpenCase } from './require-open-case';
import { requireVisibleEvidence } from './require-visible-evidence';

interface Input {
  evidenceId: string;
  version: number;
}

/** Brings back withdrawn evidence with its links and its contact log. */
export async function restoreEvidence(
  actor: Actor,
  write: Write,
  { evidenceId, version }: Input,
): Promise<Evidence> {
  const { tx, now } = write;
  const { workspaceId } = actor;
  const evidence = requireFound(
    await tx.evidence.findUnique({
      where: { workspaceId_id: { workspaceId, id: evidenceId } },
      include: { links: { where: { removedAt: null }, select: { claimId: true } } },
    }),
  );
  await requireVisibleEvidence(actor, tx, evidenceId);
  authorise(actor, 'evidence.withdraw', { belongsTo: evidence.createdById });
  await requireOpenCase(tx, actor, evidence.caseId);
  if (evidence.withdrawnAt === null) {
    throw new Problem('RULE_BROKEN', 'This evidence is not withdrawn.', { rule: 'evidence_not_withdrawn' });
  }
  const { count } = await tx.evidence.updateMany({
    where: { workspaceId, id: evidenceId, version },
    data: { withdrawnAt: null, withdrawnReason: null, updatedAt: now, version: { increment: 1 } },
  });
  if (count === 0) refuseStale(await getEvidence(actor, tx, evidenceId));
  recordForClaims(write, {
    kind: 'evidence.restored',
    caseId: evidence.caseId,
    evidenceId,
    claimIds: evidence.links.map(({ claimId }) => claimId),
    data: { label: evidence.question },
  });
  return getEvidence(actor, tx, evidenceId);
}
