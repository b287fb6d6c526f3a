import type { Case, Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import { type Actor, authorise } from '../core/actor';
import { requireFound } from '../core/stale';
import { presentCase } from './present-case';

/** One case. */
export async function getCase(actor: Actor, db: Pick<Tx, 'case'>, { caseId }: { caseId: string }) {
  authorise(actor, 'cases.view');
  return presentCase(actor, await readCase(actor, db, caseId));
}

/** The row of a case of this workspace. */
export async function readCase({ workspaceId }: Actor, db: Pick<Tx, 'case'>, caseId: string): Promise<Case> {
  return requireFound(await db.case.findUnique({ where: { workspaceId_id: { workspaceId, id: caseId } } }));
}

/** The row of a case that may still be worked on. */
export async function readOpenCase(actor: Actor, db: Pick<Tx, 'case'>, caseId: string): Promise<Case> {
  const row = await readCase(actor, db, caseId);
  if (row.archivedAt) {
    throw new Problem('RULE_BROKEN', 'This case is archived. Reopen it to work on it.', {
      rule: 'case_archived',
    });
  }
  return row;
}
