import type { Tx } from '@/lib/db/database';
import { Problem } from '@/lib/domain/problem';
import type { Actor } from '../core/actor';
import { requireFound } from '../core/stale';

/** What is visited: exactly one of a claim, a case and an article. */
export interface Subject {
  claimId?: string;
  caseId?: string;
  articleId?: string;
}

export function idOf({ claimId, caseId, articleId }: Subject): string {
  const id = claimId ?? caseId ?? articleId;
  if (id === undefined) throw new Problem('INVALID', 'Name a claim, a case or an article.');
  return id;
}

/** The case that it is in; refuses what is not in the actor's workspace. */
export async function getCaseOf(
  { workspaceId }: Actor,
  db: Pick<Tx, 'claim' | 'case' | 'article'>,
  subject: Subject,
): Promise<string> {
  const where = { workspaceId_id: { workspaceId, id: idOf(subject) } };
  if (subject.caseId) return requireFound(await db.case.findUnique({ where, select: { id: true } })).id;
  const select = { caseId: true };
  const found = subject.claimId
    ? await db.claim.findUnique({ where, select })
    : await db.article.findUnique({ where, select });
  return requireFound(found).caseId;
}
