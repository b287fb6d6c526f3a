import { ENGINE_VERSION } from '@/lib/compare/engine-version';
import type { Prisma, Tx } from '@/lib/db/database';
import type { ClaimedJob } from './claim-job';
import type { StoredKind, StoredResults } from './stored-results';

interface Found {
  /** The article, or the case. */
  subjectId: string;
  revisionIds: string[];
  basis: string;
  results: Partial<StoredResults>;
}

/** Stores what the engine found of one subject, in place of what it found before. */
export async function storeResults(
  tx: Pick<Tx, 'analysis'>,
  { workspaceId, caseId }: ClaimedJob,
  { subjectId, revisionIds, basis, results }: Found,
): Promise<void> {
  for (const [name, result] of Object.entries(results)) {
    // The keys of the results are kinds.
    const kind = name as StoredKind;
    const found = {
      engine: ENGINE_VERSION,
      revisionIds,
      basis,
      // Plain data by its type.
      result: result as Prisma.InputJsonValue,
      computedAt: new Date(),
    };
    await tx.analysis.upsert({
      where: { workspaceId_subjectId_kind: { workspaceId, subjectId, kind } },
      create: { workspaceId, caseId, subjectId, kind, ...found },
      update: found,
    });
  }
}
