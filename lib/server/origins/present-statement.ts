import type { OriginStatement } from '@/lib/contract/origins';
import type { OriginStatement as StatementRow, Tx } from '@/lib/db/database';
import { listAbilities } from '@/lib/domain/permissions';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

/** What people said of origins, as the API gives it, with their names. */
export async function presentStatements(
  db: Pick<Tx, 'user'>,
  actor: Actor,
  rows: readonly StatementRow[],
): Promise<OriginStatement[]> {
  const people = await db.user.findMany({
    where: { id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  return rows.map((row) => ({
    id: row.id,
    articleId: row.articleId,
    passageId: row.passageId,
    kind: row.kind,
    name: row.name,
    note: row.note,
    by: requireFound(people.find(({ id }) => id === row.createdById)),
    at: row.createdAt.toISOString(),
    version: row.version,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    can: listAbilities(['origins.withdraw'], { actor, belongsTo: row.createdById }),
  }));
}

/** One statement as it is now. */
export async function getStatement(
  tx: Pick<Tx, 'user' | 'originStatement'>,
  actor: Actor,
  originId: string,
): Promise<OriginStatement> {
  const row = await tx.originStatement.findUnique({
    where: { workspaceId_id: { workspaceId: actor.workspaceId, id: originId } },
  });
  const [statement] = await presentStatements(tx, actor, [requireFound(row)]);
  return requireFound(statement);
}
