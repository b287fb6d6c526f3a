import type { Finding } from '@/lib/contract/verdicts';
import type { Finding as FindingRow, Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

/** Findings as the API gives them, with the names of who noted them. */
export async function presentFindings(tx: Tx, actor: Actor, rows: FindingRow[]): Promise<Finding[]> {
  const people = await tx.user.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({
    id: row.id,
    caseId: row.caseId,
    articleId: row.articleId,
    claimId: row.claimId,
    passageId: row.passageId,
    decisionId: row.decisionId,
    kind: row.kind,
    says: row.says,
    holds: row.holds,
    note: row.note,
    version: row.version,
    createdBy: requireFound(people.find(({ id }) => id === row.createdById)),
    createdAt: row.createdAt.toISOString(),
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    can: listAbilities(['findings.edit', 'findings.withdraw'], { actor, belongsTo: row.createdById }),
  }));
}

/** One stored finding as the API gives it. */
export async function getFinding(tx: Tx, actor: Actor, findingId: string): Promise<Finding> {
  const row = await tx.finding.findUnique({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: findingId } },
  });
  const [finding] = await presentFindings(tx, actor, [requireFound(row)]);
  return requireFound(finding);
}
