import type { ActivityRow } from '@/lib/contract/live';

/** Columns of an activity that its presentation needs. */
export interface ActivityRecord {
  id: string;
  kind: string;
  actorId: string;
  caseId: string | null;
  articleId: string | null;
  claimId: string | null;
  subjectId: string | null;
  data: unknown;
  createdAt: Date;
}

/** An activity as the history shows it. Who removed an account's name is still "somebody". */
export function presentActivity(row: ActivityRecord, names: ReadonlyMap<string, string>): ActivityRow {
  return {
    id: row.id,
    kind: row.kind,
    actor: { id: row.actorId, name: names.get(row.actorId) ?? 'Somebody' },
    caseId: row.caseId,
    articleId: row.articleId,
    claimId: row.claimId,
    subjectId: row.subjectId,
    data: typeof row.data === 'object' && row.data !== null ? { ...row.data } : {},
    createdAt: row.createdAt.toISOString(),
  };
}
