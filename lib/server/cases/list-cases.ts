import { readCaseRows } from '@/lib/db/case-rows';
import type { Db } from '@/lib/db/database';
import { type Actor, authorise } from '../core/actor';
import { presentCase } from './present-case';

/** The cases of the workspace, archived ones or the others. */
export async function listCases(actor: Actor, db: Db, { archived }: { archived: boolean }) {
  authorise(actor, 'cases.view');
  const { workspaceId, userId } = actor;
  const rows = await readCaseRows(db, { workspaceId, userId, archived });
  return rows.map((row) => ({
    ...presentCase(actor, row),
    articles: row.articles,
    references: row.references,
    claims: row.claims,
    judged: row.judged,
    readByYou: row.readByYou,
    lastActivityAt: row.lastActivityAt?.toISOString() ?? null,
  }));
}
