import type { Tx } from '@/lib/db/database';
import type { ActivityKind } from '@/lib/domain/activity';

/** What happens to an article that may change what the engine finds in its case. */
const TOUCHING: ReadonlySet<ActivityKind> = new Set([
  'article.added',
  'article.changed',
  'article.removed',
  'article.restored',
  'revision.added',
  'parts.changed',
] satisfies ActivityKind[]);

interface Happened {
  workspaceId: string;
  now: Date;
  activities: readonly { kind: ActivityKind; caseId?: string }[];
}

/**
 * Asks for the cases that these activities touch to be looked at again, in the transaction that touches them: a request
 * is there when the change is, and lost with it.
 */
export async function requestAnalyses(
  tx: Pick<Tx, 'analysisJob'>,
  { workspaceId, now, activities }: Happened,
): Promise<void> {
  const touched = activities.flatMap(({ kind, caseId }) => (TOUCHING.has(kind) && caseId ? [caseId] : []));
  for (const caseId of new Set(touched)) await requestAnalysis(tx, { workspaceId, caseId, now });
}

/** Asks for one case to be looked at again; what failed before is tried again. */
export async function requestAnalysis(
  tx: Pick<Tx, 'analysisJob'>,
  { workspaceId, caseId, now }: { workspaceId: string; caseId: string; now: Date },
): Promise<void> {
  await tx.analysisJob.upsert({
    where: { workspaceId_caseId: { workspaceId, caseId } },
    create: { workspaceId, caseId, requestedAt: now },
    update: { wanted: { increment: 1 }, requestedAt: now, failures: 0, fault: null },
  });
}
