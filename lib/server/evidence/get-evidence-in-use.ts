import { type Evidence, Prisma, type Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';
import { requireOpenCase } from './require-open-case';
import { requireVisibleEvidence } from './require-visible-evidence';

/** The evidence with the claims it serves, locked until the transaction ends. Refuses what is withdrawn or archived. */
export async function getEvidenceInUse(
  tx: Tx,
  actor: Actor,
  evidenceId: string,
): Promise<{ evidence: Evidence; claimIds: string[] }> {
  const { workspaceId } = actor;
  await tx.$queryRaw(Prisma.sql`
    SELECT 1 FROM "Evidence" WHERE "workspaceId" = ${workspaceId}::uuid AND "id" = ${evidenceId}::uuid
    FOR NO KEY UPDATE`);
  await requireVisibleEvidence(actor, tx, evidenceId);
  const found = await tx.evidence.findUnique({
    where: { workspaceId_id: { workspaceId, id: evidenceId } },
    include: { links: { where: { removedAt: null }, select: { claimId: true } } },
  });
  const { links, ...evidence } = requireFound(found);
  await requireOpenCase(tx, actor, evidence.caseId);
  if (evidence.withdrawnAt !== null) {
    throw new Problem('RULE_BROKEN', 'This evidence is withdrawn. Restore it first.', {
      rule: 'evidence_withdrawn',
    });
  }
  return { evidence, claimIds: links.map(({ claimId }) => claimId) };
}
