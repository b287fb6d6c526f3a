import type { ActivityRow } from '@/lib/contract/live';
import type { HiddenWork } from '@/lib/db/hidden-work';
import { SYSTEM } from '../core/system-actor';
import { hidesPassages } from '../visibility/hidden-work';

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
export function presentActivity(
  row: ActivityRecord,
  { names, hidden }: { names: ReadonlyMap<string, string>; hidden: HiddenWork },
): ActivityRow {
  const data = typeof row.data === 'object' && row.data !== null ? { ...row.data } : {};
  return {
    id: row.id,
    kind: row.kind,
    actor: {
      id: row.actorId,
      name: names.get(row.actorId) ?? (row.actorId === SYSTEM.id ? SYSTEM.name : 'Somebody'),
    },
    caseId: row.caseId,
    articleId: row.articleId,
    claimId: row.claimId,
    subjectId: row.subjectId,
    data: row.kind === 'revision.added' && hidesPassages(hidden) ? withoutTally(data) : data,
    createdAt: row.createdAt.toISOString(),
  };
}

/** How many marks a new revision moved counts marks that this viewer must not know of. */
function withoutTally(data: Record<string, unknown>): Record<string, unknown> {
  const { exact, moved, fuzzy, lost, ...rest } = data;
  return rest;
}
